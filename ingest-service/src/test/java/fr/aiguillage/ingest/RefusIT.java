package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.schemas.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusIT {
    private static final String PATH = "/v1/signalements";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Porte porte;

    @BeforeAll
    static void open() throws Exception {
        porte = Porte.open(Decor.shared());
    }

    @AfterAll
    static void close() {
        porte.close();
    }

    @ParameterizedTest(name = "{0} in place of {1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"TELEPATHIE\"           | \"PLATEFORME\"                  | /canal",
                "\"GRENIER\"              | \"DOMICILE\"                    | /lieu/type",
                "\"99999\"                | \"54395\"                       | /lieu/commune",
                "\"75001\"                | \"54000\"                       | /lieu/codePostal",
                "\"2099-01-01T00:00:00Z\" | \"2026-03-14T10:22:00+01:00\"   | /recuLe",
                "\"hier\"                 | \"2026-03-14T10:22:00+01:00\"   | /recuLe",
                "\"2099\"                 | \"2026-01\"                     | /faits/debut",
                "[\"VIOLENCES\",\"BRUIT\"] | [\"VIOLENCES\"]                | /faits/typesDeclares/1",
                "\"oui\"                  | true                            | /victime/informee",
                "\"12\"                   | \"19900000002\"                 | /misEnCause/rpps",
                "\"surnom\"               | \"prenom\"                      | /victime/identite/surnom",
            })
    void every_fault_is_answered_with_its_pointer(String wrong, String right, String pointer) throws Exception {
        var answer = porte.deposer(Corps.COMPLET.replaceFirst(Pattern.quote(right), wrong));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(pointers(answer)).containsExactly(pointer);
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_is_written() throws Exception {
        var before = Decor.shared().records(Topics.SIGNALEMENTS).size();
        var answer = porte.deposer("{\"lieu\":{},\"faits\":{}}");
        assertThat(pointers(answer)).contains("/canal", "/lieu/type", "/lieu", "/faits");
        assertThat(Decor.shared().records(Topics.SIGNALEMENTS)).hasSize(before);
    }

    @Test
    void a_text_that_is_too_long_is_refused() throws Exception {
        var answer = porte.deposer(Corps.COMPLET.replace("Abracadabrantes", "a".repeat(20_001)));
        assertThat(pointers(answer)).containsExactly("/faits/recit");
    }

    @Test
    void json_that_is_malformed_or_says_a_member_twice_is_refused() throws Exception {
        assertThat(porte.deposer("{\"canal\":").statusCode()).isEqualTo(400);
        assertThat(porte.deposer(Corps.MINIMAL + "{}").statusCode()).isEqualTo(400);
        assertThat(pointers(porte.deposer("{\"canal\":\"EMAIL\",\"canal\":\"EMAIL\"}")))
                .containsExactly("/canal");
        assertThat(porte.deposer("[]").statusCode()).isEqualTo(400);
        assertThat(porte.deposer("").statusCode()).isEqualTo(400);
    }

    @Test
    void a_problem_never_repeats_what_was_written() throws Exception {
        var answer = porte.deposer(Corps.COMPLET.replace("\"DOMICILE\"", "\"chez Zorglubine\""));
        assertThat(answer.body()).doesNotContain(Corps.SECRETS);
    }

    @Test
    void a_body_over_one_mebibyte_is_413() throws Exception {
        var answer = porte.deposer(Corps.COMPLET.replace("Abracadabrantes", "a".repeat(1 << 20)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void another_content_type_is_415() throws Exception {
        var answer = Porte.send(porte.request(PATH)
                .POST(BodyPublishers.ofString(Corps.MINIMAL))
                .header("Content-Type", "text/plain")
                .header("Authorization", "Bearer " + porte.token("intake:demo")));
        assertProblem(answer, 415);
    }

    @Test
    void without_a_valid_token_it_is_401() throws Exception {
        var anonymous = porte.request(PATH)
                .POST(BodyPublishers.ofString(Corps.MINIMAL))
                .header("Content-Type", "application/json");
        assertProblem(Porte.send(anonymous.copy()), 401);
        assertProblem(Porte.send(anonymous.copy().header("Authorization", "Bearer x.y.z")), 401);
    }

    @Test
    void with_another_role_it_is_403() throws Exception {
        assertThat(porte.post(PATH, Corps.MINIMAL, "ecoutant").statusCode()).isEqualTo(403);
    }

    @Test
    void a_key_that_is_too_long_is_refused() throws Exception {
        assertThat(porte.deposer(Corps.MINIMAL, "Idempotency-Key", "k".repeat(201))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_application_over_its_share_is_told_when_to_come_back_and_others_are_served() throws Exception {
        try (var narrow = Porte.open(Decor.shared(), Map.of("AIGUILLAGE_PER_SECOND", "1"))) {
            assertThat(narrow.deposer(Corps.MINIMAL).statusCode()).isEqualTo(201);
            var answer = narrow.deposer(Corps.MINIMAL);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(1);
            assertThat(narrow.post(PATH, Corps.MINIMAL, "intake:autre").statusCode())
                    .isEqualTo(201);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        Contrat.checkAnswer("POST", PATH, answer);
    }

    private static Iterable<String> pointers(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText())
                .toList();
    }
}
