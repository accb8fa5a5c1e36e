package fr.aiguillage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture.Lue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Half a year of 500 invented reports and of all that can happen to them, while the referentiel changes under them. */
final class GoldenStory {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DU = LocalDate.of(2025, 12, 1);
    private static final LocalDate AU = LocalDate.of(2026, 5, 31);
    private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");
    private static final PolitiqueId ESSAI = new PolitiqueId("essai", 1);
    private static final PolitiqueId ASSOCIATIF = new PolitiqueId("associatif", 1);
    private static final PolitiqueId SANS_SUITE = new PolitiqueId("sans-suite", 1);

    private record Scene(Instant time, int rank, Runnable play) {}

    private final GoldenLog log;
    private final Intake intake;
    private final Random random = new Random(42);
    private final PriorityQueue<Scene> scenes =
            new PriorityQueue<>(Comparator.comparing(Scene::time).thenComparing(Scene::rank));
    private Instant now = Instant.EPOCH;
    private int events;

    private GoldenStory(GoldenLog log) {
        this.log = log;
        this.intake = new Intake(Territoires.of(ReferentielInitial.referentiel().geographie()));
    }

    static GoldenLog told() {
        var log = new GoldenLog();
        new GoldenStory(log).tell();
        return log;
    }

    private void tell() {
        ReferentielInitial.events().forEach(event -> log.publish(event, Instant.parse("2025-11-30T08:00:00Z")));
        referentiel();
        var number = new int[1];
        new Generator(Parameters.of(DU, AU, 500, 42)).lines().forEach(line -> report(number[0]++, line));
        for (var scene = scenes.poll(); scene != null; scene = scenes.poll()) play(scene);
    }

    private void play(Scene scene) {
        now = scene.time();
        scene.play().run();
    }

    private void at(Instant time, Runnable play) {
        scenes.add(new Scene(time, events++, play));
    }

    private void referentiel() {
        publishAt("2026-01-15", published(ESSAI, essai()));
        publishAt("2026-01-20", published(SANS_SUITE, essai()));
        publishAt("2026-02-10", activated(ESSAI, "departement:59", "2026-02-15"));
        publishAt("2026-03-25", activated(ASSOCIATIF, "region:93", "2026-04-01"));
        publishAt("2026-03-20", new PolitiqueRetiree(SANS_SUITE, "analyste", ""));
        publishAt("2026-04-10", new DestinataireClos(new DestinataireId("ALMA-54-57"), LocalDate.of(2026, 4, 15)));
        publishAt("2026-04-11", new DestinataireDeclare(takeover()));
        publishAt("2026-05-02", new PolitiqueRetiree(ESSAI, "analyste", "active dans le Nord encore"));
    }

    private void publishAt(String day, ReferentielEvent event) {
        at(Instant.parse(day + "T09:30:00Z"), () -> log.publish(event, now));
    }

    private static PolitiquePubliee published(PolitiqueId id, String dmn) {
        return new PolitiquePubliee(id, dmn, sha256(dmn), "analyste", "essai");
    }

    private static ActivationDecidee activated(PolitiqueId id, String zone, String day) {
        var from = Instant.parse(day + "T00:00:00Z").minus(Duration.ofHours(1));
        return new ActivationDecidee(id, Zone.parse(zone), Optional.of(from), Optional.empty(), "analyste");
    }

    private static String essai() {
        return Variante.of("centralise", "centralise-2-famille-cd", "\"CD\"", "\"DD\"");
    }

