package fr.aiguillage.projector;

import static fr.aiguillage.projector.Projecteur.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators watch and command, over a real log and PostgreSQL. */
final class SupervisionIT {
    private static final String SUPERVISION = "/v1/supervision";
    private static final String DATABASE = Base.url();
    private static final Projecteur SERVICE = Projecteur.on(DATABASE);

    @BeforeAll
    static void append() {
        opened("sup-1", "sacha", "h81-1", "2026-06-01T08:00:00Z");
        opened("sup-2", "lou", "h81-1", "2026-06-02T08:00:00Z");
        opened("sup-3", "sacha", "h81-2", "2026-06-03T08:00:00Z");
        Journal.append(Histoire.of(81, 40));
        Await.until("all is read", PATIENCE, SERVICE::hasNoLag);
    }

    private static void opened(String id, String personne, String signalement, String instant) {
        var acces = new AccesConsigne(
                personne, new SignalementId(signalement), "ouverture", Set.of(Sujet.VICTIME), "INSTRUCTION");
        Journal.acces(Message.of(acces, CloudEvent.of(id, "/test", Instant.parse(instant))));
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void each_partition_says_how_far_it_is_behind_and_each_service_how_it_is() {
        var read = Contrat.check(SUPERVISION, SERVICE.getAs("admin", SUPERVISION));
        assertThat(read.path("services").get(0).path("nom").asText()).isEqualTo("projector");
        assertThat(read.path("services").get(0).path("etat").asText()).isEqualTo("UP");
        assertThat(Set.copyOf(read.path("partitions").findValuesAsText("topic")))
                .containsExactlyInAnyOrder("signalements", "decisions", "suivi", "acces");
        assertThat(StreamSupport.stream(read.path("partitions").spliterator(), false))
                .allSatisfy(one -> assertThat(one.path("retard").asLong())
                        .isEqualTo(
                                one.path("fin").asLong() - one.path("position").asLong()));
        assertThat(StreamSupport.stream(read.path("debits").spliterator(), false)
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isPositive();
    }

    @Test
    void who_opened_what_is_listed_the_latest_first_by_person_by_report_and_page_by_page() {
        assertThat(acces("?personne=sacha")).containsExactly("sacha h81-2", "sacha h81-1");
        assertThat(acces("?signalement=h81-1")).containsExactly("lou h81-1", "sacha h81-1");
        var first = read("/v1/acces?limite=1&signalement=h81-1");
        assertThat(acces("?limite=1&signalement=h81-1&curseur="
                        + first.path("suivant").asText()))
                .containsExactly("sacha h81-1");
    }

    private static List<String> acces(String asked) {
        return StreamSupport.stream(read("/v1/acces" + asked).path("acces").spliterator(), false)
                .map(one -> one.path("personne").asText() + " "
                        + one.path("signalement").asText())
                .toList();
    }

    private static JsonNode read(String path) {
        return Contrat.check(path, SERVICE.getAs("admin", path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecoutant", "analyste", "destinataire:ARS-44", "intake:app"})
    void none_but_administrators_watch_or_command(String role) {
        assertThat(SERVICE.getAs(role, SUPERVISION).statusCode()).isEqualTo(403);
        assertThat(SERVICE.getAs(role, "/v1/acces").statusCode()).isEqualTo(403);
        assertThat(SERVICE.sendAs(role, "POST", "/v1/reconstruction", "{}").statusCode())
                .isEqualTo(403);
        assertThat(SERVICE.sendAs(role, "DELETE", "/v1/reconstruction", "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_rebuild_is_begun_followed_and_ends_with_the_new_tables_in_service() {
        var before = Base.dump(Jdbi.create(DATABASE));
        assertThat(SERVICE.sendAs("admin", "POST", "/v1/reconstruction", "{}").statusCode())
                .isEqualTo(202);
        Await.until("it is over", PATIENCE, () -> state().equals("TERMINEE"));
        assertThat(Base.dump(Jdbi.create(DATABASE))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(SERVICE.sendAs("admin", "DELETE", "/v1/reconstruction", "").statusCode())
                .isEqualTo(409);
    }

    private static String state() {
        return read(SUPERVISION).path("reconstruction").path("etat").asText();
    }

    @Test
    void a_cancelled_rebuild_leaves_the_tables_in_service_and_says_so() {
        var database = Base.url();
        try (var live = new ReadModel(database);
                var rebuts = new Rebuts(Journal.KAFKA, Journal.REGISTRY)) {
            var sources = Main.sources(Journal.REGISTRY, new Contenus(Journal.REGISTRY));
            var rebuilding = new Reconstruction(live, sources, rebuts, Journal.KAFKA, (chantier, now) -> {});
            rebuilding.cancel();
            assertThat(catchThrowable(() -> rebuilding.run(false))).isInstanceOf(Reconstruction.Annulee.class);
            var last = Chantier.last(live.jdbi()).orElseThrow();
            assertThat(last.etat()).isEqualTo(Chantier.Etat.ABANDONNEE);
            assertThat(last.motif()).contains("annulée");
            assertThat(Base.lines(live.jdbi(), "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'lecture%'"))
                    .containsExactly("lecture");
        }
    }

    @Test
    void one_rebuild_runs_at_a_time_and_one_that_died_is_told_as_given_up() {
        var database = Base.url();
        try (var live = new ReadModel(database)) {
            Chantier.prepare(live.jdbi());
            Chantier.began(Instant.parse("2026-06-01T08:00:00Z"), 10).save(live.jdbi());
            var running = Monopole.take(live);
            try (running) {
                assertThat(Chantier.last(live.jdbi()).orElseThrow().etat()).isEqualTo(Chantier.Etat.EN_COURS);
                assertThat(catchThrowable(() -> Monopole.take(live))).isInstanceOf(Monopole.DejaEnCours.class);
            }
            Await.until("its connection ended", PATIENCE, () -> !Monopole.isHeld(live.jdbi()));
            assertThat(Chantier.last(live.jdbi()).orElseThrow().motif()).contains("interrompue");
        }
    }
}
