package fr.aiguillage.projector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.schemas.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real PostgreSQL: the rows are what the domain's own fold says, in whatever order the topics come. */
final class FoldsIT {
    private static final String SIGNALEMENTS = """
            SELECT concat_ws(' ', id, jour, lieu, coalesce(departement, '-'), mis_en_cause,
                (SELECT string_agg(t, ',' ORDER BY t COLLATE "C") FROM unnest(types) t),
                (SELECT string_agg(t, ',' ORDER BY t COLLATE "C") FROM unnest(types_declares) t),
                CASE WHEN historique THEN 'true' ELSE 'false' END, CASE WHEN retire THEN 'true' ELSE 'false' END)
            FROM signalement""";
    private static final String DECISIONS = """
            SELECT concat_ws(' ', d.signalement, d.politique, d.mode, d.statut, d.urgence, d.perimetre, d.repli::text,
                c.cause, (SELECT string_agg(destinataire || array_to_string(roles, '+') || a_confirmer::text, ','
                    ORDER BY type, destinataire) FROM decision_destinataire o WHERE o.decision = d.decision))
            FROM decision_courante d JOIN decision c ON c.id = d.decision""";
    private static final String SUIVIS = """
            SELECT concat_ws(' ', signalement, destinataire, statut, coalesce(canal, '-'),
                to_char(depuis AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), remis_le IS NOT NULL)
            FROM suivi_destinataire""";

    private static final String COMPTES = """
            SELECT concat_ws('|', departement, indicateur, politique, valeur, jour, nombre) FROM compte
            WHERE nombre <> 0 ORDER BY 1""";
    /** From nothing, of all signalements at once. */
    private static final String RECOMPTES = """
            SELECT concat_ws('|', departement, indicateur, politique, valeur, jour, sum(nombre)) FROM apport
            GROUP BY departement, indicateur, politique, valeur, jour ORDER BY 1""";

    private final Base base = new Base();

    @AfterEach
    void close() {
        base.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void rows_equal_the_domains_fold_whatever_the_order_of_topics_and_the_size_of_batches(long seed) {
        var histoire = Histoire.of(seed, 300);
        interleaved(base.jdbi, histoire, new Random(seed)).forEach(Runnable::run);
        assertRows(new Attendu(histoire));
        assertThat(base.lines(COMPTES)).isNotEmpty().isEqualTo(base.lines(RECOMPTES));
    }

    @Test
    void folding_any_part_again_changes_nothing() {
        var histoire = Histoire.of(4, 100);
        var before = base.folded(histoire).dump();
        interleaved(base.jdbi, histoire, new Random(4)).stream().limit(7).forEach(Runnable::run);
        assertThat(base.dump()).isEqualTo(before);
    }

    @Test
    void an_event_that_comes_twice_in_a_batch_is_folded_once() {
        var histoire = Histoire.of(5, 50);
        var expected = base.folded(histoire).lines(SIGNALEMENTS);
        try (var other = new Base()) {
            histoire.signalements.addAll(List.copyOf(histoire.signalements));
            assertThat(other.folded(histoire).lines(SIGNALEMENTS)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private void assertRows(Attendu expected) {
        assertThat(base.lines(SIGNALEMENTS)).containsExactlyInAnyOrderElementsOf(expected.signalementLines());
        assertThat(base.lines(DECISIONS))
                .containsExactlyInAnyOrderElementsOf(
                        expected.decisions.values().stream().map(FoldsIT::line).toList());
        assertThat(base.lines(SUIVIS))
                .containsExactlyInAnyOrderElementsOf(expected.suivis.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static String line(OrientationDecidee decision) {
        var orientation = decision.orientation();
        var destinataires = orientation.destinataires().stream()
                .sorted((a, b) -> a.type().name().compareTo(b.type().name()))
                .map(destinataire -> destinataire.id()
                        + destinataire.roles().stream().map(Enum::name).collect(Collectors.joining("+"))
                        + destinataire.aConfirmer())
                .collect(Collectors.joining(","));
        return "%s %s %s %s %s %s %s %s %s"
                .formatted(
                        decision.signalement(),
                        decision.politique().nom(),
                        decision.mode(),
                        orientation.statut(),
                        orientation.urgence(),
                        orientation.perimetre(),
                        orientation.repli(),
                        decision.cause(),
                        destinataires)
                .strip();
    }

    private static String line(String cas, EtatSuivi etat) {
        return "%s %s %s %s %s"
                .formatted(
                        cas,
                        etat.statut(),
                        etat.remise().map(remise -> remise.canal().name()).orElse("-"),
                        etat.depuis(),
                        etat.remise().isPresent() ? "t" : "f");
    }

    /** Transactions that fold the whole history: each topic in its order, the topics in any. */
    private static List<Runnable> interleaved(Jdbi jdbi, Histoire histoire, Random random) {
        var queues = List.of(
                batches(jdbi, histoire.signalements, Base::signalements, random),
                batches(jdbi, histoire.decisions, Folds::decisions, random),
                batches(jdbi, histoire.suivis, Folds::suivis, random));
        var turns = new ArrayList<Integer>();
        for (var i = 0; i < queues.size(); i++)
            turns.addAll(Collections.nCopies(queues.get(i).size(), i));
        Collections.shuffle(turns, random);
        var next = new int[queues.size()];
        return turns.stream().map(turn -> queues.get(turn).get(next[turn]++)).toList();
    }

    private static <E> Set<String> touched(List<Message<E>> batch) {
        return batch.stream().map(message -> signalement(message.event())).collect(Collectors.toSet());
    }

    private static String signalement(Object event) {
        return switch (event) {
            case SignalementEvent said -> said.signalement().value();
            case DecisionEvent decision -> decision.signalement().value();
            case SuiviEvent followed -> followed.signalement().value();
            default -> throw new IllegalArgumentException("no event of these topics");
        };
    }

    private static <E> List<Runnable> batches(
            Jdbi jdbi, List<Message<E>> messages, Source.Fold<E> fold, Random random) {
        var batches = new ArrayList<Runnable>();
        for (var from = 0; from < messages.size(); ) {
            var to = Math.min(messages.size(), from + 1 + random.nextInt(80));
            var batch = messages.subList(from, to);
            batches.add(() ->
                    jdbi.useTransaction(rows -> Comptage.around(rows, touched(batch), () -> fold.apply(rows, batch))));
            from = to;
        }
        return batches;
    }
}
