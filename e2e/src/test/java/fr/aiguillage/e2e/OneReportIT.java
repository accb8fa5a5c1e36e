package fr.aiguillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import fr.aiguillage.replay.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Reports through the whole system; the later tests look at what the earlier ones left in the log. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneReportIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> INTAKE = Set.of("intake:e2e");
    private static final Set<String> LISTENER = Set.of("ecoutant");
    private static final Set<String> ADMIN = Set.of("admin");

    /** What no topic, table, log or error may hold in clear. */
    private static final List<String> PLANTED = List.of(
            "Zéphyrine", "Quibberond", "0699887766", "zephyrine@plante.invalid", "impasse du Pangolin", "récit-planté");

    private static final String REPORT = """
            {"canal":"PLATEFORME","recuLe":"2026-03-14T10:22:00+01:00",
             "lieu":{"type":"DOMICILE","commune":"54395","codePostal":"54000","finess":null,"finessCategorie":null,
                     "adresse":"3 impasse du Pangolin"},
             "victime":{"categorie":"PERSONNE_AGEE","trancheAge":"PLUS_80","mesureProtection":"NON","informee":true,
                        "anonyme":false,"identite":{"nom":"Quibberond","prenom":"Zéphyrine","telephone":"0699887766",
                        "courriel":"zephyrine@plante.invalid"}},
             "misEnCause":{"type":"MEMBRE_FAMILLE","precision":"ENFANT","rpps":null,"identite":{"nom":"Quibberond"}},
             "declarant":{"lien":"PROCHE","anonyme":true,"identite":null},
             "faits":{"typesDeclares":["VIOLENCES"],"types":["PHYSIQUE"],"motifs":["MALTRAITANCE"],
                      "consequences":["SANTE"],"temporalite":"REPETEE","dangerImmediat":false,"enCours":true,
                      "debut":"2026-01","fin":null,"recit":"récit-planté"}}""";

    private static Systeme systeme;

    @BeforeAll
    static void start() throws IOException {
        systeme = Systeme.start();
    }

    @AfterAll
    static void stop() {
        systeme.close();
    }

    @Test
    @Order(1)
    void a_posted_report_reaches_its_recipients_and_the_board_of_its_departement() {
        var response = systeme.post("ingest", "/v1/signalements", INTAKE, REPORT, "un-1");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        var receipt = Systeme.json(response);
        var id = receipt.get("id").asText();
        assertThat(systeme.post("ingest", "/v1/signalements", INTAKE, REPORT, "un-1")
                        .body())
                .isEqualTo(response.body());

        Await.until(
                "the webhook has the order",
                PATIENCE,
                () -> systeme.webhook().deliveries().stream()
                        .anyMatch(delivery -> delivery.body().contains(id)));
        Await.until(
                "the inbox of ARS-44 has it",
                PATIENCE,
                () -> systeme.get("forwarder", "/v1/boite?destinataire=ARS-44", Set.of("destinataire:ARS-44"))
                        .toString()
                        .contains(id));
        Await.until("the trace shows both deliveries", PATIENCE, () -> delivered(trace(id)) == 2);

        var decisions = trace(id).get("decisions");
        assertThat(decisions).hasSize(2);
        assertThat(decision(decisions, "centralise").get("mode").asText()).isEqualTo("ACTIVE");
        assertThat(decision(decisions, "centralise").get("regles").findValuesAsText("regle"))
                .contains("triage-urgence-physique", "centralise-1-cellule", "centralise-2-famille-cd");
        assertThat(decision(decisions, "associatif").get("mode").asText()).isEqualTo("OMBRE");
        assertThat(decision(decisions, "associatif").get("destinataires").findValuesAsText("id"))
                .containsExactlyInAnyOrder("ALMA-54-57", "CD-54D");

        var board = systeme.get("projector", "/v1/departements/54/tableau?du=2026-03-14&au=2026-03-14", LISTENER);
        assertThat(board.get("signalements").asLong()).isEqualTo(1);
        assertThat(board.get("politiques").findValuesAsText("politique")).containsExactly("associatif", "centralise");
    }

    private static JsonNode trace(String id) {
        return systeme.get("projector", "/v1/signalements/" + id + "/trace", LISTENER);
    }

    private static long delivered(JsonNode trace) {
        return trace.findValuesAsText("type").stream()
                .filter("TransmissionRemise"::equals)
                .count();
    }

    private static JsonNode decision(JsonNode decisions, String politique) {
        for (var decision : decisions) if (decision.get("politique").asText().equals(politique)) return decision;
        throw new AssertionError("no decision of " + politique);
    }

    @Test
    @Order(2)
    void a_third_party_deposits_in_avro_from_node_without_http() throws Exception {
        var before = projected();
        Node.run(Path.of("node"), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        Node.deposit(REPORT, systeme.kafka().bootstrap(), systeme.registryUrl(), systeme.url("ingest"), "node-1");
        Await.until("the deposit is on the board", PATIENCE, () -> projected() == before + 1);
    }

    @Test
    @Order(3)
    void triage_killed_in_the_middle_of_2000_reports_loses_and_doubles_nothing() throws Exception {
        var before = projected();
        var reports = new Generator(Parameters.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), 2_000, 7))
                .lines()
                .toList();
        var batch = new ArrayList<String>();
        for (var report : reports) batch.add(report);
        systeme.lots(batch.subList(0, 1_000), INTAKE);
        systeme.killAndRestart("triage");
        systeme.lots(batch.subList(1_000, 2_000), INTAKE);
        systeme.killAndRestart("triage");
        Await.until("2000 more reports are projected", PATIENCE, () -> projected() == before + 2_000);
        Await.until("both policies decided every report", PATIENCE, () -> decidedByBoth(before + 2_000));
        Await.until("every active recipient has its delivery", PATIENCE, OneReportIT::allDelivered);

        var decided = new HashMap<String, Integer>();
        Records.all(systeme, "decisions").forEach(id -> decided.merge(id, 1, Integer::sum));
        assertThat(decided.values()).as("no decision twice").allMatch(times -> times == 1);
        assertThat(decided).hasSize((int) (before + 2_000) * 2);
        var orders = Records.all(systeme, "transmissions");
        assertThat(orders).as("no order twice").doesNotHaveDuplicates();
        assertThat((long) orders.size())
                .isEqualTo(systeme.get("projector", "/v1/etat", ADMIN)
                        .get("destinatairesActifs")
                        .asLong());
    }

    private static long projected() {
        return systeme.get("projector", "/v1/etat", ADMIN).get("signalements").asLong();
    }

    private static boolean decidedByBoth(long reports) {
        return systeme.get("projector", "/v1/etat", ADMIN)
                        .get("decidesParToutes")
                        .asLong()
                == reports;
    }

    private static boolean allDelivered() {
        var etat = systeme.get("projector", "/v1/etat", ADMIN);
        return etat.get("destinatairesActifs").asLong() == etat.get("remis").asLong();
    }

    @Test
    @Order(4)
    void every_stored_decision_is_derived_again_from_what_it_recorded() throws Exception {
        var rapport = Verification.run(systeme.kafka().bootstrap(), systeme.registryUrl());
        assertThat(rapport.ecarts()).isEmpty();
        assertThat(rapport.verifiees()).isEqualTo(projected() * 2);
    }

    @Test
    @Order(5)
    void a_record_that_nobody_can_read_goes_to_the_rebuts_and_stops_nothing() throws Exception {
        systeme.produce(new org.apache.kafka.clients.producer.ProducerRecord<>(
                "signalements", "poison".getBytes(StandardCharsets.UTF_8), new byte[] {9, 9, 9}));
        Await.until(
                "the rebut is there",
                PATIENCE,
                () -> !Records.all(systeme, "rebuts").isEmpty());
        var before = projected();
        systeme.post("ingest", "/v1/signalements", INTAKE, REPORT, "after-poison");
        Await.until("the next report goes through", PATIENCE, () -> projected() == before + 1);
    }

    @Test
    @Order(6)
    void what_a_destinataire_refuses_goes_to_the_competent_one_that_it_names_and_the_reporter_is_told() {
        var receipt = Systeme.json(systeme.post("ingest", "/v1/signalements", INTAKE, REPORT, "refused"));
        var id = receipt.get("id").asText();
        var cd = Set.of("destinataire:CD-54D");
        var dd = Set.of("destinataire:DD-54");
        Await.until("CD-54D has it", PATIENCE, () -> inbox("CD-54D", cd).contains(id));
        var refusal = systeme.post(
                "forwarder",
                "/v1/boite/" + id + "/refus?destinataire=CD-54D",
                cd,
                "{\"motif\":\"INCOMPETENCE_MATERIELLE\",\"propose\":\"DD-54\"}",
                "refus-1");
        assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(200);
        Await.until("DD-54 has it", PATIENCE, () -> inbox("DD-54", dd).contains(id));
        Await.until("the reporter is told", PATIENCE, () -> suivi(receipt).equals("RETRANSMIS"));
        assertThat(trace(id).findValuesAsText("type")).contains("ReorientationDemandee");
    }

    private static String inbox(String destinataire, Set<String> roles) {
        return systeme.get("forwarder", "/v1/boite?limite=500&destinataire=" + destinataire, roles)
                .toString();
    }

    private static String suivi(JsonNode receipt) {
        return systeme.receipt(receipt.get("codeSuivi").asText()).path("statut").asText();
    }

    @Test
    @Order(7)
    void no_planted_name_is_in_any_segment_table_or_log() throws Exception {
        assertThat(holding(systeme.folder())).isEmpty();
        assertThat(holding(systeme.stackFolder())).isEmpty();
    }

    private static List<Path> holding(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(OneReportIT::holdsPlanted)
                    .toList();
        }
    }

    private static boolean holdsPlanted(Path file) {
        try {
            var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return PLANTED.stream()
                    .map(name -> new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .anyMatch(content::contains);
        } catch (IOException e) {
            return false;
        }
    }
}
