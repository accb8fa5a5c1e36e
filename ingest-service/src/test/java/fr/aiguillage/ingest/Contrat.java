package fr.aiguillage.ingest;

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
import java.util.Optional;
import java.util.stream.Stream;

/** The contract file, against which every exchange of these tests is checked. */
final class Contrat {
    private static final String BASE = "https://aiguillage.example/openapi";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(BASE, DOCUMENT.toString()))));

    private Contrat() {}

    static JsonNode document() {
        try (var in = requireNonNull(Contrat.class.getResourceAsStream("/openapi.yaml"))) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation declares this answer: its status, its content type and the form of its body. */
    static void checkAnswer(String method, String path, HttpResponse<String> answer) {
        var declared = resolve(operation(method, path).path("responses").path(String.valueOf(answer.statusCode())));
        assertThat(declared.isMissingNode())
                .as("%s %s may answer %d", method, path, answer.statusCode())
                .isFalse();
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var schema = declared.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as("%s %s may answer with %s", method, path, type)
                .isFalse();
        if (type.endsWith("json") && schema.has("$ref")) {
            checkBody(schema.path("$ref").asText(), answer.body());
        }
    }

    /** The body is one that the operation admits. */
    static void checkRequest(String method, String path, String body) {
        var content =
                operation(method, path).path("requestBody").path("content").path("application/json");
        checkBody(content.path("schema").path("$ref").asText(), body);
    }

    /** @param reference such as {@code #/components/schemas/Recu} */
    static void checkBody(String reference, String body) {
        try {
            var schema = SCHEMAS.getSchema(
                    SchemaLocation.of(BASE + reference),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());
            assertThat(schema.validate(JSON.readTree(body))).as("%s", body).isEmpty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode operation(String method, String path) {
        return template(path)
                .map(item -> item.path(method.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new AssertionError("not in the contract: " + path));
    }

    private static Optional<JsonNode> template(String path) {
        var plain = path.split("\\?", 2)[0];
        return DOCUMENT.path("paths").properties().stream()
                .filter(item -> plain.matches(item.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Every example of every operation, with the schema that it must obey. */
    static Stream<Map.Entry<String, JsonNode>> requestExamples() {
        return DOCUMENT.path("paths")
                .valueStream()
                .map(item ->
                        item.path("post").path("requestBody").path("content").path("application/json"))
                .filter(content -> content.has("schema"))
                .flatMap(content -> Stream.concat(
                                Stream.of(content.path("example")),
                                content.path("examples").valueStream().map(example -> example.path("value")))
                        .filter(example -> !example.isMissingNode())
                        .map(example ->
                                Map.entry(content.path("schema").path("$ref").asText(), example)));
    }
}
