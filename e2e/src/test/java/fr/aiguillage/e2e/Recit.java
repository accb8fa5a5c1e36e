package fr.aiguillage.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
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
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An invented past: reports, and after one in six of them what people added, corrected, rerouted or withdrew. */
final class Recit {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Intake INTAKE =
            new Intake(Territoires.of(ReferentielInitial.referentiel().geographie()));
    private static final ConcurrentLinkedQueue<SignalementRecu> TOLD = new ConcurrentLinkedQueue<>();

    private Recit() {}

    /** @param recuLe when all of them were received; empty: in the year before July 2026 */
    static List<SignalementEvent> of(long seed, int reports, Optional<Instant> recuLe) {
        var random = new Random(seed);
        var past = new ArrayList<SignalementEvent>();
        new Generator(Parameters.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), reports, seed))
                .lines()
                .map(line -> recu(line, random, recuLe))
                .forEach(recu -> tell(recu, random, past));
        return past;
    }

    /** The ids of the reports told so far about a département, received after an instant. */
    static Set<String> received(String departement, Instant from) {
        var ids = new HashSet<String>();
        for (var recu : TOLD) {
            var places = recu.lieu().territoire();
            if (places.isResolu()
                    && places.candidats().getFirst().departement().equals(departement)
                    && recu.recuLe().isAfter(from)) ids.add(recu.signalement().value());
        }
        return ids;
    }

    private static void tell(SignalementRecu recu, Random random, List<SignalementEvent> past) {
        TOLD.add(recu);
        past.add(recu);
        if (random.nextInt(6) == 0) past.add(next(recu, random));
    }

    private static SignalementRecu recu(String line, Random random, Optional<Instant> recuLe) {
        try {
            var report = (ObjectNode) new JsonMapper().readTree(line);
            report.remove("id");
            recuLe.ifPresent(instant -> report.remove("recuLe"));
            var id = new SignalementId(new UUID(random.nextLong(), random.nextLong()).toString());
            return ((Lue<IntakeBody>) INTAKE.signalement(report, NOW)).corps().recu(id, recuLe.orElse(NOW));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignalementEvent next(SignalementRecu recu, Random random) {
        var id = recu.signalement();
        return switch (random.nextInt(4)) {
            case 0 -> new ComplementRecu(id, "app", Canal.TELEPHONE, recu.faits());
            case 1 -> corrected(id, random);
            case 2 -> rerouted(recu);
            default -> new SignalementRetire(id, "agent", Optional.empty());
        };
    }

    private static QualificationCorrigee corrected(SignalementId id, Random random) {
        return new QualificationCorrigee(
                id,
                "agent",
                Optional.of(random.nextBoolean() ? Urgence.BASSE : Urgence.DANGER_IMMEDIAT),
                random.nextInt(3) == 0 ? Optional.of(Perimetre.HORS_PERIMETRE) : Optional.empty(),
                Optional.of(Set.of(random.nextBoolean() ? TypeMaltraitance.SEXUELLE : TypeMaltraitance.NEGLIGENCES)),
                Optional.empty(),
                Optional.empty(),
                List.of(new DestinataireId("PARQUET-54")),
                Optional.empty());
    }

    private static ReorientationDemandee rerouted(SignalementRecu recu) {
        var places = recu.lieu().territoire().candidats();
        var ars = new DestinataireId(
                "ARS-" + (places.isEmpty() ? "44" : places.getFirst().region()));
        return new ReorientationDemandee(
                recu.signalement(),
                "agent",
                ars,
                MotifRefus.INCOMPETENCE_MATERIELLE,
                Optional.of(new DestinataireId("CD-54D")),
                Optional.empty());
    }
}