    /** Another centre takes Meurthe-et-Moselle and Moselle over. */
    private static Destinataire takeover() {
        return new Destinataire(
                new DestinataireId("ALMA-GE"),
                DestinataireType.ALMA,
                "ALMA Grand Est (inventé)",
                "histoire de référence",
                List.of("54", "57", "55").stream()
                        .map(code -> new Couverture(
                                Zone.parse("departement:" + code),
                                Optional.of(LocalDate.of(2026, 4, 16)),
                                Optional.empty()))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private void report(int number, String line) {
        var id = new SignalementId(uuid("s" + number));
        var recu = recu(id, number, body(number, line));
        at(recu.recuLe().isBefore(start()) ? start() : recu.recuLe(), () -> {
            log.send(id.value(), recu, now);
            if (number % 40 == 7) log.send(id.value(), recu, now.plusSeconds(2));
            follow(number, id);
        });
    }

    private static Instant start() {
        return Instant.parse("2025-12-01T06:00:00Z");
    }

    /** Some places are a postal code over several authorities, or outside the 101 départements; some victims are minors. */
    private IntakeBody body(int number, String line) {
        var report = (ObjectNode) read(line);
        var lieu = (ObjectNode) report.get("lieu");
        if (number % 50 == 3)
            lieu.<ObjectNode>without("commune").put("codePostal", number % 100 == 3 ? "69290" : "48190");
        if (number % 50 == 4) lieu.put("commune", "97502").put("codePostal", "97500");
        if (number % 50 == 5) ((ObjectNode) report.get("victime")).put("trancheAge", "MOINS_18");
        return switch (intake.signalement(report, END)) {
            case Lue<IntakeBody> read -> read.corps();
            default -> throw new IllegalStateException("the generator writes valid reports: " + line);
        };
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignalementRecu recu(SignalementId id, int number, IntakeBody body) {
        var historique = number % 60 == 11;
        return new SignalementRecu(
                id,
                "N-" + number,
                sha256(id.value()),
                "generateur",
                historique
                        ? Instant.parse("2024-05-06T09:00:00Z").plusSeconds(number)
                        : body.recuLe().orElseThrow(),
                body.canal(),
                body.lieu().clair(),
                body.victime().clair(),
                body.misEnCause().clair(),
                body.declarant().clair(),
                body.faits().clair().sealedBy(Optional.of(sealed(Sujet.FAITS))),
                historique,
                false);
    }

    private Scelle sealed(Sujet sujet) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return new Scelle(sujet, uuid("cle" + random.nextLong()), Octets.of(bytes));
    }

    /** What happens later to this one, by its number. */
    private void follow(int number, SignalementId id) {
        if (number % 4 == 0) later(id, this::complement);
        if (number % 7 == 0) later(id, this::correction);
        if (number % 9 == 0) later(id, this::rerouting);
        if (number % 5 == 0) later(id, this::confirmation);
        if (number % 50 == 3) later(id, this::resolution);
        if (number % 70 == 20) later(id, one -> new SignalementRetire(one, "agent", Optional.empty()));
        if (number % 80 == 30) later(id, one -> new EffacementDemande(one, "dpo", Set.of(Sujet.VICTIME)));
        if (number % 80 == 30) later(id, one -> new EffacementConstate(one, Set.of(Sujet.VICTIME)));
        if (number % 80 == 30) later(id, this::complement);
        if (number == 250) at(now.plusSeconds(60), () -> log.sendUnreadable(id, now));
    }

    private interface Sequel {
        SignalementEvent of(SignalementId id);
    }

    private void later(SignalementId id, Sequel sequel) {
        var event = uuid("e" + events);
        var twice = random.nextInt(6) == 0;
        at(now.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 30))), () -> {
            var told = sequel.of(id);
            log.send(event, told, now);
            if (twice) log.send(event, told, now.plusSeconds(1));
        });
    }

    private ComplementRecu complement(SignalementId id) {
        var faits = new FaitsRapportes(
                Set.of(one(TypeDeclare.values())),
                random.nextBoolean() ? Set.of() : Set.of(one(TypeMaltraitance.values())),
                Set.of(),
                Set.of(one(Consequence.values())),
                one(Temporalite.values()),
                Origine.INCONNU,
                random.nextInt(4) == 0 ? OuiNon.OUI : OuiNon.INCONNU,
                one(OuiNon.values()),
                Optional.of(sealed(Sujet.FAITS)));
        return new ComplementRecu(id, "generateur", Canal.TELEPHONE, faits);
    }

    private QualificationCorrigee correction(SignalementId id) {
        return corrected(
                id,
                random.nextBoolean() ? Optional.of(one(Urgence.values())) : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of(Perimetre.HORS_PERIMETRE) : Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private QualificationCorrigee confirmation(SignalementId id) {
        var proposes = log.memoire(id).ordonnes().stream()
                .filter(DestinataireOriente::aConfirmer)
                .map(DestinataireOriente::id)
                .toList();
        var parquet = proposes.isEmpty() ? List.of(new DestinataireId("PARQUET-59")) : proposes;
        return corrected(id, Optional.empty(), Optional.empty(), Optional.empty(), parquet);
    }

    /** A person found where it is. */
    private QualificationCorrigee resolution(SignalementId id) {
        var lieu = log.memoire(id).etat().recu().lieu();
        var found = new Lieu(
                lieu.type(),
                Territoire.of(new Ressort("59", "59D", "32")),
                lieu.finessCategorie(),
                lieu.etablissement(),
                Optional.of(sealed(Sujet.LIEU)));
        return corrected(id, Optional.empty(), Optional.empty(), Optional.of(found), List.of());
    }

    private static QualificationCorrigee corrected(
            SignalementId id,
            Optional<Urgence> urgence,
            Optional<Perimetre> perimetre,
            Optional<Lieu> lieu,
            List<DestinataireId> confirmations) {
        return new QualificationCorrigee(
                id,
                "agent",
                urgence,
                perimetre,
                Optional.empty(),
                lieu,
                Optional.empty(),
                confirmations,
                Optional.empty());
    }

    /** To the authority of another type there, or to nobody. */
    private ReorientationDemandee rerouting(SignalementId id) {
        var ressort = log.memoire(id).etat().recu().lieu().territoire().candidats().stream()
                .findFirst();
        var refusing = log.memoire(id).ordonnes().stream()
                .map(DestinataireOriente::id)
                .findFirst()
                .orElse(new DestinataireId("CD-59D"));
        var proposed = ressort.filter(one -> random.nextInt(4) > 0).map(one -> other(refusing, one));
        return new ReorientationDemandee(
                id, "agent", refusing, MotifRefus.INCOMPETENCE_MATERIELLE, proposed, Optional.empty());
    }

    private static DestinataireId other(DestinataireId refusing, Ressort ressort) {
        return new DestinataireId(
                refusing.value().startsWith("CD") ? "DD-" + ressort.departement() : "CD-" + ressort.collectivite());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
