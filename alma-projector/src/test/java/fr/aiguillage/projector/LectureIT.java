package fr.aiguillage.projector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.projector.EtatSuivi.Statut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps, lists and loads over HTTP: what they say is what the domain's own fold of the same events says. */
final class LectureIT {
    private static final Histoire HISTOIRE = Histoire.of(31, 400);
    private static final Attendu EXPECTED = new Attendu(HISTOIRE);
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(2999, 12, 31);
    private static final Base BASE = new Base();
    private static final Projecteur SERVICE = Projecteur.reading(BASE.folded(HISTOIRE));

    @AfterAll
    static void close() {
        SERVICE.close();
        BASE.close();
    }

    @Test
    void a_map_has_every_departement_and_the_number_of_each() {
        var carte = get("ecoutant", "/v1/carte?indicateur=signalements");
        assertThat(carte.path("departements")).hasSize(101);
        assertThat(in(carte, "54"))
                .isEqualTo(EXPECTED.in("54", ALWAYS, FOR_EVER).size());
        assertThat(in(carte, "01")).isZero();
        assertThat(carte.path("sansDepartement").asInt())
                .isEqualTo(EXPECTED.in("-", ALWAYS, FOR_EVER).size())
                .isPositive();
        assertThat(carte.path("national").asInt()).isEqualTo((int) EXPECTED.signalements.values().stream()
                .filter(etat -> !etat.retire())
                .count());
    }

    @Test
    void a_map_shows_one_value_of_an_indicator_under_one_policy() {
        var carte = get("admin", "/v1/carte?indicateur=destinatairesType&valeur=ALMA&politique=associatif");
        assertThat(in(carte, "54")).isEqualTo(number("associatif", LectureIT::namesAlma));
    }

    @Test
    void two_policies_are_compared_departement_by_departement() {
        var path = "/v1/carte/difference?indicateur=destinatairesType&valeur=ALMA&a=associatif&b=centralise";
        var there = departement(get("admin", path), "54");
        assertThat(there.path("a").asInt()).isEqualTo(number("associatif", LectureIT::namesAlma));
        assertThat(there.path("b").asInt()).isEqualTo(number("centralise", LectureIT::namesAlma));
        assertThat(there.path("difference").asInt())
                .isEqualTo(there.path("b").asInt() - there.path("a").asInt());
    }

