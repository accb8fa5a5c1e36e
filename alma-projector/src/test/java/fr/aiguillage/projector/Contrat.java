package fr.aiguillage.projector;

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

    /** The operation declares this answer: its status, its content type and the form of its body. */
    static JsonNode check(String path, HttpResponse<String> answer) {
        var declared = resolve(operation(path).path("responses").path(String.valueOf(answer.statusCode())));
        var type = answer.headers().firstValue("Content-Type").orElse("none");
        var schema = declared.path("content").path(type).path("schema").path("$ref");
        assertThat(schema.isMissingNode())
                .as("GET %s may answer %d with %s", path, answer.statusCode(), type)
                .isFalse();
        return body(schema.asText(), answer.body());
    }

    private static JsonNode body(String reference, String text) {
        try {
            var body = JSON.readTree(text);
            var schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + reference), STRICT);
            assertThat(schema.validate(body)).as("%s", text).isEmpty();
            return body;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode operation(String path) {
        var plain = path.split("\\?", 2)[0];
        return DOCUMENT.path("paths").properties().stream()
                .filter(item -> plain.matches(item.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(item -> item.getValue().path("get"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the contract: " + path));
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }
}
