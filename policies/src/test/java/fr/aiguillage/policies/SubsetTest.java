package fr.aiguillage.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is outside the bounded subset is refused at load, with its place. */
class SubsetTest {
    /** A policy of two tables: the second reads the first. */
    static final String DMN = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
              <inputData id="i1" name="lieu"><variable id="v1" name="lieu" typeRef="string"/></inputData>
              <inputData id="i2" name="dangerImmediat"><variable id="v2" name="dangerImmediat" typeRef="boolean"/></inputData>
              <decision id="etablissement" name="etablissement">
                <variable id="v3" name="etablissement" typeRef="boolean"/>
                <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
                <decisionTable id="t1" hitPolicy="UNIQUE">
                  <input id="c1"><inputExpression id="e1" typeRef="string"><text>lieu</text></inputExpression></input>
                  <output id="o1" name="etablissement" typeRef="boolean"><defaultOutputEntry id="d1"><text>false</text></defaultOutputEntry></output>
                  <rule id="liste"><inputEntry id="a1"><text>"ETABLISSEMENT_SANTE"</text></inputEntry><outputEntry id="b1"><text>true</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <decision id="orientation" name="orientation">
                <variable id="v4" name="orientation"/>
                <informationRequirement id="r2"><requiredDecision href="#etablissement"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#i2"/></informationRequirement>
                <decisionTable id="t2" hitPolicy="RULE ORDER">
                  <input id="c2"><inputExpression id="e2" typeRef="boolean"><text>etablissement</text></inputExpression></input>
                  <input id="c3"><inputExpression id="e3" typeRef="boolean"><text>dangerImmediat</text></inputExpression></input>
                  <output id="o2" name="destinataire" typeRef="string"/>
                  <output id="o3" name="role" typeRef="string"/>
                  <rule id="une"><inputEntry id="a2"><text>true</text></inputEntry><inputEntry id="a3"><text>-</text></inputEntry><outputEntry id="b2"><text>"ARS"</text></outputEntry><outputEntry id="b3"><text>"TRAITEMENT"</text></outputEntry></rule>
                  <rule id="deux"><inputEntry id="a4"><text>false</text></inputEntry><inputEntry id="a5"><text>not(true)</text></inputEntry><outputEntry id="b4"><text>"CD"</text></outputEntry><outputEntry id="b5"><text>"TRAITEMENT"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static List<String> fautes(String dmn) {
        var refused = catchThrowableOfType(PolitiqueInvalide.class, () -> DmnTables.load(dmn));
        return refused == null
                ? List.of()
                : refused.fautes().stream().map(Faute::toString).toList();
    }

    private static List<String> fautes(String before, String after) {
        assertThat(DMN).contains(before);
        return fautes(DMN.replace(before, after));
    }

