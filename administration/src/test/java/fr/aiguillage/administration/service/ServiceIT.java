package fr.aiguillage.administration.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.KafkaBroker;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst does with the rules over HTTP; each answer is checked against the contract. */
class ServiceIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CENTRALISE = initial("centralise");
    private static final String VARIANTE = CENTRALISE.replace("</definitions>", "<!-- variante --></definitions>");
    private static final String WITH_A_FAULT = CENTRALISE.replaceFirst("\"MEMBRE_FAMILLE\"", "\"MEMBRE_FAMILE\"");

    @TempDir
    private static Path folder;

    private static final Shutdown SHUTDOWN = Shutdown.hook(Duration.ofSeconds(15));
    private static KafkaBroker broker;
    private static RunningService service;

    @BeforeAll
    static void start() throws InterruptedException {
        broker = KafkaBroker.start(folder).createTopics();
        var registry = LocalStack.shared().registryUrl();
        var writer = EventWriter.of(Topics.REFERENTIEL, Registry.at(registry));
        try (var producer = new KafkaProducer<byte[], byte[]>(
                KafkaSettings.of(broker.bootstrap()).producer())) {
            ReferentielInitial.events().forEach(event -> {
                var unused = producer.send(writer.record(event, CloudEvent.of("initial", "/essai", Instant.EPOCH)));
            });
        }
        service = Main.start(
                Config.from(Settings.of(Map.of(
                        "AIGUILLAGE_KAFKA",
                        broker.bootstrap(),
                        "AIGUILLAGE_REGISTRY",
                        registry,
                        "AIGUILLAGE_OIDC_ISSUER",
                        LocalStack.shared().issuer().url(),
                        "AIGUILLAGE_PORT",
                        "0"))),
                SHUTDOWN);
    }

    @AfterAll
    static void stop() {
        SHUTDOWN.close();
        broker.close();
    }

    @Test
    void a_sound_document_is_accepted_with_what_its_analysis_found() throws Exception {
        var said = json(validate(CENTRALISE));
        assertThat(said.path("acceptee").booleanValue()).isTrue();
        assertThat(said.path("fautes")).isEmpty();
        assertThat(said.path("remarques").findValuesAsText("genre")).contains("REPLI");
    }

    @Test
    void a_fault_is_named_by_its_decision_row_and_column() throws Exception {
        var said = json(validate(WITH_A_FAULT));
        assertThat(said.path("acceptee").booleanValue()).isFalse();
        var fault = said.path("fautes").get(0);
        assertThat(fault.path("decision").textValue()).isNotEmpty();
        assertThat(fault.path("ligne").intValue()).isPositive();
        assertThat(fault.path("colonne").textValue()).isNotEmpty();
        assertThat(fault.path("message").textValue()).contains("MEMBRE_FAMILE").contains("MEMBRE_FAMILLE");
    }

    @Test
    void what_is_not_DMN_is_a_fault_of_the_document() throws Exception {
        var said = json(validate("bonjour"));
        assertThat(said.path("fautes").findValuesAsText("message"))
                .containsExactly("c'est du texte : un document DMN est attendu");
    }

    @Test
    void a_policy_is_published_once_and_another_content_under_its_version_is_refused() throws Exception {
        var first = publish("une-fois", 1, VARIANTE);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(publish("une-fois", 1, VARIANTE).statusCode()).isEqualTo(200);
        var other = publish("une-fois", 1, CENTRALISE);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("errors").findValuesAsText("pointer")).containsExactly("/politique");
        assertThat(get("analyste", "/v1/politiques/une-fois@1/dmn").body()).isEqualTo(VARIANTE);
        assertThat(json(get("analyste", "/v1/politiques")).path("politiques").findValuesAsText("politique"))
                .contains("associatif@1", "centralise@1", "triage@1", "une-fois@1");
    }

    @Test
    void a_version_that_nobody_published_is_not_found() throws Exception {
        assertThat(get("analyste", "/v1/politiques/inconnue@1/dmn").statusCode())
                .isEqualTo(404);
        assertThat(get("analyste", "/v1/politiques/illisible/dmn").statusCode()).isEqualTo(404);
    }

    @Test
    void the_effect_of_an_activation_says_what_acts_there_before_and_after_and_decides_nothing() throws Exception {
        var asked = activation("associatif@1", "departement:69", "2100-01-01");
        var effect = json(post("/v1/activations/effet", asked));
        var changed = effect.path("changements");
        assertThat(changed).hasSize(1);
        assertThat(changed.get(0).path("avant").textValue()).isEqualTo("centralise@1");
        assertThat(changed.get(0).path("apres").textValue()).isEqualTo("associatif@1");
        assertThat(changed.get(0).path("territoires").get(0).path("nom").textValue())
                .isEqualTo("Rhône");
        assertThat(changed.get(0).path("communes").intValue()).isGreaterThan(200);
        assertThat(json(get("analyste", "/v1/activations")).toString()).doesNotContain("2100");
    }

    @Test
    void an_activation_appears_in_the_calendar_with_the_name_of_its_collectivite() throws Exception {
        var asked = activation("associatif@1", "collectivite:69M", "2090-01-01");
        assertThat(post("/v1/activations", asked).statusCode()).isEqualTo(201);
        Await.until(
                "the calendar follows", Duration.ofSeconds(30), () -> calendar().contains("Métropole de Lyon"));
        assertThat(post("/v1/activations", asked).statusCode()).isEqualTo(200);
    }

    private static String calendar() {
        try {
            return get("admin", "/v1/activations").body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_past_date_and_an_unknown_place_are_refused_by_their_fields() throws Exception {
        var refused = post("/v1/activations/effet", activation("associatif@1", "departement:00", "2020-01-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/territoire", "/aPartirDu");
    }

    @Test
    void only_analysts_change_the_rules() throws Exception {
        for (var role : List.of("ecoutant", "destinataire:ARS-44", "intake:app")) {
            assertThat(get(role, "/v1/politiques").statusCode()).as(role).isEqualTo(403);
            assertThat(get(role, "/v1/activations").statusCode()).as(role).isEqualTo(403);
        }
        var asked = activation("associatif@1", "national", "2100-01-01");
        assertThat(send("admin", "POST", "/v1/activations", "application/json", asked)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String initial(String nom) {
        return ReferentielInitial.referentiel().politiques().values().stream()
                .filter(published -> published.politique().nom().equals(nom))
                .findFirst()
                .orElseThrow()
                .dmn();
    }

    private static HttpResponse<String> validate(String dmn) throws Exception {
        return send("analyste", "POST", "/v1/politiques/validation", "application/xml", dmn);
    }

    private static HttpResponse<String> publish(String nom, int version, String dmn) throws Exception {
        var body = Json.mapper()
                .createObjectNode()
                .put("nom", nom)
                .put("version", version)
                .put("dmn", dmn)
                .put("note", "essai");
        return post("/v1/politiques", body.toString());
    }

    private static String activation(String politique, String territoire, String aPartirDu) {
        return Json.mapper()
                .createObjectNode()
                .put("politique", politique)
                .put("territoire", territoire)
                .put("aPartirDu", aPartirDu)
                .toString();
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send("analyste", "POST", path, "application/json", body);
    }

    private static HttpResponse<String> get(String role, String path) throws Exception {
        return send(role, "GET", path, "application/json", "");
    }

    private static HttpResponse<String> send(String role, String method, String path, String type, String body)
            throws Exception {
        var token = LocalStack.shared().issuer().token("ana", Set.of(role));
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return Contrat.check(HTTP.send(
                HttpRequest.newBuilder(service.uri().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, publisher)
                        .build(),
                BodyHandlers.ofString()));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body().getBytes(UTF_8), JsonNode.class);
    }
}
