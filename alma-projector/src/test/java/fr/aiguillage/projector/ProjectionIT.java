package fr.aiguillage.projector;

import static fr.aiguillage.projector.Projecteur.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Real broker, registry and PostgreSQL: nothing is missed or counted twice, wherever the service stops. */
final class ProjectionIT {
    private final String database = Base.url();
    private final Jdbi jdbi = Jdbi.create(database);

    @Test
    void rows_are_those_of_the_log_and_reading_it_all_again_changes_nothing() {
        var histoire = Histoire.of(21, 250);
        Journal.append(histoire);
        try (var first = Projecteur.on(database)) {
            awaitRows(first, "h21-", expected(histoire));
        }
        var before = order();
        jdbi.useHandle(rows -> rows.execute("UPDATE position SET suivante = 0"));
        try (var again = Projecteur.on(database)) {
            Await.until("everything is read again", PATIENCE, again::hasNoLag);
        }
        assertThat(rows("h21-")).containsExactlyInAnyOrderElementsOf(expected(histoire));
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void a_restart_goes_on_where_the_rows_stand() {
        var first = Histoire.of(22, 60);
        var second = Histoire.of(23, 60);
        Journal.append(first);
        try (var projecteur = Projecteur.on(database)) {
            awaitRows(projecteur, "h22-", expected(first));
        }
        Journal.append(second);
        try (var projecteur = Projecteur.on(database)) {
            awaitRows(projecteur, "h23-", expected(second));
            assertThat(rows("h22-")).containsExactlyInAnyOrderElementsOf(expected(first));
        }
    }

    @Test
    void two_at_once_on_the_same_tables_do_no_harm() {
        var histoire = Histoire.of(24, 120);
        try (var one = Projecteur.on(database);
                var other = Projecteur.on(database)) {
            Journal.append(histoire);
            awaitRows(one, "h24-", expected(histoire));
            Await.until("both go on", PATIENCE, () -> one.isReady() && other.isReady());
            assertThat(rows("h24-")).containsExactlyInAnyOrderElementsOf(expected(histoire));
        }
    }

    @Test
    void what_was_aborted_never_happened() {
        Journal.abort(received("aborted"));
        Journal.signalement(received("committed"));
        try (var projecteur = Projecteur.on(database)) {
            Await.until(
                    "the next event is there",
                    PATIENCE,
                    () -> !rows("committed").isEmpty());
            Await.until("all is read", PATIENCE, projecteur::hasNoLag);
            assertThat(rows("aborted")).isEmpty();
        }
    }

    @Test
    void a_record_that_cannot_be_read_becomes_a_rebut_and_stops_nothing() {
        Journal.raw(Topics.SIGNALEMENTS, "poison", "neither Avro nor anything else");
        Journal.signalement(received("after-poison"));
        try (var projecteur = Projecteur.on(database)) {
            Await.until(
                    "the next event is there",
                    PATIENCE,
                    () -> !rows("after-poison").isEmpty());
            Await.until("the rebut is there", PATIENCE, () -> !rebuts().isEmpty());
            assertThat(projecteur.isReady()).isTrue();
            assertThat(rebuts()).allSatisfy(rebut -> {
                assertThat(rebut.service()).isEqualTo("alma-projector");
                assertThat(rebut.original()).isEmpty();
            });
        }
    }

    @Test
    void when_the_database_fails_it_is_not_ready_and_goes_on_once_the_database_is_back() {
        try (var projecteur = Projecteur.on(database)) {
            jdbi.useHandle(rows -> rows.execute("ALTER TABLE signalement RENAME TO elsewhere"));
            Journal.signalement(received("meanwhile"));
            Await.until("it is not ready", PATIENCE, () -> !projecteur.isReady());
            jdbi.useHandle(rows -> rows.execute("ALTER TABLE elsewhere RENAME TO signalement"));
            Await.until("it goes on", PATIENCE, () -> !rows("meanwhile").isEmpty());
            Await.until("it is ready", PATIENCE, projecteur::isReady);
        }
    }

    private static Message<SignalementEvent> received(String id) {
        var recu = new Signalements(new SignalementId(id))
                .recu(Histoire.START, Territoire.INCONNU, LieuType.DOMICILE, Set.of(), false);
        return Message.of(recu, CloudEvent.of(id, "/test", Histoire.START));
    }

    private static List<Rebut> rebuts() {
        return Journal.read(Topics.REBUTS).stream()
                .map(Message::event)
                .filter(rebut -> rebut.topic().equals(Topics.SIGNALEMENTS.name()))
                .toList();
    }

    /** What a fold without Kafka puts into the tables. */
    private static List<String> expected(Histoire histoire) {
        try (var base = new Base()) {
            return base.folded(histoire).dump().stream()
                    .filter(line -> !line.startsWith("politique ") && !line.startsWith("compte "))
                    .toList();
        }
    }

    private void awaitRows(Projecteur projecteur, String id, List<String> expected) {
        Await.until("all rows are there", PATIENCE, () -> rows(id).size() >= expected.size());
        Await.until("all is read", PATIENCE, projecteur::hasNoLag);
        assertThat(rows(id)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> rows(String id) {
        return Base.dump(jdbi).stream().filter(line -> line.contains(id)).toList();
    }

    private List<String> order() {
        return Base.lines(
                jdbi,
                "SELECT id || ' ' || rang FROM evenement UNION ALL SELECT id || ' ' || rang FROM decision ORDER BY 1");
    }
}
