package fr.aiguillage.projector;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/** Signalements over a year with all that happens to them, each topic in its order; the same for the same seed. */
final class Histoire {
    static final Instant START = Instant.parse("2025-07-01T08:00:00Z");
    static final List<String> POLITIQUES = List.of("associatif", "centralise");

    private static final Territoire NANCY = Territoire.of(new Ressort("54", "54D", "44"));
    private static final List<Territoire> PLACES = List.of(
            NANCY,
            NANCY,
            Territoire.of(new Ressort("57", "6AE", "44")),
            new Territoire(List.of(new Ressort("69", "69D", "84"), new Ressort("69", "69M", "84"))),
            new Territoire(List.of(new Ressort("54", "54D", "44"), new Ressort("88", "88D", "44"))),
            Territoire.INCONNU);
    /** In order: that of a plain map differs from one start of Java to the next. */
    private static final SortedMap<DestinataireType, String> DIRECTORY = new TreeMap<>(Map.of(
            DestinataireType.ARS, "ARS-44",
            DestinataireType.CD, "CD-54D",
            DestinataireType.ALMA, "ALMA-54-57",
            DestinataireType.PARQUET, "PARQUET-54"));

    final List<Message<SignalementEvent>> signalements = new ArrayList<>();
    final List<Message<DecisionEvent>> decisions = new ArrayList<>();
    final List<Message<SuiviEvent>> suivis = new ArrayList<>();

    private final long seed;
    private final RandomGenerator random;

    private Histoire(long seed) {
        this.seed = seed;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Histoire of(long seed, int number) {
        var histoire = new Histoire(seed);
        for (var i = 0; i < number; i++) histoire.signalement(i);
        return histoire;
    }

    Set<String> ids() {
        return signalements.stream()
                .map(message -> message.event().signalement().value())
                .collect(Collectors.toSet());
    }

    private void signalement(int number) {
        var id = new SignalementId("h%d-%05d".formatted(seed, number));
        var recuLe = START.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        var events = new Signalements(id);
        happens(
                events.recu(recuLe, one(PLACES), one(LieuType.values()), types(), random.nextInt(10) == 0),
                recuLe.plus(Duration.ofDays(random.nextInt(4))));
        for (var more = random.nextInt(4); more > 0; more--) {
            happens(later(events), recuLe.plus(Duration.ofHours(24L - more)));
        }
    }

    private SignalementEvent later(Signalements events) {
        return switch (random.nextInt(8)) {
            case 0 -> events.retire();
            case 1 -> events.rerouted();
            case 2, 3 -> events.moved(one(PLACES), one(LieuType.values()));
            case 4 -> events.qualified(types());
            default -> events.completed(types());
        };
    }

    private void happens(SignalementEvent event, Instant instant) {
        var cause = "%s/%d".formatted(event.signalement(), signalements.size());
        signalements.add(message(event, cause, instant));
        var active = one(POLITIQUES);
        for (var politique : POLITIQUES) {
            decide(event.signalement(), cause, politique, politique.equals(active), instant);
        }
    }

    private void decide(SignalementId id, String cause, String politique, boolean active, Instant instant) {
        var orientation = orientation();
        var decision = new OrientationDecidee(
                id,
                cause,
                new PolitiqueId(politique, 1),
                active ? Mode.ACTIVE : Mode.OMBRE,
                orientation,
                new PolitiqueId("triage", 1),
                120,
                "moteur 1",
                "00ff",
                false);
        decisions.add(message(decision, cause + "/" + politique, instant));
        if (active) orientation.destinataires().forEach(destinataire -> follow(id, destinataire.id(), instant));
    }

    private Orientation orientation() {
        var destinataires = DIRECTORY.entrySet().stream()
                .filter(entry -> random.nextInt(3) == 0)
                .map(entry -> new DestinataireOriente(
                        entry.getKey(),
                        new DestinataireId(entry.getValue()),
                        random.nextBoolean() ? Set.of(Role.TRAITEMENT) : Set.of(Role.RECUEIL, Role.TRAITEMENT),
                        entry.getKey() == DestinataireType.PARQUET))
                .sorted()
                .toList();
        return new Orientation(
                random.nextInt(5) == 0 ? StatutDecision.A_QUALIFIER : StatutDecision.DECIDE,
                one(Urgence.values()),
                one(Perimetre.values()),
                destinataires,
                List.of("triage-urgence-basse", "regle-1"),
                random.nextInt(6) == 0);
    }

    private void follow(SignalementId id, DestinataireId destinataire, Instant instant) {
        var cas = new Suivis(id, destinataire);
        var events = List.of(
                cas.opened(),
                cas.failed(false),
                cas.failed(true),
                cas.delivered(),
                cas.acknowledged(),
                cas.taken(),
                cas.exchanged(),
                cas.refused(),
                cas.closed(),
                cas.informed(Optional.of(
                        LocalDate.ofInstant(instant, Politique.PARIS).plusDays(random.nextInt(30)))));
        for (var event : events) {
            if (random.nextInt(3) > 0) suivis.add(message(event, "suivi/" + suivis.size(), instant));
        }
    }

    private <E> Message<E> message(E event, String id, Instant time) {
        return Message.of(event, CloudEvent.of("%d/%s".formatted(seed, id), "/test", time));
    }

    private Set<TypeMaltraitance> types() {
        return Set.copyOf(List.of(one(TypeMaltraitance.values()), one(TypeMaltraitance.values())).stream()
                .distinct()
                .toList());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
