package fr.aiguillage.policies;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that nobody wrote in good faith, or that are something else, are refused with a message that says why. */
class HostileTest {
    private static List<String> fautes(String dmn) {
        var refused = catchThrowableOfType(PolitiqueInvalide.class, () -> DmnTables.load(dmn));
        return refused == null
                ? List.of()
                : refused.fautes().stream().map(Faute::toString).toList();
    }

    private static List<String> fautes(String before, String after) {
        assertThat(SubsetTest.DMN).contains(before);
        return fautes(SubsetTest.DMN.replace(before, after));
    }

    private static List<String> fautes(byte[] file) {
        var refused = catchThrowableOfType(PolitiqueInvalide.class, () -> DmnTables.load(Texte.of(file)));
        return refused == null
                ? List.of()
                : refused.fautes().stream().map(Faute::toString).toList();
    }

    private static String repeated(String text, int times) {
        return IntStream.range(0, times)
                .mapToObj(index -> text.replace("#", "" + index))
                .collect(Collectors.joining());
    }

    // What it is

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|le document est vide",
                "'  '|le document est vide",
                "%PDF-1.7 x|c'est un PDF : un document DMN est attendu",
                "PK\u0003\u0004xx|c'est une archive ou un fichier bureautique : un document DMN est attendu",
                "{\"dmn\": 1}|c'est du JSON : un document DMN est attendu",
                "[1]|c'est du JSON : un document DMN est attendu",
                "<!DOCTYPE html><html></html>|c'est une page HTML : un document DMN est attendu",
                "<html></html>|c'est une page HTML : un document DMN est attendu",
                "bonjour|c'est du texte : un document DMN est attendu",
                "<definitions/>|ce n'est pas un document DMN 1.1 à 1.5 lisible",
                "<definitions xmlns=\"urn:autre\"/>|ce n'est pas un document DMN 1.1 à 1.5 lisible",
                "<a><b></a>|ce n'est pas un document DMN 1.1 à 1.5 lisible",
            })
    void what_is_not_dmn_is_called_by_its_name(String text, String message) {
        assertThat(fautes(text)).containsExactly(message);
    }

    @Test
    void a_file_in_utf_8_is_read_with_or_without_its_mark() {
        assertThat(fautes(SubsetTest.DMN.getBytes(UTF_8))).isEmpty();
        assertThat(fautes(("\uFEFF" + SubsetTest.DMN).getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_file_in_another_encoding_is_refused() {
        assertThat(fautes(SubsetTest.DMN.getBytes(UTF_16))).containsExactly("le fichier n'est pas en UTF-8");
        assertThat(fautes(new byte[] {(byte) 0xE9, 'a'})).containsExactly("le fichier n'est pas en UTF-8");
    }

    @Test
    void a_file_that_is_a_pdf_is_called_so_although_it_is_not_text() {
        assertThat(fautes(new byte[] {'%', 'P', 'D', 'F', (byte) 0xE9, 0}))
                .containsExactly("c'est un PDF : un document DMN est attendu");
    }

    @Test
    void a_file_of_more_than_512_kib_is_not_even_decoded() {
        assertThat(fautes(new byte[(512 << 10) + 1])).containsExactly("le document dépasse 512 Kio");
    }

    // What it makes a reader do

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1", "IBM037", "UTF-7", "US-ASCII"})
    void a_declaration_of_another_encoding_is_refused(String encoding) {
        assertThat(fautes("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + SubsetTest.DMN))
                .containsExactly("encodage « " + encoding + " » : seul UTF-8 est admis");
    }

    @Test
    void a_type_declaration_is_refused_in_any_form() {
        var bomb =
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">" + repeated("<!ENTITY b# \"&a;&a;&a;&a;&a;&a;\">", 20) + "]>";
        assertThat(fautes(bomb + SubsetTest.DMN.replace("name=\"d\"", "name=\"&b9;\"")))
                .containsExactly("une déclaration DOCTYPE ou ENTITY n'est pas admise");
        assertThat(fautes("<!DOCTYPE d SYSTEM \"http://localhost:1/x.dtd\">" + SubsetTest.DMN))
                .containsExactly("une déclaration DOCTYPE ou ENTITY n'est pas admise");
        assertThat(fautes((bomb + SubsetTest.DMN).getBytes(UTF_16))).containsExactly("le fichier n'est pas en UTF-8");
        assertThat(fautes("name=\"d\"", "name=\"&b9;\"")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml-stylesheet href=\"http://localhost:1/x.xsl\"?>", "<?php echo 1 ?>"})
    void a_processing_instruction_is_refused(String instruction) {
        assertThat(fautes(instruction + SubsetTest.DMN))
                .singleElement()
                .asString()
                .endsWith("n'est pas admise");
        assertThat(fautes("<inputData id=\"i1\"", instruction + "<inputData id=\"i1\""))
                .singleElement()
                .asString()
                .endsWith("n'est pas admise");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(fautes("</definitions>", repeated("<context>", 30_000)))
                .containsExactly("plus de 32 éléments imbriqués");
    }

    @Test
    void ten_thousand_attributes_are_refused() {
        assertThat(fautes("<inputData id=\"i1\"", "<inputData " + repeated("a#=\"\" ", 30_000) + " id=\"i1\""))
                .hasSize(1);
    }

    @Test
    void an_import_is_refused_unread() {
        var imported = "<import namespace=\"urn:x\" name=\"x\" locationURI=\"http://localhost:1/x\""
                + " importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>";
        assertThat(fautes("<inputData id=\"i1\"", imported + "<inputData id=\"i1\""))
                .containsExactly("un import n'est pas admis");
    }

    // What it asks of the engine

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<context><contextEntry><literalExpression><text>1</text></literalExpression></contextEntry></context>",
                "<invocation><literalExpression><text>f</text></literalExpression></invocation>",
                "<functionDefinition kind=\"Java\"/>",
                "<relation/>",
                "<list/>",
                ""
            })
    void a_boxed_expression_is_refused_in_its_decision(String expression) {
        assertThat(fautes(
                        "</definitions>",
                        "<decision id=\"x\" name=\"calcul\"><variable id=\"xv\" name=\"calcul\"/>" + expression
                                + "</decision></definitions>"))
                .containsExactly("décision « calcul » : seules les tables de décision sont admises");
    }

    @Test
    void a_decision_service_is_refused() {
        assertThat(fautes("</definitions>", "<decisionService id=\"s\" name=\"s\"/></definitions>"))
                .containsExactly("décision « s » : seules les tables de décision sont admises");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some x in lieu satisfies true",
                "{a: 1}",
                "[\"A\"]",
                "substring(\"A\", 1)",
                "\"A\".length",
                "\"A\" or \"B\"",
                "not(\"A\"",
                "\"A\\\\u0022\"",
                "function() external {java: {class: \"java.lang.Runtime\"}}"
            })
    void feel_outside_the_subset_is_refused_in_its_cell(String cell) {
        assertThat(fautes("<text>\"ETABLISSEMENT_SANTE\"</text>", "<text>" + cell + "</text>"))
                .singleElement()
                .asString()
                .startsWith("décision « etablissement », ligne 1, colonne « lieu » : « " + cell);
    }

    @Test
    void a_huge_cell_is_refused_in_its_place() {
        var codes = "\"DOMICILE\"" + repeated(", \"DOMICILE\"", 1_000);
        assertThat(fautes("<text>\"ETABLISSEMENT_SANTE\"</text>", "<text>" + codes + "</text>"))
                .containsExactly("décision « etablissement », ligne 1, colonne « lieu » : cellule de " + codes.length()
                        + " caractères : 8192 au plus");
    }

    @Test
    void a_message_quotes_the_beginning_of_a_long_cell() {
        assertThat(fautes("<text>\"ETABLISSEMENT_SANTE\"</text>", "<text>" + "x".repeat(8_000) + "</text>"))
                .containsExactly("décision « etablissement », ligne 1, colonne « lieu » : « " + "x".repeat(80)
                        + "… » : écrire -, \"CODE\", \"CODE\", \"CODE\", true, false ou not(…)");
    }

    @Test
    void an_unknown_hit_policy_is_refused_in_its_decision() {
        assertThat(fautes("hitPolicy=\"RULE ORDER\"", "hitPolicy=\"AU HASARD\""))
                .containsExactly("décision « orientation » : politique de résultat « AU HASARD » :"
                        + " seules UNIQUE et RULE ORDER sont admises");
    }

    @Test
    void an_aggregation_is_refused_in_its_decision() {
        assertThat(fautes("hitPolicy=\"RULE ORDER\"", "hitPolicy=\"RULE ORDER\" aggregation=\"COUNT\""))
                .containsExactly("décision « orientation » : une agrégation (COUNT) n'est pas admise");
    }

    @Test
    void another_language_is_refused_in_its_decision() {
        assertThat(fautes("<inputEntry id=\"a5\">", "<inputEntry id=\"a5\" expressionLanguage=\"urn:groovy\">"))
                .containsExactly(
                        "décision « orientation » : langage d'expression « urn:groovy » : seul FEEL est admis");
    }

    @Test
    void two_decisions_of_one_id_or_name_are_refused() {
        assertThat(fautes("decision id=\"orientation\"", "decision id=\"etablissement\""))
                .contains("décision « orientation » :"
                        + " chaque décision et chaque entrée porte un identifiant, unique dans le document");
        assertThat(fautes("name=\"orientation\">", "name=\"etablissement\">"))
                .contains("décision « etablissement » : deux décisions portent ce nom");
    }

    @Test
    void a_name_that_is_missing_is_refused() {
        assertThat(fautes(" name=\"orientation\">", ">"))
                .containsExactly("décision « etablissement » : l'élément « decision » (ligne 13 du fichier)"
                        + " n'a pas d'attribut « name »");
        assertThat(fautes(" namespace=\"urn:d\"", ""))
                .containsExactly("l'élément « definitions » (ligne 1 du fichier) n'a pas d'attribut « namespace »");
    }

    /** The engine takes these, and fails on the first facts that it is asked. */
    @Test
    void names_and_types_that_are_not_those_of_the_facts_are_refused() {
        assertThat(fautes("name=\"lieu\" typeRef=\"string\"", "name=\"lieu\" typeRef=\"number\""))
                .containsExactly("entrée « lieu » : type « number » : string attendu");
        assertThat(fautes("id=\"v1\" name=\"lieu\"", "id=\"v1\" name=\"endroit\""))
                .containsExactly("entrée « lieu » : une variable du même nom est attendue (élément variable)");
        assertThat(fautes("name=\"role\" typeRef=\"string\"", "name=\"role\" typeRef=\"boolean\""))
                .containsExactly("décision « orientation », colonne « role » : type « boolean » : string attendu");
        assertThat(fautes("id=\"e3\" typeRef=\"boolean\"", "id=\"e3\" typeRef=\"string\""))
                .containsExactly(
                        "décision « orientation », colonne « dangerImmediat » : type « string » : boolean attendu");
    }

    @Test
    void an_input_that_is_not_tied_to_its_decision_is_refused() {
        assertThat(fautes("href=\"#i1\"", "href=\"http://localhost:1/x#i1\""))
                .containsExactly("décision « etablissement », colonne « lieu » :"
                        + " cette entrée n'est pas reliée à la décision (informationRequirement)");
    }

    @Test
    void decisions_that_require_each_other_are_refused() {
        assertThat(fautes(
                        "<requiredInput href=\"#i1\"/></informationRequirement>",
                        "<requiredInput href=\"#i1\"/></informationRequirement><informationRequirement id=\"r9\">"
                                + "<requiredDecision href=\"#orientation\"/></informationRequirement>"))
                .hasSize(1);
    }

    // What people mistype

    @Test
    void a_mistyped_place_is_named_with_what_was_probably_meant() {
        assertThat(fautes("\"ETABLISSEMENT_SANTE\"", "\"DOMICILLE\""))
                .singleElement()
                .asString()
                .startsWith("décision « etablissement », ligne 1, colonne « lieu » : valeur « DOMICILLE » inconnue ;"
                        + " vouliez-vous dire « DOMICILE » ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "5000", "EHPAD", "50O", "٥٠٠"})
    void a_finess_category_has_three_digits(String category) {
        var finess = SubsetTest.DMN
                .replace("name=\"lieu\"", "name=\"finessCategorie\"")
                .replace("<text>lieu</text>", "<text>finessCategorie</text>")
                .replace("ETABLISSEMENT_SANTE", category);
        assertThat(fautes(finess))
                .containsExactly(
                        "décision « etablissement », ligne 1, colonne « finessCategorie » : catégorie FINESS « "
                                + category + " » : trois chiffres entre guillemets, comme \"500\","
                                + " ou \"\" quand elle n'est pas connue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", ""})
    void a_finess_category_or_none_is_accepted(String category) {
        assertThat(fautes(SubsetTest.DMN
                        .replace("name=\"lieu\"", "name=\"finessCategorie\"")
                        .replace("<text>lieu</text>", "<text>finessCategorie</text>")
                        .replace("ETABLISSEMENT_SANTE", category)))
                .isEmpty();
    }

    @Test
    void a_boolean_in_quotes_is_named() {
        assertThat(fautes("<text>not(true)</text>", "<text>\"true\"</text>"))
                .containsExactly("décision « orientation », ligne 2, colonne « dangerImmediat » : valeur \"true\" :"
                        + " true et false s'écrivent sans guillemets, un code entre guillemets");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThat(fautes("<text>dangerImmediat</text>", "<text>etablissement</text>"))
                .contains("décision « orientation », colonne « etablissement » : cette colonne est là deux fois");
    }

    @Test
    void a_table_of_destinataires_without_role_is_refused() {
        assertThat(fautes(SubsetTest.DMN
                        .replace("<output id=\"o3\" name=\"role\" typeRef=\"string\"/>", "")
                        .replaceAll("<outputEntry id=\"b[35]\"><text>\"TRAITEMENT\"</text></outputEntry>", "")))
                .containsExactly(
                        "décision « orientation » : une table qui oriente a deux sorties : destinataire et role");
    }

    // How much of it there is

    private static String rule(String id, String cells) {
        return "<rule id=\"" + id + "#\">" + cells
                + "<outputEntry><text>\"CD\"</text></outputEntry><outputEntry><text>\"TRAITEMENT\"</text></outputEntry></rule>";
    }

    @Test
    void two_thousand_rules_that_all_overlap_are_refused_with_the_first_of_them() {
        var rules = repeated(
                rule("r", "<inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>"), 1_900);
        assertThat(fautes(SubsetTest.DMN
                        .replace("RULE ORDER", "UNIQUE")
                        .replace("<rule id=\"deux\">", rules + "<rule id=\"deux\">")))
                .hasSize(20)
                .first()
                .asString()
                .endsWith("par exemple etablissement = true, dangerImmediat = false");
    }

    @Test
    void more_than_a_hundred_tables_are_refused() {
        var table = "<decision id=\"x#\" name=\"x#\"><variable id=\"xv#\" name=\"x#\"/>"
                + "<decisionTable id=\"xt#\"><output id=\"xo#\"/></decisionTable></decision>";
        assertThat(fautes("</definitions>", repeated(table, 99) + "</definitions>"))
                .containsExactly("101 tables : 100 au plus");
    }

    @Test
    void a_document_wrong_in_every_cell_is_refused_with_the_first_faults_and_their_number() {
        var rules = repeated(
                rule("r", "<inputEntry><text>?</text></inputEntry><inputEntry><text>?</text></inputEntry>"), 1_900);
        assertThat(fautes("<rule id=\"deux\">", rules + "<rule id=\"deux\">"))
                .hasSize(201)
                .last()
                .isEqualTo("et 3600 autres fautes");
    }
}
