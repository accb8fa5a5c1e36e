package fr.aiguillage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command asks of the services, and what it tells; the services' own tests hold them to their contract. */
final class RebutsTest {
    private static final String REBUT = """
            {"suite":7,"ordre":"o-1","signalement":"s-1","destinataire":"ARS-44","canal":"WEBHOOK","tentatives":1,
             "issue":"HTTP_404","ordonneeLe":"2026-03-14T10:00:00Z"}""";
    private static final String LIGNE = "o-1  2026-03-14T10:00:00Z  ARS-44  WEBHOOK  HTTP_404 (1 tentatives)";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("jeton"), "le-jeton\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI().toString();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add((exchange.getRequestMethod() + " " + uri + " " + body).strip());
        assertThat(exchange.getRequestHeaders().getFirst("authorization")).isEqualTo("Bearer le-jeton");
        var answer = said(uri).getBytes(UTF_8);
        exchange.sendResponseHeaders(uri.contains("inconnu") ? 404 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String said(String uri) {
        if (uri.contains("inconnu")) return "{\"detail\":\"Aucun rebut de cet ordre.\"}";
        if (uri.contains("/redelivrer")) return "{\"essai\":true,\"nombre\":1,\"ordres\":[\"o-1\"]}";
        if (uri.contains("/reorientations")) return "{\"id\":\"s-1\",\"evenement\":\"e\"}";
        if (uri.contains("/o-1"))
            return "{\"rebut\":" + REBUT + ",\"topic\":\"transmissions\",\"tentatives\":[{\"passage\":1,"
                    + "\"canal\":\"WEBHOOK\",\"numero\":1,\"fin\":\"2026-03-14T10:00:01Z\",\"issue\":\"HTTP_404\"}]}";
        return uri.contains("suite=0")
                ? "{\"rebuts\":[" + REBUT + "],\"suite\":7}"
                : "{\"rebuts\":[" + REBUT.replace("o-1", "o-2") + "],\"suite\":null}";
    }

    private Commande.Result run(String... arguments) {
        var base = "http://localhost:" + server.getAddress().getPort();
        var where = Stream.of(
                "--boite", base, "--jeton-fichier", folder.resolve("jeton").toString());
        var all = Stream.concat(Stream.concat(Stream.of("rebuts"), Arrays.stream(arguments)), where);
        var isRerouting = arguments[0].equals("reorienter");
        return Commande.run(Stream.concat(all, isRerouting ? Stream.of("--reception", base) : Stream.of())
                .toArray(String[]::new));
    }

    @Test
    void they_are_listed_page_after_page_by_what_narrows() {
        var result = run("lister", "--destinataire", "ARS-44", "--cause", "HTTP_404", "--du", "2026-03-01");
        assertThat(result.code()).isZero();
        assertThat(result.out()).containsExactly(LIGNE, LIGNE.replace("o-1", "o-2"), "2 rebuts.");
        assertThat(asked)
                .containsExactly(
                        "GET /v1/rebuts?destinataire=ARS-44&du=2026-02-28T23%3A00%3A00Z&issue=HTTP_404&suite=0",
                        "GET /v1/rebuts?destinataire=ARS-44&du=2026-02-28T23%3A00%3A00Z&issue=HTTP_404&suite=7");
    }

    @Test
    void one_shows_its_cause_where_its_content_is_and_what_was_tried() {
        assertThat(run("montrer", "o-1").out())
                .containsExactly(
                        LIGNE,
                        "Signalement s-1 ; contenu : topic transmissions, clé ARS-44, et la boîte du destinataire.",
                        "  2026-03-14T10:00:01Z  passage 1  WEBHOOK n° 1 : HTTP_404");
    }

    @Test
    void nothing_is_delivered_again_unless_it_is_said() {
        assertThat(run("redelivrer", "o-1").out())
                .containsExactly("o-1", "1 rebut à remettre de nouveau : ajouter --faire.");
        assertThat(run("redelivrer", "--cause", "DELAI", "--faire").out())
                .containsExactly("o-1", "1 rebut en cours de remise.");
        assertThat(asked)
                .containsExactly(
                        "POST /v1/rebuts/redelivrer {\"ordres\":[\"o-1\"],\"essai\":true}",
                        "POST /v1/rebuts/redelivrer {\"issue\":\"DELAI\",\"essai\":false}");
    }

    @Test
    void all_of_them_at_once_is_asked_for_by_name_of_something() {
        var result = run("redelivrer", "--faire");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--destinataire, --cause, --du ou --au");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_rerouting_is_shown_first_and_then_asked_of_the_intake_with_its_reason() {
        var arguments = Stream.of(
                "reorienter", "o-1", "--motif", "INCOMPETENCE_TERRITORIALE", "--propose", "CD-54D", "--raison", "loin");
        var said = "o-1  s-1 : de ARS-44 à CD-54D (INCOMPETENCE_TERRITORIALE)";
        var all = arguments.toList();
        assertThat(run(all.toArray(String[]::new)).out())
                .containsExactly(said, "1 rebut à réorienter : ajouter --faire.");
        assertThat(asked).noneMatch(call -> call.startsWith("POST"));
        var done = Stream.concat(all.stream(), Stream.of("--faire")).toArray(String[]::new);
        assertThat(run(done).out()).containsExactly(said, "1 rebut à réorienter : demandé.");
        assertThat(asked.getLast())
                .isEqualTo("POST /v1/signalements/s-1/reorientations {\"refusePar\":\"ARS-44\","
                        + "\"motif\":\"INCOMPETENCE_TERRITORIALE\",\"propose\":\"CD-54D\",\"commentaire\":\"loin\"}");
    }

    @Test
    void what_the_service_refuses_is_said_in_its_words() {
        var result = run("montrer", "inconnu");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Aucun rebut de cet ordre.");
    }

    @Test
    void a_service_that_is_not_there_is_named_with_the_option_that_says_where() {
        stop();
        var result = run("lister");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Rien ne répond", "--boite");
    }

    @Test
    void help_has_examples() {
        for (var command : List.of("lister", "montrer", "redelivrer", "reorienter"))
            assertThat(String.join(
                            "\n", Commande.run("rebuts", command, "--help").out()))
                    .contains("Exemples", "aiguillage rebuts " + command);
    }
}