    @Test
    void small_numbers_of_a_map_are_masked_for_analysts() {
        var path = "/v1/carte?indicateur=typesDeclares&valeur=SEXUELLE&du=2026-02-01&au=2026-02-03";
        assertThat(get("analyste", path).path("masque").asBoolean()).isTrue();
        var carte = get("analyste", "/v1/carte?indicateur=signalements&du=2025-09-01&au=2025-09-20");
        var clear = get("admin", "/v1/carte?indicateur=signalements&du=2025-09-01&au=2025-09-20");
        assertThat(in(clear, "54")).isPositive().isLessThan(11);
        assertThat(departement(carte, "54").path("nombre").isNull()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/v1/carte, /indicateur",
        "/v1/carte?indicateur=inconnu, /indicateur",
        "/v1/carte?indicateur=replis, /politique",
        "/v1/carte?indicateur=replis&politique=autre, /politique",
        "/v1/carte?indicateur=urgences&politique=centralise&valeur=ROUGE, /valeur",
        "/v1/carte/difference?indicateur=lieux&a=associatif&b=centralise, /indicateur",
        "/v1/departements/54/signalements?limite=0, /limite",
        "/v1/departements/54/signalements?curseur=x, /curseur",
        "/v1/travaux?nature=AUTRE, /nature",
        "/v1/travaux?curseur=x, /curseur",
        "/v1/centres/ALMA-54-57/annee/26, /annee"
    })
    void what_makes_no_sense_is_told_where(String path, String pointer) {
        var answer = SERVICE.getAs("admin", path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Contrat.check(path, answer).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void every_indicator_is_defined_and_every_code_has_words() {
        var answer = SERVICE.get("/v1/indicateurs");
        var indicateurs = Contrat.check("/v1/indicateurs", answer).path("indicateurs");
        assertThat(indicateurs).hasSize(Indicateur.values().length);
        assertThat(indicateurs.findValues("valeurs").stream().flatMap(LectureIT::stream))
                .allSatisfy(
                        valeur -> assertThat(valeur.path("libelle").asText()).containsPattern("[a-z]|^CRIP$"));
    }

    @Test
    void a_list_goes_page_by_page_from_the_latest_and_misses_none() {
        var seen = new ArrayList<String>();
        var path = "/v1/departements/54/signalements?limite=7";
        for (var next = path; !next.isEmpty(); ) {
            var page = get("ecoutant", next);
            page.path("signalements").forEach(line -> seen.add(line.path("id").asText()));
            next = page.path("suivant").isNull()
                    ? ""
                    : path + "&curseur=" + page.path("suivant").asText();
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(EXPECTED.in("54", ALWAYS, FOR_EVER).size())
                .isSortedAccordingTo((a, b) -> EXPECTED.received(b).compareTo(EXPECTED.received(a)));
    }

    @Test
    void a_destinataires_load_is_what_is_neither_closed_nor_refused() {
        var charge = get("destinataire:CD-54D", "/v1/destinataires/CD-54D/charge");
        var open = EXPECTED.suivis.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" CD-54D"))
                .filter(entry -> !Set.of(Statut.CLOS, Statut.REFUSE, Statut.ANNULE)
                        .contains(entry.getValue().statut()))
                .toList();
        assertThat(charge.path("ouverts").asInt()).isEqualTo(open.size()).isPositive();
        assertThat(charge.path("plusAncien").asText())
                .isEqualTo(open.stream()
                        .map(entry -> entry.getValue().ouvertLe())
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString());
        assertThat(charge.path("ages").findValues("nombre").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(open.size());
    }

    @Test
    void nobody_reads_the_load_of_another_destinataire() {
        var path = "/v1/destinataires/CD-54D/charge";
        assertThat(SERVICE.getAs("destinataire:ARS-44", path).statusCode()).isEqualTo(403);
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void the_year_of_a_centre_has_its_cases_and_both_kinds_of_exchange_by_month() {
        var annee = get("destinataire:ALMA-54-57", "/v1/centres/ALMA-54-57/annee/2026");
        assertThat(annee.path("mois")).hasSize(12);
        assertThat(annee.path("dossiersOuverts").asInt())
                .isEqualTo(happened(DossierOuvert.class))
                .isPositive();
        assertThat(annee.path("echangesExterieur").asInt())
                .isEqualTo(happened(EchangeConsigne.class))
                .isPositive();
        assertThat(annee.path("echangesEcoutant").asInt()).isZero();
    }

    @Test
    void an_answer_that_has_not_changed_is_not_sent_again() {
        var path = "/v1/departements/54/tableau";
        var token = Projecteur.bearer("admin");
        var first = SERVICE.get(path, "Authorization", token);
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var again = SERVICE.get(path, "Authorization", token, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(SERVICE.get(path, "Authorization", Projecteur.bearer("analyste"), "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(200);
    }

    private static int happened(Class<?> type) {
        return (int) HISTOIRE.suivis.stream()
                .filter(message -> type.isInstance(message.event()))
                .filter(message -> message.event().destinataire().value().equals("ALMA-54-57"))
                .filter(message ->
                        message.envelope().time().atZone(Politique.PARIS).getYear() == 2026)
                .count();
    }

    private static int number(String politique, Predicate<OrientationDecidee> which) {
        return (int) EXPECTED.in("54", ALWAYS, FOR_EVER).stream()
                .map((EtatSignalement etat) -> EXPECTED.decision(etat, politique))
                .filter(which)
                .count();
    }

    private static boolean namesAlma(OrientationDecidee decision) {
        return decision.orientation().destinataires().stream()
                .anyMatch(destinataire -> destinataire.id().value().startsWith("ALMA"));
    }

    private static JsonNode get(String role, String path) {
        return Contrat.check(path, SERVICE.getAs(role, path));
    }

    private static int in(JsonNode carte, String code) {
        return departement(carte, code).path("nombre").asInt(-1);
    }

    private static JsonNode departement(JsonNode carte, String code) {
        return stream(carte.path("departements"))
                .filter(there -> there.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
