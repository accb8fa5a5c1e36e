package fr.aiguillage.e2e.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Registry.SchemaRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Our adapter and the real registry. */
class RegistryIT {
    private static final String BEFORE = schema("{\"name\":\"a\",\"type\":\"string\"}");

    private final String url = LocalStack.shared().registryUrl();
    private final Registry registry = Registry.at(url);
    private final String subject = "essai-" + UUID.randomUUID();

    private static String schema(String fields) {
        return "{\"type\":\"record\",\"name\":\"Essai\",\"namespace\":\"fr.aiguillage\",\"fields\":[" + fields + "]}";
    }

    @Test
    void a_schema_is_found_by_the_id_that_registration_gave() {
        assertThat(registry.byId(registry.register(subject, BEFORE))).hasValue(BEFORE);
    }

    @Test
    void registering_again_gives_the_same_id_to_any_service() {
        assertThat(Registry.at(url).register(subject, BEFORE)).isEqualTo(registry.register(subject, BEFORE));
    }

    @Test
    void an_unknown_id_has_no_schema() {
        assertThat(registry.byId(999_999)).isEmpty();
    }

    @Test
    void a_subject_is_fully_compatible_from_its_first_schema_on() throws IOException, InterruptedException {
        registry.register(subject, BEFORE);
        try (var http = HttpClient.newHttpClient()) {
            var config = HttpRequest.newBuilder(URI.create(url + "/config/" + subject))
                    .build();
            assertThat(http.send(config, BodyHandlers.ofString()).body()).contains("\"FULL_TRANSITIVE\"");
        }
    }

    @Test
    void a_field_with_a_default_may_be_added() {
        registry.register(subject, BEFORE);
        var after = schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
        assertThat(registry.byId(registry.register(subject, after))).hasValue(after);
    }

    @Test
    void a_field_without_a_default_is_refused() {
        registry.register(subject, BEFORE);
        var after = schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\"}");
        assertThatThrownBy(() -> registry.register(subject, after))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageStartingWith("le registre refuse le schéma de " + subject);
    }

    @Test
    void compatibility_is_with_every_version_not_only_the_last() {
        registry.register(subject, BEFORE);
        registry.register(
                subject,
                schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"int\",\"default\":0}"));
        var after =
                schema("{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"string\",\"default\":\"\"}");
        assertThatThrownBy(() -> registry.register(subject, after)).isInstanceOf(SchemaRefused.class);
    }

    @Test
    void the_loss_of_a_symbol_gets_through_which_is_why_the_build_looks_for_it() {
        registry.register(subject, schema(code("\"A\",\"B\",\"INCONNU\"")));
        var after = schema(code("\"A\",\"INCONNU\""));
        assertThat(registry.byId(registry.register(subject, after))).hasValue(after);
    }

    @Test
    void a_symbol_may_be_added() {
        registry.register(subject, schema(code("\"A\",\"INCONNU\"")));
        var after = schema(code("\"A\",\"B\",\"INCONNU\""));
        assertThat(registry.byId(registry.register(subject, after))).hasValue(after);
    }

    private static String code(String symbols) {
        return "{\"name\":\"c\",\"type\":{\"type\":\"enum\",\"name\":\"Code\",\"symbols\":[" + symbols
                + "],\"default\":\"INCONNU\"}}";
    }
}
