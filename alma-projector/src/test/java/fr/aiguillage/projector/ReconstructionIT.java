package fr.aiguillage.projector;

import static fr.aiguillage.projector.Projecteur.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.localstack.Await;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Real log and PostgreSQL: the tables are filled anew beside those that answer, and take their place when they agree. */
final class ReconstructionIT {
    private final String database = Base.url();
    private final Jdbi jdbi = Jdbi.create(database);
    private final List<Chantier.Etat> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void the_new_tables_equal_the_old_while_the_service_answers_and_goes_on() throws Exception {
        Journal.append(Histoire.of(51, 80));
        try (var service = Projecteur.on(database)) {
            Await.until("all is read", PATIENCE, service::hasNoLag);
            var before = Base.dump(jdbi).stream()
                    .filter(line -> line.contains("h51-"))
                    .toList();
            var answered = new AtomicBoolean(true);
            var asking = Thread.ofVirtual().start(() -> {
                while (!Thread.interrupted()) answered.compareAndSet(true, answers(service));
            });
            assertThat(rebuilt(false)).isEmpty();
            asking.interrupt();
            asking.join();
            assertThat(answered).isTrue();
            assertThat(Base.dump(jdbi).stream().filter(line -> line.contains("h51-")))
                    .containsExactlyInAnyOrderElementsOf(before);
            assertThat(Base.lines(jdbi, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'lecture%'"))
                    .containsExactly("lecture");
            var next = Histoire.of(52, 20);
            Journal.append(next);
            Await.until("it goes on in the new tables", PATIENCE, () -> counts("h52-") == 20);
            assertThat(heard).startsWith(Chantier.Etat.EN_COURS).endsWith(Chantier.Etat.TERMINEE);
        }
    }

    @Test
    void tables_that_differ_stay_in_place_unless_told_otherwise() throws Exception {
        Journal.append(Histoire.of(53, 30));
        try (var service = Projecteur.on(database)) {
            Await.until("all is read", PATIENCE, service::hasNoLag);
            jdbi.useHandle(rows -> rows.execute("INSERT INTO compte VALUES ('54', 'lieux', '', 'X', '1999-01-01', 1)"));
            assertThat(rebuilt(false)).singleElement().asString().startsWith("compte : ");
            assertThat(heard).endsWith(Chantier.Etat.ABANDONNEE);
            assertThat(Base.lines(jdbi, differences())).containsExactly("1");
            assertThat(rebuilt(true)).isEmpty();
            assertThat(Base.lines(jdbi, differences())).containsExactly("0");
        }
    }

    /** Between the counts as kept, and all signalements counted again. */
    private static String differences() {
        return """
                WITH kept AS (SELECT departement, indicateur, politique, valeur, jour, nombre FROM compte WHERE nombre <> 0),
                    again AS (SELECT departement, indicateur, politique, valeur, jour, sum(nombre)::bigint AS nombre
                        FROM apport GROUP BY 1, 2, 3, 4, 5)
                SELECT count(*)::text FROM (SELECT * FROM kept EXCEPT SELECT * FROM again) AS wrong""";
    }

    private long counts(String id) {
        return Base.lines(jdbi, "SELECT id FROM signalement WHERE id LIKE '" + id + "%'")
                .size();
    }

    private static boolean answers(Projecteur service) {
        return service.getAs("admin", "/v1/departements/54/tableau").statusCode() == 200;
    }

    private List<String> rebuilt(boolean anyway) throws InterruptedException {
        try (var live = new ReadModel(database);
                var rebuts = new Rebuts(Journal.KAFKA, Journal.REGISTRY)) {
            var sources = Main.sources(Journal.REGISTRY, new Contenus(Journal.REGISTRY));
            return new Reconstruction(
                            live, sources, rebuts, Journal.KAFKA, (chantier, now) -> heard.add(chantier.etat()))
                    .run(anyway);
        }
    }
}
