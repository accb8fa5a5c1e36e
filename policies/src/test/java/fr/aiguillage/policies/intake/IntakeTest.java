package fr.aiguillage.policies.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.signalement.Victime;
import fr.aiguillage.policies.Reference;
import fr.aiguillage.policies.Territoires;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Intake INTAKE = new Intake(Territoires.of(Reference.REFERENTIEL.geographie()));
    private static final String FULL = """
            {"canal":"PLATEFORME","recuLe":"2026-03-14T10:22:00+01:00",
             "lieu":{"type":"DOMICILE","commune":"54395","codePostal":"54000","finess":null,"finessCategorie":null,"adresse":"1 rue Haute"},
             "victime":{"categorie":"PERSONNE_AGEE","trancheAge":"PLUS_80","mesureProtection":"NON","informee":true,"anonyme":false,
                        "identite":{"nom":"Planté","prenom":"Zoé","telephone":"0102030405","courriel":"z@example.org"}},
             "misEnCause":{"type":"MEMBRE_FAMILLE","precision":"ENFANT","rpps":null,"identite":{}},
             "declarant":{"lien":"PROCHE","anonyme":true,"identite":null},
             "faits":{"typesDeclares":["VIOLENCES"],"types":["PHYSIQUE"],"motifs":["MALTRAITANCE"],"consequences":["SANTE"],"temporalite":"REPETEE",
                      "dangerImmediat":false,"enCours":true,"debut":"2026-01","fin":null,"recit":"Il crie."}}
            """;

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static IntakeBody lu(String text) {
        return switch (INTAKE.signalement(json(text), NOW)) {
            case Lecture.Lue<IntakeBody> read -> read.corps();
            case Lecture.Refusee<IntakeBody> refused -> throw new AssertionError(refused.erreurs());
        };
    }

    private static List<Erreur> erreurs(String text) {
        return switch (INTAKE.signalement(json(text), NOW)) {
            case Lecture.Lue<IntakeBody> read -> List.of();
            case Lecture.Refusee<IntakeBody> refused -> refused.erreurs();
        };
    }

    private static String with(String lieu, String faits) {
        return "{\"canal\":\"EMAIL\",\"lieu\":%s,\"faits\":%s}".formatted(lieu, faits);
    }

    private static final String LIEU = "{\"type\":\"DOMICILE\",\"commune\":\"54395\"}";
    private static final String FAITS = "{\"types\":[\"PHYSIQUE\"]}";

    private static String text(Optional<byte[]> personal) {
        return personal.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }

    @Test
    void the_codes_are_read_in_clear() {
        var body = lu(FULL);
        assertThat(body.canal()).isEqualTo(Canal.PLATEFORME);
        assertThat(body.recuLe()).contains(Instant.parse("2026-03-14T09:22:00Z"));
        assertThat(body.lieu().clair())
                .isEqualTo(new Lieu(
                        LieuType.DOMICILE,
                        Territoire.of(new Ressort("54", "54D", "44")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(body.victime().clair())
                .isEqualTo(new Victime(
                        VictimeCategorie.PERSONNE_AGEE,
                        TrancheAge.PLUS_80,
                        MesureProtection.NON,
                        OuiNon.OUI,
                        false,
                        Optional.empty()));
        assertThat(body.misEnCause().clair())
                .isEqualTo(new MisEnCause(MisEnCauseType.MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT, Optional.empty()));
        assertThat(body.declarant().clair()).isEqualTo(new Declarant(DeclarantLien.PROCHE, true, Optional.empty()));
        assertThat(body.faits().clair())
                .isEqualTo(new FaitsRapportes(
                        Set.of(TypeDeclare.VIOLENCES),
                        Set.of(TypeMaltraitance.PHYSIQUE),
                        Set.of(Motif.MALTRAITANCE),
                        Set.of(Consequence.SANTE),
                        Temporalite.REPETEE,
                        Origine.INCONNU,
                        OuiNon.NON,
                        OuiNon.OUI,
                        Optional.empty()));
    }

    @Test
    void the_personal_part_is_kept_apart_by_subject() {
        var body = lu(FULL);
        assertThat(text(body.lieu().personnel()))
                .isEqualTo("{\"commune\":\"54395\",\"codePostal\":\"54000\",\"adresse\":\"1 rue Haute\"}");
        assertThat(text(body.victime().personnel()))
                .isEqualTo("{\"identite\":{\"nom\":\"Planté\",\"prenom\":\"Zoé\","
                        + "\"telephone\":\"0102030405\",\"courriel\":\"z@example.org\"}}");
        assertThat(body.misEnCause().personnel()).isEmpty();
        assertThat(body.declarant().personnel()).isEmpty();
        assertThat(text(body.faits().personnel())).isEqualTo("{\"recit\":\"Il crie.\",\"debut\":\"2026-01\"}");
    }

    @Test
    void what_is_missing_is_unknown() {
        var body = lu(with(LIEU, FAITS));
        assertThat(body.victime().clair())
                .isEqualTo(new Victime(
                        VictimeCategorie.INCONNU,
                        TrancheAge.INCONNU,
                        MesureProtection.INCONNU,
                        OuiNon.INCONNU,
                        false,
                        Optional.empty()));
        assertThat(body.misEnCause().clair())
                .isEqualTo(new MisEnCause(MisEnCauseType.INCONNU, MisEnCausePrecision.INCONNU, Optional.empty()));
        assertThat(body.recuLe()).isEmpty();
    }

    @Test
    void the_finess_number_is_given_for_its_pseudonym_and_to_be_sealed() {
        var lieu = lu(with(
                        "{\"type\":\"ETABLISSEMENT_PERSONNES_AGEES\",\"codePostal\":\"54000\","
                                + "\"finess\":\"540001234\",\"finessCategorie\":\"500\"}",
                        FAITS))
                .lieu();
        assertThat(lieu.finess()).contains("540001234");
        assertThat(lieu.clair().finessCategorie()).contains("500");
        assertThat(text(lieu.personnel())).isEqualTo("{\"codePostal\":\"54000\",\"finess\":\"540001234\"}");
    }

    @Test
    void a_place_may_be_declared_unknown() {
        assertThat(lu(with("{\"type\":\"INCONNU\",\"inconnu\":true}", FAITS))
                        .lieu()
                        .clair()
                        .territoire())
                .isEqualTo(Territoire.INCONNU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'DOMICILE','commune':'54999'}|/lieu/commune|commune inconnue",
                "{'type':'DOMICILE','commune':'Nancy'}|/lieu/commune|code INSEE attendu : 5 caractères, tel que 54395",
                "{'type':'DOMICILE','commune':''}|/lieu/commune|code INSEE attendu : 5 caractères, tel que 54395",
                "{'type':'DOMICILE','commune':'54395','codePostal':'75001'}|/lieu/codePostal|la commune ne porte pas ce code postal",
                "{'type':'DOMICILE','codePostal':'54001'}|/lieu/codePostal|code postal inconnu",
                "{'type':'DOMICILE','codePostal':54000}|/lieu/codePostal|texte attendu",
                "{'type':'DOMICILE'}|/lieu|commune (code INSEE) ou codePostal requis, ou inconnu : true",
                "{'type':'DOMICILE','commune':'54395','inconnu':true}|/lieu/inconnu|un lieu inconnu n'a ni commune ni codePostal",
                "{'type':'DOMICILE','commune':'54395','etage':2}|/lieu/etage|membre inconnu",
                "{'commune':'54395'}|/lieu/type|valeur requise",
                "{'type':'DOMICILE','commune':'54395','finess':'12'}|/lieu/finess|numéro FINESS attendu : 9 caractères",
                "{'type':'DOMICILE','commune':'54395','finessCategorie':'5OO'}|/lieu/finessCategorie|catégorie FINESS attendue : 3 chiffres",
                "[]|/lieu|objet attendu"
            })
    void a_bad_place_is_refused_where_it_is_bad(String lieu, String pointeur, String message) {
        assertThat(erreurs(with(lieu.replace('\'', '"').replace("n\"a", "n'a"), FAITS)))
                .contains(new Erreur(pointeur, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'types':[]}|/faits|typesDeclares, types ou motifs requis",
                "{'types':'PHYSIQUE'}|/faits/types|liste attendue",
                "{'types':['PHYSIQUE',3]}|/faits/types/1|texte attendu",
                "{'types':['PHYSIQUE'],'dangerImmediat':'oui'}|/faits/dangerImmediat|true ou false attendu",
                "{'types':['PHYSIQUE'],'debut':'2026-13'}|/faits/debut|date attendue : AAAA, AAAA-MM ou AAAA-MM-JJ",
                "{'types':['PHYSIQUE'],'debut':'mars'}|/faits/debut|date attendue : AAAA, AAAA-MM ou AAAA-MM-JJ",
                "{'types':['PHYSIQUE'],'fin':'2027'}|/faits/fin|date dans le futur",
                "{'types':['PHYSIQUE'],'debut':'2026-06-02'}|/faits/debut|date dans le futur",
            })
    void bad_facts_are_refused_where_they_are_bad(String faits, String pointeur, String message) {
        assertThat(erreurs(with(LIEU, faits.replace('\'', '"')))).containsExactly(new Erreur(pointeur, message));
    }

    @Test
    void an_unknown_code_is_refused_with_the_codes_allowed() {
        assertThat(erreurs(with(LIEU, "{\"types\":[\"COUP_DE_PIED\"]}")))
                .containsExactly(new Erreur(
                        "/faits/types/0",
                        "code inconnu « COUP_DE_PIED » ; valeurs admises : PHYSIQUE, SEXUELLE, PSYCHOLOGIQUE,"
                                + " MATERIELLE_FINANCIERE, NEGLIGENCES, DISCRIMINATION, EXPOSITION_ENVIRONNEMENT_VIOLENT,"
                                + " AUTRE, NE_SAIS_PAS, INCONNU"));
    }

    @Test
    void what_does_not_look_like_a_code_is_never_repeated() {
        assertThat(erreurs("{\"canal\":\"Planté Zoé\",\"lieu\":%s,\"faits\":%s,\"Planté\":1}".formatted(LIEU, FAITS)))
                .hasSize(2)
                .noneMatch(erreur -> erreur.toString().contains("Planté"));
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(erreurs("{\"canal\":\"FAX\",\"lieu\":{\"type\":\"DOMICILE\",\"commune\":\"00000\"}}"))
                .extracting(Erreur::pointeur)
                .containsExactly("/canal", "/lieu/commune", "/faits");
    }

    @Test
    void a_text_that_is_too_long_is_refused_and_not_repeated() {
        var recit = "é".repeat(20_001);
        assertThat(erreurs(with(LIEU, "{\"types\":[\"PHYSIQUE\"],\"recit\":\"%s\"}".formatted(recit))))
                .containsExactly(new Erreur("/faits/recit", "texte trop long : 20000 caractères au plus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T08:02:00Z", "2027-01-01T00:00:00+01:00"})
    void a_date_of_receipt_in_the_future_is_refused(String recuLe) {
        assertThat(erreurs("{\"recuLe\":\"%s\",".formatted(recuLe)
                        + with(LIEU, FAITS).substring(1)))
                .containsExactly(new Erreur("/recuLe", "date dans le futur"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-14", "hier", "2026-03-14T10:22:00", "0001-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"
            })
    void a_date_of_receipt_that_is_not_an_instant_is_refused(String recuLe) {
        assertThat(erreurs("{\"recuLe\":\"%s\",".formatted(recuLe)
                        + with(LIEU, FAITS).substring(1)))
                .containsExactly(
                        new Erreur("/recuLe", "date et heure attendues, telles que 2026-03-14T10:22:00+01:00"));
    }

    @Test
    void a_body_that_is_not_an_object_is_refused() {
        assertThat(erreurs("[]")).contains(new Erreur("", "objet attendu"));
    }

    @Test
    void a_correction_says_only_what_changes() {
        var read = INTAKE.correction(json("{\"urgence\":\"HAUTE\",\"confirmations\":[\"PARQUET-54\"]}"));
        assertThat(read)
                .isEqualTo(new Lecture.Lue<>(new CorrectionBody(
                        Optional.of(Urgence.HAUTE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new DestinataireId("PARQUET-54")),
                        Optional.empty())));
    }

    @Test
    void a_correction_that_changes_nothing_is_refused() {
        assertThat(INTAKE.correction(json("{}")))
                .isEqualTo(new Lecture.Refusee<>(List.of(new Erreur("", "au moins un membre requis"))));
    }

    @Test
    void a_complement_needs_no_type() {
        var read = Intake.complement(json("{\"canal\":\"TELEPHONE\",\"faits\":{\"dangerImmediat\":true}}"), NOW);
        assertThat(read)
                .isInstanceOfSatisfying(
                        Lecture.Lue.class,
                        lue -> assertThat(((ComplementBody) lue.corps())
                                        .faits()
                                        .clair()
                                        .dangerImmediat())
                                .isEqualTo(OuiNon.OUI));
    }
}
