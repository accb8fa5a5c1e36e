package fr.aiguillage.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Orders for many destinataires, two to a case, and what must be true of them once all is over. */
final class Charge {
    private static final int DESTINATAIRES = 10;

    private final ForwarderStack stack;
    private final String run = UUID.randomUUID().toString();
    private final List<DestinataireId> destinataires;
    /** By case: its orders, oldest first. */
    private final Map<SignalementId, List<String>> ordered = new LinkedHashMap<>();

    Charge(ForwarderStack stack, Guichet guichet) {
        this.stack = stack;
        this.destinataires = IntStream.range(0, DESTINATAIRES)
                .mapToObj(i -> new DestinataireId("ARS-" + run + "-" + i))
                .toList();
        destinataires.forEach(id -> stack.declare(id, Optional.of(guichet.address())));
    }

    /** So many cases more, a first order and a complement each. */
    synchronized void order(int cases) {
        for (int i = 0; i < cases; i++) {
            var signalement = new SignalementId("s-" + run + "-" + ordered.size());
            var destinataire = destinataires.get(ordered.size() % DESTINATAIRES);
            var first = signalement + "-1";
            var second = signalement + "-2";
            ordered.put(signalement, List.of(first, second));
            stack.post(Examples.order(first, signalement, destinataire));
            stack.post(Examples.order(
                    second,
                    signalement,
                    destinataire,
                    NatureTransmission.COMPLEMENT,
                    Set.of(Role.TRAITEMENT),
                    Examples.contenu()));
        }
        stack.flush();
    }

    private Set<String> ordres() {
        return ordered.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    boolean isDelivered() {
        return count("statut = 'REMISE'") == ordres().size();
    }

    int interrupted() {
        return stack.database()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM tentative WHERE ordre LIKE :run AND issue = 'INTERROMPUE'")
                        .bind("run", "s-" + run + "%")
                        .mapTo(Integer.class)
                        .one());
    }

    private int count(String condition) {
        return stack.database()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM remise WHERE ordre LIKE :run AND " + condition)
                        .bind("run", "s-" + run + "%")
                        .mapTo(Integer.class)
                        .one());
    }

    /** One attempt as its row tells it. */
    private record Tentative(String ordre, int numero, String issue) {}

    private Map<String, List<Tentative>> tentatives() {
        return stack
                .database()
                .withHandle(handle -> handle.createQuery(
                                "SELECT ordre, numero, issue FROM tentative WHERE ordre LIKE :run ORDER BY ordre, numero")
                        .bind("run", "s-" + run + "%")
                        .map((row, context) -> new Tentative(row.getString(1), row.getInt(2), row.getString(3)))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Tentative::ordre));
    }

    private Map<String, Integer> counted() {
        return stack.database()
                .withHandle(handle -> handle.createQuery("SELECT ordre, tentatives FROM remise WHERE ordre LIKE :run")
                        .bind("run", "s-" + run + "%")
                        .reduceRows(new LinkedHashMap<>(), (counts, row) -> {
                            counts.put(row.getColumn(1, String.class), row.getColumn(2, Integer.class));
                            return counts;
                        }));
    }

    /** All that was ordered was delivered, under its own id; the calls that came more than once. */
    int verifyDelivered(Guichet guichet) {
        var calls = guichet.byId();
        assertThat(calls.keySet()).isEqualTo(ordres());
        var counted = counted();
        calls.forEach((ordre, made) -> assertThat(made).as(ordre).hasSizeBetween(1, counted.getOrDefault(ordre, 0)));
        return calls.values().stream().mapToInt(made -> made.size() - 1).sum();
    }

    /** No order was ever on its way twice at one time. */
    void verifyNoneAtOnce(Guichet guichet) {
        guichet.byId().forEach((ordre, made) -> {
            var inOrder = made.stream()
                    .sorted(Comparator.comparingLong(Guichet.Passage::debut))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++)
                assertThat(inOrder.get(i).debut())
                        .as(ordre)
                        .isGreaterThan(inOrder.get(i - 1).fin());
        });
    }

    /** Each attempt that was begun is one row and counted once, and none but the last delivered. */
    void verifyAttempts() {
        var counted = counted();
        var tentatives = tentatives();
        assertThat(counted.keySet()).isEqualTo(ordres());
        counted.forEach((ordre, count) -> {
            var made = tentatives.getOrDefault(ordre, List.of());
            assertThat(made)
                    .extracting(Tentative::numero)
                    .as(ordre)
                    .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
            assertThat(made)
                    .extracting(Tentative::issue)
                    .as(ordre)
                    .containsOnlyOnce("REMISE")
                    .endsWith("REMISE");
        });
    }

    /** {@code suivi} tells of each case what the rows tell, in order; what was sent again has the same id. */
    void verifySuivi() {
        var tentatives = tentatives();
        var told = told();
        assertThat(told.keySet()).containsAll(ordered.keySet());
        ordered.forEach((signalement, ordres) -> {
            var expected = new ArrayList<String>(List.of("ouvert"));
            ordres.forEach(
                    ordre -> tentatives.getOrDefault(ordre, List.of()).forEach(one -> expected.add(one.toString())));
            assertThat(told.get(signalement)).as(signalement.value()).isEqualTo(expected);
        });
    }

    private Map<SignalementId, List<String>> told() {
        return stack
                .all(Topics.SUIVI)
                .collect(Collectors.toMap(
                        message -> message.envelope().id(), Message::event, (one, again) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.groupingBy(
                        SuiviEvent::signalement, Collectors.mapping(Charge::words, Collectors.toList())));
    }

    private static String words(SuiviEvent event) {
        return switch (event) {
            case DossierOuvert opened -> "ouvert";
            case TransmissionEchouee failed ->
                new Tentative(failed.ordre(), failed.tentative(), failed.issue()).toString();
            case TransmissionRemise done -> new Tentative(done.ordre(), done.tentative(), "REMISE").toString();
            default -> event.toString();
        };
    }
}
