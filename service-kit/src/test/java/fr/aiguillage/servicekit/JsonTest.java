package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Problem.Erreur;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    record Lieu(String commune, List<Integer> codes) {}

    record Recu(OffsetDateTime recuLe, Lieu lieu) {}

    @Test
    void dates_are_written_as_they_are_read_offset_included() {
        var json = "{\"recuLe\":\"2026-03-14T10:22:00+01:00\",\"lieu\":null}";
        assertThat(text(Json.bytes(parse(json, Recu.class)))).isEqualTo(json);
        assertThat(text(Json.bytes(Duration.ofSeconds(90)))).isEqualTo("\"PT1M30S\"");
    }

    @Test
    void a_duplicate_member_is_refused_in_a_tree_and_in_a_record() {
        var json = "{\"lieu\":{\"commune\":\"54395\",\n\"commune\":\"75056\"}}";
        var expected = new Erreur("/lieu/commune", "membre en double (ligne 2, colonne 10)");
        assertThat(refusal(json, JsonNode.class)).isEqualTo(expected);
        assertThat(refusal(json, Recu.class).message()).isEqualTo(expected.message());
    }

    @Test
    void what_follows_the_value_is_refused() {
        assertThat(refusal("{} {}", JsonNode.class).message()).startsWith("valeur d'un type inattendu");
    }

    @Test
    void malformed_json_is_refused_with_its_place() {
        assertThat(refusal("{\"a\":\n Moulinet}", JsonNode.class))
                .isEqualTo(new Erreur("/a", "JSON mal formé (ligne 2, colonne 2)"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        var latin1 = "{\"a\":\"\u00e9t\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(ProblemException.class, () -> Json.parse(latin1, JsonNode.class)))
                .isNotNull();
    }

    @Test
    void a_value_of_another_type_is_refused_with_its_pointer_and_never_quoted() {
        assertThat(refusal("{\"lieu\":{\"commune\":\"a\",\"codes\":[1,\"Moulinet\"]}}", Recu.class))
                .isEqualTo(new Erreur("/lieu/codes/1", "valeur d'un type inattendu (ligne 1, colonne 35)"));
        assertThat(refusal("{\"lieu\":{\"codes\":[\"1\"]}}", Recu.class).pointeur())
                .isEqualTo("/lieu/codes/0");
    }

    @Test
    void an_unknown_member_is_refused_unless_one_asks_for_leniency() throws Exception {
        assertThat(refusal("{\"autre/nom\":1}", Recu.class).pointeur()).isEqualTo("/autre~1nom");
        assertThat(Json.lenient().readValue("{\"commune\":\"54395\",\"codes\":[],\"autre\":1}", Lieu.class))
                .isEqualTo(new Lieu("54395", List.of()));
    }

    @Test
    void nesting_is_bounded() {
        assertThat(refusal("[".repeat(10_000), JsonNode.class).message()).startsWith("JSON mal formé");
    }

    private static <T> Erreur refusal(String json, Class<T> type) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> parse(json, type));
        assertThat(thrown.problem().status()).isEqualTo(400);
        return thrown.problem().erreurs().getFirst();
    }

    private static <T> T parse(String json, Class<T> type) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
