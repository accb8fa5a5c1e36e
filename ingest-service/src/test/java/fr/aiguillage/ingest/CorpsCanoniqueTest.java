package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Json;
import org.junit.jupiter.api.Test;

class CorpsCanoniqueTest {
    @Test
    void spacing_order_and_written_nulls_do_not_count() {
        assertThat(canonical("{ \"b\" : [1, {\"y\":\"é\",\"x\":true}], \"a\":null, \"A\": \"\\u00e9\" }"))
                .isEqualTo(canonical("{\"A\":\"é\",\"b\":[1,{\"x\":true,\"y\":\"é\"}]}"))
                .isEqualTo("{\"A\":\"é\",\"b\":[1,{\"x\":true,\"y\":\"é\"}]}");
    }

    @Test
    void values_and_the_order_of_lists_do() {
        assertThat(canonical("{\"a\":[1,2]}")).isNotEqualTo(canonical("{\"a\":[2,1]}"));
        assertThat(canonical("{\"a\":\"1\"}")).isNotEqualTo(canonical("{\"a\":1}"));
        assertThat(canonical("{\"a\":[null]}")).isNotEqualTo(canonical("{\"a\":[]}"));
    }

    private static String canonical(String json) {
        return new String(CorpsCanonique.of(Json.parse(json.getBytes(UTF_8), JsonNode.class)), UTF_8);
    }
}
