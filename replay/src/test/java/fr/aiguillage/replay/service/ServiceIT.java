package fr.aiguillage.replay.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.cube.Journal;
import fr.aiguillage.replay.synthese.Synthese;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over HTTP on a real log, as analysts meet it; every answer is checked against the contract. */
final class ServiceIT {
    private static final long SEED = 20261124;
    private static final int REPORTS = 2_000;
    private static final String ASKED = """
            {"reference": "associatif", "variantes": ["centralise@1"], "ecarts": true}""";

    @TempDir
    private static Path data;

    @TempDir
    private static Path other;

    private static Service service;

    @BeforeAll
    static void start() {
        Log.receive(SEED, REPORTS);
        service = new Service(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** The same, without the service. */
    private static Synthese expected() {
        var journal = new Journal(Log.KAFKA, Log.REGISTRY);
        var referentiel = new ReferentielLog(Log.KAFKA, Log.REGISTRY).read();
        var politiques = List.<Choix>of(new Choix.Publiee("associatif@1"), new Choix.Publiee("centralise@1"));
        var demande = new Rejeu.Demande(politiques, Filtre.TOUT, "test", "test", Instant.EPOCH);
        try (var cube = Cube.open(other, journal.log(), Topics.SIGNALEMENTS.partitions())
                .orElseThrow()) {
            journal.update(cube, Avancement.SILENT);
            return new Rejeu(referentiel, new Politiques())
                    .over(cube, demande, Avancement.SILENT)
                    .synthese();
        }
    }

    private static String finished(String body) {
        var path = service.submit(body);
        assertThat(service.awaitState(path, "TERMINE", "ECHEC").path("etat").textValue())
                .isEqualTo("TERMINE");
        return path;
    }

    @Test
    void a_replay_ends_with_the_totals_of_history() {
        var expected = expected();
        var found = service.json(finished(ASKED) + "/synthese");
        assertThat(found.at("/politiques/0/total/signalements").longValue())
                .isGreaterThanOrEqualTo(REPORTS)
                .isEqualTo(expected.reference().total().signalements());
        assertThat(found.at("/comparaisons/0/differents").longValue())
                .isPositive()
                .isEqualTo(expected.comparaisons().getFirst().differents());
        assertThat(found.at("/etendue/par").textValue()).isEqualTo("ana");
    }

    @Test
    void it_says_who_asked_what_and_how_long_it_took() {
        var rejeu = service.json(finished(ASKED));
        assertThat(rejeu.path("par").textValue()).isEqualTo("ana");
        assertThat(rejeu.at("/demande/reference/nom").textValue()).isEqualTo("associatif@1");
        assertThat(rejeu.at("/demande/variantes/0/nom").textValue()).isEqualTo("centralise@1");
        assertThat(rejeu.has("attenteMs") && rejeu.has("dureeMs")).isTrue();
    }

    @Test
    void the_report_is_one_page_that_fetches_nothing_and_its_numbers() {
        var path = finished(ASKED) + "/rapport/";
        var page = service.get(path + "index.html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'unsafe-inline'");
        for (var csv : List.of("par-departement.csv", "par-destinataire.csv", "ecarts.csv"))
            assertThat(service.get(path + csv).headers().firstValue("Content-Type"))
                    .contains("text/csv; charset=utf-8");
        assertThat(service.get(path + "travail.json").statusCode()).isEqualTo(404);
    }

    @Test
    void reports_that_differ_are_listed_only_when_that_is_asked() {
        var path = finished("{\"reference\": \"associatif\", \"variantes\": [\"centralise\"]}");
        assertThat(service.get(path + "/rapport/ecarts.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void progress_comes_as_events_until_the_end() {
        var events = service.events(service.submit(ASKED));
        var names = events.stream().filter(line -> line.startsWith("event:")).toList();
        assertThat(names).first().asString().contains("progression");
        assertThat(names).last().asString().contains("fin");
        var last = events.stream()
                .filter(line -> line.startsWith("data:"))
                .reduce((one, next) -> next)
                .orElseThrow();
        var rejeu = Json.parse(last.substring("data:".length()).getBytes(UTF_8), JsonNode.class);
        assertThat(rejeu.path("etat").textValue()).isEqualTo("TERMINE");
    }

    @Test
    void a_draft_that_nobody_published_is_replayed_under_its_name() {
        var draft = Json.mapper().createObjectNode().put("reference", "associatif@1");
        draft.putArray("variantes").addObject().put("nom", "ma variante").put("dmn", dmn("centralise"));
        var found = service.json(finished(draft.toString()) + "/synthese");
        assertThat(found.at("/politiques/1/nom").textValue()).isEqualTo("ma variante");
        assertThat(found.at("/politiques/1/publiee").booleanValue()).isFalse();
    }

    @Test
    void two_asked_together_are_done_one_after_the_other() {
        var first = service.submit(ASKED);
        var second = service.submit(ASKED);
        var after = service.awaitState(second, "TERMINE");
        var before = service.json(first);
        assertThat(Instant.parse(after.path("debut").textValue()))
                .isAfterOrEqualTo(Instant.parse(before.path("fin").textValue()));
    }

    @Test
    void cancelling_leaves_no_report_and_deleting_leaves_nothing() {
        var running = service.submit(ASKED);
        var waiting = service.submit(ASKED);
        var cancelled = Service.json(service.delete(waiting));
        assertThat(cancelled.path("etat").textValue()).isEqualTo("ANNULE");
        assertThat(service.get(waiting + "/synthese").statusCode()).isEqualTo(409);
        service.awaitState(running, "TERMINE");
        assertThat(service.delete(running).statusCode()).isEqualTo(204);
        assertThat(service.get(running).statusCode()).isEqualTo(404);
    }

    @Test
    void the_newest_come_first_a_page_at_a_time() {
        var older = finished(ASKED);
        var newer = finished(ASKED);
        var page = service.json("/v1/rejeux?limite=1");
        assertThat("/v1/rejeux/" + page.at("/rejeux/0/id").textValue()).isEqualTo(newer);
        var next =
                service.json("/v1/rejeux?limite=1&curseur=" + page.path("suite").textValue());
        assertThat("/v1/rejeux/" + next.at("/rejeux/0/id").textValue()).isEqualTo(older);
    }

    @Test
    void a_policy_published_meanwhile_is_there_without_a_restart() {
        var asked = "{\"reference\": \"associatif@1\", \"variantes\": [\"tardive@1\"]}";
        assertThat(service.post(asked).statusCode()).isEqualTo(400);
        var published =
                requireNonNull(ReferentielInitial.referentiel().politiques().get(new PolitiqueId("centralise", 1)));
        var late = new PolitiquePubliee(
                new PolitiqueId("tardive", 1), published.dmn(), published.sha256(), "admin", "essai");
        Log.publish(List.of(late));
        Await.until("published", Service.PATIENCE, () -> service.post(asked).statusCode() == 202);
    }

    @Test
    void what_was_found_is_there_after_a_restart(@TempDir Path kept) {
        var path = "";
        try (var before = new Service(kept)) {
            path = before.submit(ASKED);
            before.awaitState(path, "TERMINE");
        }
        try (var after = new Service(kept)) {
            assertThat(after.json(path).path("etat").textValue()).isEqualTo("TERMINE");
            assertThat(after.json(path + "/synthese").path("format").textValue())
                    .isEqualTo("aiguillage/rejeu/1");
        }
    }

    @Test
    void a_running_replay_can_be_cancelled_and_the_next_one_counts_all(@TempDir Path fresh) {
        try (var slow = new Service(fresh)) {
            var running = slow.submit(ASKED);
            var next = slow.submit(ASKED);
            slow.awaitState(running, "EN_COURS");
            assertThat(Service.json(slow.delete(running)).path("etat").textValue())
                    .isEqualTo("ANNULE");
            slow.awaitState(next, "TERMINE");
            assertThat(slow.json(next + "/synthese").at("/politiques/0/total/signalements"))
                    .isEqualTo(service.json(finished(ASKED) + "/synthese").at("/politiques/0/total/signalements"));
            assertThat(slow.get(running + "/rapport/index.html").statusCode()).isEqualTo(409);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("[]", "", "objet attendu"),
                Arguments.of("{}", "/reference", "obligatoire"),
                Arguments.of("{}", "/variantes", "liste de 1 à 6"),
                Arguments.of(with("\"variante\": 1"), "/variante", "membre inconnu"),
                Arguments.of(with("\"reference\": \"asso\""), "/reference", "associatif@1, centralise@1"),
                Arguments.of(with("\"variantes\": [\"x@1\"]"), "/variantes/0", "Politique « x@1 » inconnue"),
                Arguments.of(with("\"variantes\": [\"associatif@1\"]"), "/variantes/0", "figure déjà"),
                Arguments.of(with("\"variantes\": [{\"nom\": \"a@1\", \"dmn\": \"x\"}]"), "/variantes/0/nom", "60"),
                Arguments.of(with("\"variantes\": [{\"nom\": \"a\", \"dmn\": \"x\"}]"), "/variantes/0/dmn", "DMN"),
                Arguments.of(with("\"du\": \"hier\""), "/du", "2026-03-01"),
                Arguments.of(with("\"du\": \"2026-02-30\""), "/du", "2026-03-01"),
                Arguments.of(with("\"du\": \"2026-02-02\", \"au\": \"2026-02-01\""), "/du", "après"),
                Arguments.of(with("\"territoire\": \"france\""), "/territoire", "region:<code>"),
                Arguments.of(with("\"territoire\": \"region:99\""), "/territoire", "aucune commune"),
                Arguments.of(with("\"ecarts\": \"oui\""), "/ecarts", "true ou false"));
    }

    /** The member replaces the one of that name, if there is one. */
    private static String with(String member) {
        var members = Stream.of("\"reference\": \"associatif\"", "\"variantes\": [\"centralise\"]")
                .filter(usual -> !usual.split(":", 2)[0].equals(member.split(":", 2)[0]));
        return Stream.concat(members, Stream.of(member)).collect(joining(", ", "{", "}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void every_fault_is_named_where_it_is(String body, String pointer, String words) {
        var answer = service.post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Service.json(answer).path("errors")).anySatisfy(fault -> {
            assertThat(fault.path("pointer").textValue()).isEqualTo(pointer);
            assertThat(fault.path("detail").textValue()).contains(words);
        });
    }

    @Test
    void the_faults_of_a_draft_are_named_by_decision_row_and_column() {
        var body = Json.mapper().createObjectNode().put("reference", "associatif");
        body.putArray("variantes")
                .addObject()
                .put("nom", "faux")
                .put("dmn", dmn("centralise").replaceFirst("\"DOMICILE\"", "\"DOMICILLE\""));
        var answer = service.post(body.toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Service.json(answer).at("/errors/0/detail").textValue())
                .contains("décision « ", "ligne ", "colonne « ", "DOMICILLE");
    }

    private static String dmn(String nom) {
        try (var in = Politiques.class.getResourceAsStream("dmn/" + nom + ".dmn")) {
            return new String(requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/rejeux",
                "POST /v1/rejeux",
                "GET /v1/rejeux/x",
                "DELETE /v1/rejeux/x",
                "GET /v1/rejeux/x/synthese",
                "GET /v1/rejeux/x/rapport/index.html"
            })
    void nobody_but_analysts_may(String operation) {
        var words = operation.split(" ", 2);
        var nothing = BodyPublishers.noBody();
        var without = Contrat.check(service.send(words[0], words[1], nothing, Map.of()));
        assertThat(without.statusCode()).isEqualTo(401);
        var asAdmin = Map.of("Authorization", Service.token("adm", "admin"));
        var refused = Contrat.check(service.send(words[0], words[1], nothing, asAdmin));
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void a_cursor_or_a_limit_that_makes_no_sense_is_refused() {
        assertThat(service.get("/v1/rejeux?curseur=x").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/rejeux?limite=0").statusCode()).isEqualTo(400);
    }

    @Test
    void it_is_ready_and_measured() {
        var anyone = Map.<String, String>of();
        assertThat(service.send("GET", "/health/ready", BodyPublishers.noBody(), anyone)
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send("GET", "/metrics", BodyPublishers.noBody(), anyone)
                        .body())
                .contains("aiguillage_rejeux_attente");
    }
}
