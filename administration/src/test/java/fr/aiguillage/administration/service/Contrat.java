package fr.aiguillage.administration.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;

/** The contract file, against which every answer of these tests is checked. */
final class Contrat {
    private static final String BASE = "https://aiguillage.example/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, DOCUMENT.toString()))));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Contrat() {}

    private static JsonNode document() {
        try (var in = requireNonNull(Contrat.class.getResourceAsStream("openapi.yaml"))) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation declares this answer: its status, its content type and, in JSON, the form of its body. */
    static HttpResponse<String> check(HttpResponse<String> answer) {
        var asked = answer.request();
        var operation = operation(asked.method(), asked.uri().getPath());
        var declared = resolve(operation.path("responses").path(String.valueOf(answer.statusCode())));
        assertThat(declared.isMissingNode()).as("%s answered %s", asked, answer).isFalse();
        var type = answer.headers().firstValue("Content-Type");
        type.ifPresent(found -> {
            var schema = declared.path("content").path(found).path("schema");
            assertThat(schema.isMissingNode())
                    .as("%s answered %s", asked, found)
                    .isFalse();
            if (schema.has("$ref")) check(schema.path("$ref").asText(), answer.body());
        });
        return answer;
    }

    private static void check(String reference, String text) {
        try {
            var schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + reference), STRICT);
            assertThat(schema.validate(JSON.readTree(text))).as("%s", text).isEmpty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode operation(String method, String path) {
        return DOCUMENT.path("paths").properties().stream()
                .filter(item -> path.matches(item.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(item -> item.getValue().path(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the contract: " + path));
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }
}
