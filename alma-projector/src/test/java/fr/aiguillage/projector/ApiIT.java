package fr.aiguillage.projector;

import static fr.aiguillage.projector.Projecteur.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.sealing.ReadableCode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over HTTP, as its readers meet it; every answer is checked against the contract. */
final class ApiIT {
    private static final Instant RECU_LE = Instant.parse("2026-03-14T23:30:00Z");
    private static final Territoire SAINT_DENIS = Territoire.of(new Ressort("974", "974D", "04"));
    private static final Territoire NANCY = Territoire.of(new Ressort("54", "54D", "44"));
    private static final CodeSuivi CODE = code("one");
    private static final CodeSuivi WITHDRAWN = code("withdrawn");
    private static final String BOARD = "/v1/departements/974/tableau";
    private static final Projecteur CLOSED = Projecteur.on(Base.url());
    private static final Projecteur OPEN = Projecteur.openOn(Base.url());

    @BeforeAll
    static void append() {
        received("api-1", CODE, SAINT_DENIS);
        received("api-2", WITHDRAWN, SAINT_DENIS);
        Journal.signalement(message(new Signalements(new SignalementId("api-2")).retire(), "api-2/retire"));
        decidedForReal("api-3", received("api-3", code("another receipt"), NANCY));
        decided("associatif", Mode.OMBRE, "ALMA-974", DestinataireType.ALMA, Role.ACCOMPAGNEMENT);
        decided("centralise", Mode.ACTIVE, "CD-974D", DestinataireType.CD, Role.TRAITEMENT);
        workIsThere();
        var cas = new Suivis(new SignalementId("api-1"), new DestinataireId("CD-974D"));
        Journal.suivi(message(cas.opened(), "api-1/ouvert"));
        Journal.suivi(message(cas.delivered(), "api-1/remis"));
        for (var projecteur : List.of(CLOSED, OPEN))
            Await.until("all is projected", PATIENCE, () -> isThere(projecteur));
    }

    @AfterAll
    static void close() {
        CLOSED.close();
        OPEN.close();
    }

    @Test
    void a_board_shows_every_policy_side_by_side() {
        var board = Contrat.check(BOARD, CLOSED.getAs("ecoutant", BOARD));
        assertThat(board.path("signalements").asInt()).isEqualTo(1);
        assertThat(board.at("/politiques/0/politique").asText()).isEqualTo("associatif");
        assertThat(board.at("/politiques/0/actives").asInt()).isZero();
        assertThat(board.at("/politiques/1/politique").asText()).isEqualTo("centralise");
        assertThat(board.at("/politiques/1/suivis/0/valeurs/statut").asText()).isEqualTo("REMIS");
        assertThat(board.at("/jours/0/valeurs/jour").asText()).isEqualTo("2026-03-15");
    }

    @ParameterizedTest(name = "du={0} au={1}: {2}")
    @CsvSource({"2026-03-15,2026-03-15,1", "2026-03-16,2026-03-31,0", "2026-03-01,2026-03-14,0"})
    void a_board_counts_the_days_of_its_period_both_included_in_paris(String du, String au, int expected) {
        var path = BOARD + "?politique=centralise&du=" + du + "&au=" + au;
        assertThat(Contrat.check(path, CLOSED.getAs("admin", path))
                        .path("signalements")
                        .asInt())
                .isEqualTo(expected);
    }

    @Test
    void small_counts_are_masked_for_analysts_but_not_the_rows_of_the_destinataire_who_asks() {
        var analyst = Contrat.check(BOARD, CLOSED.getAs("analyste", BOARD));
        assertThat(analyst.path("masque").asBoolean()).isTrue();
        assertThat(analyst.path("signalements").isNull()).isTrue();
        var destinataire = Contrat.check(BOARD, CLOSED.getAs("destinataire:CD-974D", BOARD));
        assertThat(destinataire.path("signalements").isNull()).isTrue();
        assertThat(destinataire.at("/politiques/1/suivis/0/nombre").asInt()).isEqualTo(1);
    }

