package fr.aiguillage.replay.cube;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.replay.synthese.Indicateur;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** An event of an invented past, and its id. */
record Passe(String id, SignalementEvent event) {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Intake INTAKE =
            new Intake(Territoires.of(ReferentielInitial.referentiel().geographie()));

    /** Reports of a year, and after one in five of them, something that people added, corrected, rerouted or withdrew. */
    static List<Passe> of(long seed, int reports) {
        var random = new Random(seed);
        var past = new ArrayList<Passe>();
        var number = 0;
        for (var line : lines(seed, reports)) {
            var id = new SignalementId(new UUID(seed, number++).toString());
            var recu = established(recu(id, line), random);
            past.add(new Passe(id + "/recu", recu));
            if (random.nextInt(5) == 0) past.addAll(later(recu, random));
        }
        return past;
    }

    private static List<String> lines(long seed, int reports) {
        var out = new ByteArrayOutputStream();
        try {
            Generator.write(
                    new Parameters(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), reports, seed, 0.3),
                    new PrintStream(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    }

    private static SignalementRecu recu(SignalementId id, String line) {
        try {
            var report = (com.fasterxml.jackson.databind.node.ObjectNode) new JsonMapper().readTree(line);
            report.remove("id");
            return ((Lue<IntakeBody>) INTAKE.signalement(report, NOW)).corps().recu(id, NOW);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of few establishments, so that some are reported again. */
    private static SignalementRecu established(SignalementRecu recu, Random random) {
        var lieu = recu.lieu();
        if (lieu.finessCategorie().isEmpty()) return recu;
        var pseudonym = Optional.of("%016x".formatted(1 + random.nextInt(200)));
        return new SignalementRecu(
                recu.signalement(),
                recu.numero(),
                recu.empreinteCode(),
                recu.client(),
                recu.recuLe(),
                recu.canal(),
                new Lieu(lieu.type(), lieu.territoire(), lieu.finessCategorie(), pseudonym, lieu.scelle()),
                recu.victime(),
                recu.misEnCause(),
                recu.declarant(),
                recu.faits(),
                recu.historique(),
                recu.cleReutilisee());
    }

    private static List<Passe> later(SignalementRecu recu, Random random) {
        var later = new ArrayList<Passe>();
        var events = 1 + random.nextInt(3);
        for (var i = 0; i < events; i++) {
            var one = new Passe(recu.signalement() + "/" + i, next(recu, random));
            later.add(one);
            if (random.nextInt(4) == 0) later.add(one);
        }
        return later;
    }

    private static SignalementEvent next(SignalementRecu recu, Random random) {
        var id = recu.signalement();
        return switch (random.nextInt(6)) {
            case 0 -> new ComplementRecu(id, "app", Canal.TELEPHONE, recu.faits());
            case 1 -> corrected(id, Optional.of(any(List.of(Urgence.values()), random)), Optional.empty(), random);
            case 2 -> corrected(id, Optional.empty(), Optional.of(any(List.of(Perimetre.values()), random)), random);
            case 3 -> rerouted(recu, random);
            case 4 -> new EffacementConstate(id, Set.of());
            default -> new SignalementRetire(id, "agent", Optional.empty());
        };
    }

    private static <E> E any(List<E> codes, Random random) {
        return codes.get(random.nextInt(codes.size() - 1));
    }

    private static QualificationCorrigee corrected(
            SignalementId id, Optional<Urgence> urgence, Optional<Perimetre> perimetre, Random random) {
        var types = Set.of(any(List.of(TypeMaltraitance.values()), random));
        return new QualificationCorrigee(
                id,
                "agent",
                urgence,
                perimetre,
                Optional.of(types),
                Optional.empty(),
                Optional.empty(),
                List.of(new DestinataireId("PARQUET-54")),
                Optional.empty());
    }

    private static ReorientationDemandee rerouted(SignalementRecu recu, Random random) {
        var regions = recu.lieu().territoire().candidats();
        var ars = new DestinataireId(
                "ARS-" + (regions.isEmpty() ? "44" : regions.getFirst().region()));
        return new ReorientationDemandee(
                recu.signalement(),
                "agent",
                ars,
                MotifRefus.INCOMPETENCE_MATERIELLE,
                random.nextBoolean() ? Optional.of(new DestinataireId("CD-54D")) : Optional.empty(),
                Optional.empty());
    }

    /** The counts that no policy changes, the long way. */
    static void describe(Collection<EtatSignalement> states, Vecteur total) {
        var establishments = new HashMap<String, Long>();
        for (var etat : states) {
            var recu = etat.recu();
            if (recu.declarant().anonyme()) total.add(Indicateur.ANONYMES, 1);
            if (Horaires.isOutside(recu.recuLe())) total.add(Indicateur.HORS_HORAIRES, 1);
            recu.lieu().etablissement().ifPresent(one -> establishments.merge(one, 1L, Long::sum));
        }
        establishments.values().stream()
                .filter(count -> count > 1)
                .forEach(count -> total.add(Indicateur.REPETES, count));
    }
}