    @Test
    void the_subset_is_accepted() {
        assertThat(fautes(DMN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"triage", "associatif", "centralise"})
    void what_ships_is_within_it(String name) {
        assertThat(fautes(Donnees.text("dmn/" + name + ".dmn"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt; 3",
                "[1..2]",
                "if true then false else true",
                "\"A\" + \"B\"",
                "for x in 1..1000000000 return x",
                "not(not(true))",
                "date(\"2026-01-01\")",
                "null",
                "?"
            })
    void an_expression_is_refused_in_its_cell(String expression) {
        assertThat(fautes("<text>not(true)</text>", "<text>" + expression + "</text>"))
                .singleElement()
                .asString()
                .startsWith("décision « orientation », ligne 2, colonne « dangerImmediat » : ")
                .contains("écrire -, \"CODE\"");
    }

    @Test
    void an_unknown_code_is_refused_with_the_one_that_was_probably_meant() {
        assertThat(fautes("\"ETABLISSEMENT_SANTE\"", "\"ETABLISEMENT_SANTE\""))
                .singleElement()
                .asString()
                .startsWith("décision « etablissement », ligne 1, colonne « lieu » : valeur « ETABLISEMENT_SANTE »"
                        + " inconnue ; vouliez-vous dire « ETABLISSEMENT_SANTE » ?");
    }

    @ParameterizedTest
    @CsvSource({"ARS,ARRS,1,destinataire", "TRAITEMENT,TRAITEMEN,1,role", "CD,CDD,2,destinataire"})
    void an_unknown_output_is_refused_in_its_cell(String code, String typo, int row, String column) {
        assertThat(fautes("\"" + code + "\"", "\"" + typo + "\""))
                .first()
                .asString()
                .startsWith(
                        "décision « orientation », ligne %d, colonne « %s » : valeur « %s » inconnue ; vouliez-vous dire « %s » ?"
                                .formatted(row, column, typo, code));
    }

    @Test
    void an_output_that_is_computed_is_refused() {
        assertThat(fautes("<text>\"CD\"</text>", "<text>if dangerImmediat then \"ARS\" else \"CD\"</text>"))
                .singleElement()
                .asString()
                .startsWith("décision « orientation », ligne 2, colonne « destinataire » : ")
                .endsWith("écrire un seul code entre guillemets, true ou false");
    }

    @Test
    void an_unknown_criterion_is_refused_with_the_one_that_was_probably_meant() {
        assertThat(fautes("<text>dangerImmediat</text>", "<text>dangerImediat</text>"))
                .singleElement()
                .asString()
                .startsWith("décision « orientation », colonne « dangerImediat » : entrée inconnue ;"
                        + " vouliez-vous dire « dangerImmediat » ?");
    }

    @Test
    void an_input_that_is_computed_is_refused() {
        assertThat(fautes("<text>lieu</text>", "<text>upper case(lieu)</text>"))
                .singleElement()
                .asString()
                .startsWith("décision « etablissement », colonne « upper case(lieu) » : entrée inconnue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST", "PRIORITY", "ANY", "COLLECT", "OUTPUT ORDER"})
    void another_hit_policy_is_refused(String policy) {
        assertThat(fautes("hitPolicy=\"RULE ORDER\"", "hitPolicy=\"" + policy + "\""))
                .containsExactly("décision « orientation » : politique de résultat " + policy
                        + " : seules UNIQUE et RULE ORDER sont admises");
    }

    @Test
    void a_literal_expression_is_refused() {
        assertThat(
                        fautes(
                                "</definitions>",
                                "<decision id=\"x\" name=\"calcul\"><variable id=\"xv\" name=\"calcul\"/>"
                                        + "<literalExpression id=\"xl\"><text>1 + 1</text></literalExpression></decision></definitions>"))
                .containsExactly("décision « calcul » : seules les tables de décision sont admises");
    }

    @Test
    void a_function_is_refused() {
        assertThat(fautes(
                        "</definitions>",
                        "<businessKnowledgeModel id=\"f\" name=\"fonction\"><variable id=\"fv\" name=\"fonction\"/>"
                                + "<encapsulatedLogic id=\"fl\"><literalExpression id=\"fe\"><text>1</text></literalExpression>"
                                + "</encapsulatedLogic></businessKnowledgeModel></definitions>"))
                .containsExactly("décision « fonction » : seules les tables de décision sont admises");
    }

    @Test
    void a_type_of_one_s_own_is_refused() {
        assertThat(
                        fautes(
                                "<inputData id=\"i1\"",
                                "<itemDefinition id=\"y\" name=\"Lieu\"><typeRef>string</typeRef></itemDefinition><inputData id=\"i1\""))
                .containsExactly("une définition de type n'est pas admise");
    }

    @Test
    void a_list_of_allowed_values_is_refused() {
        assertThat(
                        fautes(
                                "<text>lieu</text></inputExpression>",
                                "<text>lieu</text></inputExpression><inputValues id=\"z\"><text>\"DOMICILE\"</text></inputValues>"))
                .containsExactly(
                        "décision « etablissement », colonne « lieu » : une liste de valeurs permises n'est pas admise");
    }

    @Test
    void two_rules_of_one_id_are_refused() {
        assertThat(fautes("id=\"deux\"", "id=\"une\""))
                .containsExactly("décision « orientation », ligne 2 :"
                        + " chaque règle porte un identifiant, unique dans le document");
    }

    @Test
    void a_rule_that_lacks_a_cell_is_refused() {
        assertThat(fautes("<inputEntry id=\"a5\"><text>not(true)</text></inputEntry>", ""))
                .containsExactly("décision « orientation », ligne 2 : une cellule par colonne est attendue");
    }

    @Test
    void rules_of_a_unique_table_that_overlap_are_refused() {
        assertThat(fautes(DMN.replace("RULE ORDER", "UNIQUE")
                        .replace("<text>false</text></inputEntry>", "<text>-</text></inputEntry>")))
                .containsExactly("décision « orientation », ligne 2 : recouvre la ligne 1 :"
                        + " dans une table UNIQUE, une seule règle s'applique ;"
                        + " par exemple etablissement = true, dangerImmediat = false");
    }

    @Test
    void a_table_that_would_never_be_heard_is_refused() {
        assertThat(fautes("name=\"destinataire\"", "name=\"destinatire\""))
                .containsExactly(
                        "décision « orientation » : une table qui oriente a deux sorties : destinataire et role");
        assertThat(fautes("<text>etablissement</text>", "<text>typePhysique</text>"))
                .contains("décision « etablissement » : sorties attendues : destinataire et role,"
                        + " sauf pour une table que d'autres lisent");
    }

    @Test
    void a_table_that_reads_itself_is_refused() {
        assertThat(fautes("<text>lieu</text>", "<text>etablissement</text>").getFirst())
                .startsWith("décision « etablissement »");
    }

    @Test
    void a_default_output_of_a_table_that_routes_is_refused() {
        assertThat(fautes(
                        "name=\"role\" typeRef=\"string\"/>",
                        "name=\"role\" typeRef=\"string\"><defaultOutputEntry id=\"q\"><text>\"TRAITEMENT\"</text>"
                                + "</defaultOutputEntry></output>"))
                .containsExactly("décision « orientation » : une table qui oriente n'a pas de sortie par défaut :"
                        + " écrire une règle");
    }

    @Test
    void triage_tables_that_lack_one_are_refused() {
        var triage = Donnees.text("dmn/triage.dmn");
        var renamed = triage.replace("name=\"urgence\"", "name=\"urgance\"");
        assertThat(fautes(renamed)).contains("table de triage « urgence » absente");
    }

    @Test
    void triage_tables_that_leave_a_gap_are_refused_with_the_facts_they_leave_out() {
        var triage = Donnees.text("dmn/triage.dmn");
        var end = triage.indexOf("</rule>", triage.indexOf("<rule id=\"triage-perimetre-reclamation\">"));
        var start = triage.indexOf("<rule id=\"triage-perimetre-reclamation\">");
        assertThat(fautes(triage.substring(0, start) + triage.substring(end + "</rule>".length())))
                .containsExactly("décision « perimetre » : aucune règle pour victime = PERSONNE_AGEE,"
                        + " trancheAge = DE_18_A_29, abusDeclare = false, motifMaltraitance = false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            })
    void external_and_expanding_entities_are_refused(String doctype) {
        assertThat(fautes(doctype + DMN.replace("name=\"d\"", "name=\"&x;\"")))
                .containsExactly("une déclaration DOCTYPE ou ENTITY n'est pas admise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bonjour", "<definitions/>", "<html/>", "{\"dmn\":1}"})
    void what_is_not_dmn_is_refused(String text) {
        assertThat(fautes(text)).hasSize(1);
    }

    @Test
    void a_document_of_more_than_512_kib_is_refused() {
        assertThat(fautes(DMN + " ".repeat(512 << 10))).containsExactly("le document dépasse 512 Kio");
    }

    @Test
    void more_than_two_thousand_rules_are_refused() {
        var rules = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            rules.append("<rule id=\"r")
                    .append(i)
                    .append(
                            "\"><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry>"
                                    + "<outputEntry><text>\"CD\"</text></outputEntry><outputEntry><text>\"TRAITEMENT\"</text></outputEntry></rule>");
        }
        assertThat(fautes("<rule id=\"deux\">", rules + "<rule id=\"deux\">"))
                .containsExactly("2003 règles : 2 000 au plus");
    }
}
