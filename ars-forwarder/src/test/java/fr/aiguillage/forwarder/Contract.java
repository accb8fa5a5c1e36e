package fr.aiguillage.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** The OpenAPI contract, held against real exchanges. */
final class Contract {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final JsonNode DOCUMENT = read();

    private Contract() {}

    private static JsonNode read() {
        try (var in = Contract.class.getResourceAsStream("/fr/aiguillage/forwarder/boite/openapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void checkAnswer(String method, String path, int status, JsonNode body) {
        var declared = resolved(operation(method, path).at("/responses/" + status));
        assertThat(declared.isMissingNode())
                .as("%s %s may answer %d", method, path, status)
                .isFalse();
        var content = declared.at(status < 400 ? "/content/application~1json" : "/content/application~1problem+json");
        check(content.get("schema"), body);
    }

    static void checkRequest(String method, String path, JsonNode body) {
        check(operation(method, path).at("/requestBody/content/application~1json/schema"), body);
    }

    /** @param name of a schema */
    static void check(String name, JsonNode value) {
        check(DOCUMENT.at("/components/schemas/" + name), value);
    }

    private static void check(JsonNode schema, JsonNode body) {
        var root = (ObjectNode) schema.deepCopy();
        root.set("components", DOCUMENT.get("components"));
        assertThat(SCHEMAS.getSchema(root).validate(body)).isEmpty();
    }

    private static JsonNode operation(String method, String path) {
        var plain = path.replaceFirst("\\?.*", "");
        for (var declared : DOCUMENT.get("paths").properties())
            if (plain.matches(declared.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                return declared.getValue().path(method.toLowerCase(Locale.ROOT));
        throw new AssertionError("the contract does not know " + plain);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }
}