    @Test
    void a_board_needs_a_token_and_a_role_unless_it_is_open() {
        assertThat(CLOSED.get(BOARD)).satisfies(answer -> refused(answer, BOARD, 401));
        assertThat(CLOSED.getAs("intake:app", BOARD)).satisfies(answer -> refused(answer, BOARD, 403));
        var open = Contrat.check(BOARD, OPEN.get(BOARD));
        assertThat(open.path("signalements").isNull()).isTrue();
        assertThat(OPEN.get(BOARD, "Authorization", "Bearer forged")).satisfies(answer -> refused(answer, BOARD, 401));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/departements/20/tableau, /code",
        "/v1/departements/99/tableau, /code",
        "/v1/departements/54/tableau?du=hier, /du",
        "/v1/departements/54/tableau?du=2026-02-01&au=2026-01-01, /du"
    })
    void a_question_that_makes_no_sense_is_told_where(String path, String pointer) {
        var answer = CLOSED.getAs("analyste", path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Contrat.check(path, answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void a_trace_has_the_events_the_answers_of_every_policy_with_their_reasons_and_the_deliveries() {
        var trace = trace("ecoutant", "api-1");
        assertThat(trace.path("evenements").findValuesAsText("type"))
                .containsExactly("SignalementRecu", "DossierOuvert", "TransmissionRemise");
        assertThat(trace.path("decisions").findValuesAsText("politique")).containsExactly("associatif", "centralise");
        assertThat(trace.at("/decisions/1/regles/0/regle").asText()).isEqualTo("triage-sexuelle-declaree");
        assertThat(trace.at("/decisions/1/destinataires/0/id").asText()).isEqualTo("CD-974D");
        assertThat(trace.at("/suivis/0/statut").asText()).isEqualTo("REMIS");
        assertThat(trace.at("/suivis/0/canal").asText()).isEqualTo("WEBHOOK");
    }

    @Test
    void each_decision_says_which_rules_fired_what_they_read_and_why_each_destinataire() {
        var decision = trace("ecoutant", "api-3").path("decisions").get(1);
        assertThat(decision.path("politique").asText()).isEqualTo("centralise");
        var regle = StreamSupport.stream(decision.path("regles").spliterator(), false)
                .filter(one -> one.path("regle").asText().equals("centralise-2-famille-cd"))
                .findFirst()
                .orElseThrow();
        assertThat(regle.path("libelle").asText()).isNotBlank();
        assertThat(regle.path("source").asText()).startsWith("CASF L119-2");
        assertThat(regle.path("faits").findValuesAsText("critere")).contains("lieu");
        assertThat(decision.path("destinataires").findValues("raisons"))
                .allSatisfy(raisons -> assertThat(raisons.toString()).contains("désigne", "l’annuaire lui donne"));
    }

    @Test
    void analysts_read_why_and_not_whose() {
        var shown = trace("analyste", "api-3");
        assertThat(shown.path("decisions")).isEqualTo(trace("ecoutant", "api-3").path("decisions"));
        assertThat(shown.path("numero").isNull()).isTrue();
        assertThat(trace("analyste", "travail-5").path("evenements").findValuesAsText("par"))
                .containsOnly("null");
        var path = "/v1/departements/54/signalements";
        var listed = Contrat.check(path, CLOSED.getAs("analyste", path)).path("signalements");
        assertThat(listed.findValuesAsText("id")).contains("api-3");
        assertThat(listed.findValuesAsText("numero")).containsOnly("null");
    }

    @Test
    void destinataires_get_no_trace() {
        var path = "/v1/signalements/api-1/trace";
        assertThat(CLOSED.getAs("destinataire:CD-974D", path)).satisfies(answer -> refused(answer, path, 403));
    }

    @Test
    void a_trace_of_nothing_is_a_problem() {
        var path = "/v1/signalements/nobody/trace";
        assertThat(CLOSED.getAs("admin", path)).satisfies(answer -> refused(answer, path, 404));
    }

    @Test
    void the_counts_say_what_the_tables_hold() {
        var etat = Contrat.check("/v1/etat", CLOSED.getAs("admin", "/v1/etat"));
        assertThat(etat.path("signalements").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(etat.path("decidesParToutes").asInt()).isPositive();
        assertThat(etat.at("/decisions/associatif/OMBRE").asInt()).isPositive();
        assertThat(etat.at("/destinatairesParType/CD").asInt()).isPositive();
        assertThat(etat.path("remis").asInt()).isPositive();
        assertThat(CLOSED.get("/v1/etat")).satisfies(answer -> refused(answer, "/v1/etat", 401));
    }

    @Test
    void whoever_holds_a_receipt_code_learns_how_far_it_has_come_and_no_name() {
        var suivi = Contrat.check("/v1/suivi", suivi(CLOSED, CODE.grouped().toLowerCase(java.util.Locale.ROOT)));
        assertThat(suivi.toString())
                .isEqualTo(
                        "{\"signalement\":\"api-1\",\"numero\":\"N-api-1\",\"recuLe\":\"2026-03-15\",\"statut\":\"TRANSMIS\","
                                + "\"message\":\"Votre signalement a été transmis au service compétent.\",\"delais\":["
                                + "\"Enregistré le 15 mars 2026 : ce numéro et ce code en sont le récépissé.\","
                                + "\"L’accusé de réception complet, qui nomme le service chargé de votre signalement, devait être"
                                + " envoyé au plus tard le 27 mars 2026. Ce délai est dépassé.\"]}");
    }

    @Test
    void what_waits_for_a_person_is_listed_to_those_who_may_settle_it() {
        assertThat(travaux("ecoutant", "?limite=500"))
                .contains(
                        "A_CONFIRMER travail-1 PARQUET-54",
                        "REFUS_SANS_SUITE travail-2 CD-54D",
                        "MINEUR_119 travail-3 null",
                        "A_QUALIFIER travail-4 null")
                .noneMatch(line -> line.contains("travail-5"));
        assertThat(travaux("destinataire:CD-54D", "?nature=A_CONFIRMER"))
                .filteredOn(line -> line.contains(" api-") || line.contains(" travail-"))
                .containsExactly("A_CONFIRMER api-3 PARQUET-54", "A_CONFIRMER travail-1 PARQUET-54");
        assertThat(travaux("destinataire:ARS-11", "")).isEmpty();
        assertThat(CLOSED.getAs("analyste", "/v1/travaux")).satisfies(answer -> refused(answer, "/v1/travaux", 403));
        assertThat(CLOSED.getAs("admin", "/v1/travaux?nature=AUTRE"))
                .satisfies(answer -> refused(answer, "/v1/travaux", 400));
    }

    @Test
    void what_waits_goes_page_by_page_from_the_oldest_and_misses_none() {
        var seen = new ArrayList<String>();
        var path = "/v1/travaux?limite=1";
        for (var next = path; !next.isEmpty(); ) {
            var page = Contrat.check(path, CLOSED.getAs("ecoutant", next));
            assertThat(page.path("travaux")).hasSize(1);
            seen.add(travail(page.path("travaux").get(0)));
            next = page.path("suivant").isNull()
                    ? ""
                    : path + "&curseur=" + page.path("suivant").asText();
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyElementsOf(travaux("ecoutant", "?limite=500"));
    }

    @Test
    void work_that_has_not_changed_is_not_sent_again() {
        var token = Projecteur.bearer("ecoutant");
        var first = CLOSED.get("/v1/travaux?limite=2", "Authorization", token);
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(CLOSED.get("/v1/travaux?limite=2", "Authorization", token, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(CLOSED.get("/v1/travaux?limite=1", "Authorization", token, "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_trace_says_how_far_it_has_come_who_did_what_and_what_the_law_gives() {
        var trace = trace("ecoutant", "travail-5");
        assertThat(trace.path("avancement").asText()).isEqualTo("TRANSMIS");
        assertThat(trace.path("echeances").toString())
                .isEqualTo("[{\"nature\":\"ENREGISTREMENT\",\"avant\":\"2026-03-16\",\"faitLe\":\"2026-03-15\","
                        + "\"depassee\":false},{\"nature\":\"ACCUSE_COMPLET\",\"avant\":\"2026-03-27\","
                        + "\"faitLe\":\"2026-03-20\",\"depassee\":false}]");
        assertThat(trace.path("evenements")
                        .valueStream()
                        .map(event -> event.path("type").asText() + " "
                                + event.path("par").asText()))
                .contains("CripInformee une-agente");
        var suivi = trace.path("suivis").get(0);
        assertThat(suivi.path("tentatives").asInt()).isEqualTo(2);
        assertThat(suivi.path("escalades").toString()).isEqualTo("[\"DANGER_NON_ACCUSE\"]");
    }

    @Test
    void legal_delays_that_are_over_are_counted() {
        var late = Contrat.check("/v1/etat", CLOSED.getAs("admin", "/v1/etat")).path("echeancesDepassees");
        assertThat(late.path("accuseComplet").asInt()).isPositive();
    }

    private static List<String> travaux(String role, String query) {
        var path = "/v1/travaux" + query;
        return Contrat.check(path, CLOSED.getAs(role, path))
                .path("travaux")
                .valueStream()
                .map(ApiIT::travail)
                .toList();
    }

    private static String travail(JsonNode one) {
        return one.path("nature").asText() + " " + one.path("signalement").asText() + " "
                + one.path("destinataire").asText();
    }

    /** One report of each kind of work, and one whose work is done. */
    private static void workIsThere() {
        for (var number = 1; number <= 5; number++) received("travail-" + number, code("travail " + number), NANCY);
        var treating = oriented("CD-54D", DestinataireType.CD, Role.TRAITEMENT, false);
        var parquet = oriented("PARQUET-54", DestinataireType.PARQUET, Role.SIGNALEMENT_JUDICIAIRE, true);
        decided("travail-1", Mode.ACTIVE, StatutDecision.DECIDE, Perimetre.MALTRAITANCE, "", treating, parquet);
        decided(
                "travail-2",
                Mode.ACTIVE,
                StatutDecision.A_QUALIFIER,
                Perimetre.MALTRAITANCE,
                "reorientation-sans-suite");
        decided("travail-3", Mode.ACTIVE, StatutDecision.DECIDE, Perimetre.MINEUR_119, "");
        decided("travail-4", Mode.OMBRE, StatutDecision.A_QUALIFIER, Perimetre.MALTRAITANCE, "");
        decided("travail-5", Mode.ACTIVE, StatutDecision.DECIDE, Perimetre.MINEUR_119, "", treating);
        Journal.suivi(message(suivis("travail-2").refused(), "travail-2/refus"));
        var told = new CripInformee(new SignalementId("travail-5"), "une-agente", Optional.empty());
        Journal.signalement(message(told, "travail-5/crip"));
        var done = suivis("travail-5");
        Journal.suivi(message(done.failed(false), "travail-5/echec"));
        Journal.suivi(message(done.delivered(), "travail-5/remis"));
        Journal.suivi(message(
                new EscaladeDeclenchee(done.signalement(), done.destinataire(), "DANGER_NON_ACCUSE"),
                "travail-5/escalade"));
        Journal.suivi(message(
                new AccuseEnvoye(
                        done.signalement(),
                        done.destinataire(),
                        NatureAccuse.ACCUSE_COMPLET,
                        Optional.of("une-agente"),
                        Optional.of(LocalDate.of(2026, 3, 20))),
                "travail-5/accuse"));
    }

    private static Suivis suivis(String id) {
        return new Suivis(new SignalementId(id), new DestinataireId("CD-54D"));
    }

    private static DestinataireOriente oriented(String id, DestinataireType type, Role role, boolean aConfirmer) {
        return new DestinataireOriente(type, new DestinataireId(id), Set.of(role), aConfirmer);
    }

    private static void decided(
            String id,
            Mode mode,
            StatutDecision statut,
            Perimetre perimetre,
            String regle,
            DestinataireOriente... destinataires) {
        var orientation =
                new Orientation(statut, Urgence.HAUTE, perimetre, List.of(destinataires), List.of(regle), false);
        var decision = new OrientationDecidee(
                new SignalementId(id),
                id,
                new PolitiqueId("centralise", 1),
                mode,
                orientation,
                new PolitiqueId("triage", 1),
                120,
                "moteur 1",
                "00ff",
                false);
        Journal.decision(message(decision, id + "/centralise"));
    }

    @Test
    void unknown_withdrawn_and_mistyped_codes_get_the_same_answer() {
        var unknown = suivi(CLOSED, code("nobody's").value());
        refused(unknown, "/v1/suivi", 404);
        for (var code : List.of(WITHDRAWN.value(), "not a code", "")) {
            var answer = suivi(CLOSED, code);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
            assertThat(names(answer)).isEqualTo(names(unknown));
        }
    }

    @Test
    void guessing_codes_is_slowed_down() {
        try (var fresh = Projecteur.on(Base.url())) {
            for (var i = 0; i < 30; i++) suivi(fresh, code("guess " + i).value());
            var answer = suivi(fresh, CODE.value());
            refused(answer, "/v1/suivi", 429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/carte", "/departement/54"})
    void the_page_comes_from_here_alone_and_runs_nothing_inline(String path) {
        var answer = CLOSED.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.body()).doesNotContain("http://", "https://", "innerHTML", "style=", "onclick=");
        assertThat(Pattern.compile("<script(?![^>]* src=)")
                        .matcher(answer.body())
                        .find())
                .isFalse();
    }

    @Test
    void the_contract_is_served() {
        assertThat(CLOSED.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    }

    private static SignalementRecu received(String id, CodeSuivi code, Territoire place) {
        var recu = new Signalements(new SignalementId(id))
                .recu(code.empreinte(), RECU_LE, place, LieuType.DOMICILE, Set.of(TypeMaltraitance.SEXUELLE), false);
        Journal.signalement(message(recu, id));
        return (SignalementRecu) recu;
    }

    /** As triage does it. */
    private static void decidedForReal(String id, SignalementRecu recu) {
        var referentiel = new ReferentielLog(Journal.KAFKA, Journal.REGISTRY).read();
        var cause = new Cause(recu.signalement(), id, false);
        new Politiques()
                .of(referentiel)
                .decide(cause, EtatSignalement.of(recu, false).faits())
                .forEach(decision -> Journal.decision(
                        message(decision, id + "/" + decision.politique().nom())));
    }

    private static void decided(String politique, Mode mode, String id, DestinataireType type, Role role) {
        var destinataire = new DestinataireOriente(type, new DestinataireId(id), Set.of(role), false);
        var orientation = new Orientation(
                StatutDecision.DECIDE,
                Urgence.HAUTE,
                Perimetre.MALTRAITANCE,
                List.of(destinataire),
                List.of("triage-sexuelle-declaree"),
                false);
        var decision = new OrientationDecidee(
                new SignalementId("api-1"),
                "api-1",
                new PolitiqueId(politique, 1),
                mode,
                orientation,
                new PolitiqueId("triage", 1),
                120,
                "moteur 1",
                "00ff",
                false);
        Journal.decision(message(decision, "api-1/" + politique));
    }

    private static <E> Message<E> message(E event, String id) {
        return Message.of(event, CloudEvent.of(id, "/test", RECU_LE));
    }

    private static CodeSuivi code(String of) {
        return new CodeSuivi(
                ReadableCode.of((of + " and enough bytes for a code").getBytes(StandardCharsets.UTF_8), 17));
    }

    private static boolean isThere(Projecteur projecteur) {
        var trace = projecteur.getAs("admin", "/v1/signalements/api-1/trace");
        return trace.statusCode() == 200
                && trace.body().contains("TransmissionRemise")
                && trace.body().contains("\"associatif\"")
                && trace.body().contains("\"centralise\"")
                && projecteur
                        .getAs("admin", "/v1/signalements/travail-5/trace")
                        .body()
                        .contains("AccuseEnvoye")
                && projecteur
                        .getAs("admin", "/v1/signalements/travail-2/trace")
                        .body()
                        .contains("TransmissionRefusee")
                && projecteur
                        .getAs("admin", "/v1/signalements/api-2/trace")
                        .body()
                        .contains("SignalementRetire")
                && projecteur
                        .getAs("admin", "/v1/signalements/api-3/trace")
                        .body()
                        .contains("centralise-2-famille-cd");
    }

    private static JsonNode trace(String role, String id) {
        var path = "/v1/signalements/" + id + "/trace";
        return Contrat.check(path, CLOSED.getAs(role, path));
    }

    private static HttpResponse<String> suivi(Projecteur projecteur, String code) {
        return projecteur.get("/v1/suivi", "X-Code-Suivi", code);
    }

    private static Set<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet();
    }

    private static void refused(HttpResponse<String> answer, String path, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Contrat.check(path, answer).path("status").asInt()).isEqualTo(status);
    }
}
