package fr.aiguillage.policies.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the analysis says of the documents that ship. */
class ExpedieTest {
    private static final String ETABLISSEMENTS =
            "lieu = ETABLISSEMENT_PERSONNES_AGEES, ETABLISSEMENT_HANDICAP, ETABLISSEMENT_SOCIAL, INCONNU ; ";

    private static List<String> said(List<Constat> constats) {
        return constats.stream().map(Constat::toString).toList();
    }

    private static List<String> analysed(String before, String after) {
        return said(Analyse.of(Expedie.with(Expedie.CENTRALISE, before, after)).constats().stream()
                .filter(constat -> constat.genre() != Genre.REPLI)
                .toList());
    }

    @Test
    void triage_says_nothing_twice_and_leaves_nothing_out() {
        var analyse = Analyse.of(Expedie.TRIAGE);
        assertThat(analyse.constats()).isEmpty();
        assertThat(analyse.regles()).isEqualTo(21);
        assertThat(analyse.criteres())
                .containsExactly(
                        "typeSexuelle",
                        "declareSexuelle",
                        "typePhysique",
                        "declareViolences",
                        "consequenceSante",
                        "dangerImmediat",
                        "victime",
                        "trancheAge",
                        "abusDeclare",
                        "motifMaltraitance",
                        "negligences",
                        "consequenceBesoins");
    }

    @Test
    void associatif_names_somebody_for_all_facts_and_says_nothing_twice() {
        var analyse = Analyse.of(Expedie.ASSOCIATIF);
        assertThat(analyse.constats()).isEmpty();
        assertThat(analyse.regles()).isEqualTo(18);
        assertThat(analyse.criteres())
                .containsExactly("almaCouvre", "lieu", "misEnCause", "precision", "urgence", "sexuelle", "physique");
    }

    @Test
    void centralise_leaves_to_its_fallback_what_the_real_tree_forgets() {
        var analyse = Analyse.of(Expedie.CENTRALISE);
        assertThat(analyse.regles()).isEqualTo(34);
        assertThat(analyse.constats())
                .extracting(Constat::genre)
                .containsOnly(Genre.REPLI)
                .hasSize(7);
        assertThat(said(analyse.constats()))
                .extracting(said -> said.replaceFirst(
                        "^décision « repli » : seul le repli désigne une autorité de traitement : ", ""))
                .extracting(said ->
                        said.replaceFirst("finessCategorie autre que .*valeurs\\)", "finessCategorie hors liste"))
                .containsExactly(
                        "lieu = DOMICILE, INCONNU ; misEnCause = INCONNU ;"
                                + " precision = CONJOINT, ENFANT, PARENT, ENTOURAGE_SOCIAL, ETABLISSEMENT, AUTRE, INCONNU",
                        ETABLISSEMENTS + "abusDeclare = false ; motifQualiteSoins = false ; autreMotif = false",
                        ETABLISSEMENTS + "abusDeclare = false ; motifQualiteSoins = false ; finessCategorie hors liste",
                        ETABLISSEMENTS + "misEnCause autre que MEMBRE_FAMILLE, PROCHE, PROFESSIONNEL_SANTE ;"
                                + " precision autre que MJPM, MANDATAIRE ; motifQualiteSoins = false ; autreMotif = false",
                        ETABLISSEMENTS + "misEnCause autre que MEMBRE_FAMILLE, PROCHE, PROFESSIONNEL_SANTE ;"
                                + " precision autre que MJPM, MANDATAIRE ; motifQualiteSoins = false ;"
                                + " finessCategorie hors liste",
                        "lieu = INCONNU ; abusDeclare = false",
                        "lieu = INCONNU ; misEnCause autre que MEMBRE_FAMILLE, PROCHE, PROFESSIONNEL_SANTE ;"
                                + " precision autre que MJPM, MANDATAIRE");
    }

    @Test
    void a_home_for_the_aged_without_motive_is_an_example_of_what_the_fallback_catches() {
        assertThat(Analyse.of(Expedie.CENTRALISE).constats().get(1))
                .extracting(Constat::exemple, Constat::combinaisons)
                .containsExactly(
                        Map.of(
                                "lieu",
                                "ETABLISSEMENT_PERSONNES_AGEES",
                                "abusDeclare",
                                false,
                                "motifQualiteSoins",
                                false,
                                "autreMotif",
                                false),
                        BigInteger.valueOf(22_894_872));
    }

    @Test
    void without_its_fallback_and_its_cell_the_same_facts_have_nobody() {
        var without = Expedie.with(
                Expedie.with(
                        Expedie.CENTRALISE,
                        "<inputEntry id=\"centralise-6-repli-e1\"><text>-</text>",
                        "<inputEntry id=\"centralise-6-repli-e1\"><text>\"TRAJET\"</text>"),
                "<inputEntry id=\"centralise-1-cellule-e1\"><text>-</text>",
                "<inputEntry id=\"centralise-1-cellule-e1\"><text>\"DOMICILE\"</text>");
        var analyse = Analyse.of(without);
        assertThat(analyse.constats(Genre.LACUNE)).isNotEmpty().allSatisfy(constat -> {
            assertThat(constat.message()).startsWith("aucune règle ne désigne de destinataire : lieu = ");
            assertThat(constat.exemple()).containsKey("lieu").isNotEqualTo(Map.of("lieu", "DOMICILE"));
        });
        assertThat(said(analyse.constats(Genre.JAMAIS)))
                .containsExactly("décision « repli », ligne 1 (centralise-6-repli) : ne compte jamais :"
                        + " quand elle s'applique, une autre table désigne une autorité de traitement");
    }

    @Test
    void a_rule_that_others_always_say_is_redundant() {
        assertThat(analysed(
                        "<inputEntry id=\"centralise-2-sessad-ars-e3\"><text>\"SESSAD\"",
                        "<inputEntry id=\"centralise-2-sessad-ars-e3\"><text>\"SOINS_DOMICILE\""))
                .containsExactly(
                        "décision « domicile », ligne 3 (centralise-2-sessad-ars) : n'ajoute rien :"
                                + " ARS TRAITEMENT est toujours donné aussi par centralise-2-soins-ars",
                        "décision « domicile », ligne 5 (centralise-2-soins-ars) : n'ajoute rien :"
                                + " ARS TRAITEMENT est toujours donné aussi par centralise-2-sessad-ars");
    }

    @Test
    void a_rule_that_gives_what_its_table_gives_by_default_is_redundant() {
        assertThat(analysed(
                        "<outputEntry id=\"centralise-finess-dd-s3\"><text>true",
                        "<outputEntry id=\"centralise-finess-dd-s3\"><text>false"))
                .containsExactly("décision « autoritesFiness », ligne 4 (centralise-finess-dd) :"
                        + " n'ajoute rien : la table donne déjà cela par défaut");
    }

    @Test
    void a_rule_that_no_facts_fire_is_named_with_the_cells_that_exclude_each_other() {
        assertThat(analysed(
                        "<inputEntry id=\"centralise-4-motif-finess-ars-e6\"><text>-",
                        "<inputEntry id=\"centralise-4-motif-finess-ars-e6\"><text>true"))
                .containsExactly(
                        "décision « parLieu », ligne 3 (centralise-4-motif-finess-ars) : ne s'applique jamais :"
                                + " aucun fait ne donne autoritesFiness.ars : true et autoritesFiness.dd : true");
    }

    @Test
    void two_versions_of_a_rule_are_compared_cell_by_cell_and_by_what_they_answer() {
        var variant = Expedie.with(
                Expedie.with(Expedie.CENTRALISE, "\"ETABLISSEMENT_SANTE\", \"TRAJET\", ", "\"ETABLISSEMENT_SANTE\", "),
                "<rule id=\"centralise-3-famille-cd\">",
                "<rule id=\"centralise-3-famille\">");
        var differences = Differences.between(Expedie.CENTRALISE, variant);
        assertThat(differences.ajoutees()).extracting(RegleEcrite::id).containsExactly("centralise-3-famille");
        assertThat(differences.retirees()).extracting(RegleEcrite::id).containsExactly("centralise-3-famille-cd");
        assertThat(differences.modifiees())
                .singleElement()
                .extracting(Modification::changements)
                .isEqualTo(List.of(new Modification.Changement(
                        "lieu",
                        "\"ETABLISSEMENT_SANTE\", \"TRAJET\", \"AUTRES_ETABLISSEMENTS\"",
                        "\"ETABLISSEMENT_SANTE\", \"AUTRES_ETABLISSEMENTS\"")));
        assertThat(differences.ecarts())
                .allSatisfy(ecart -> assertThat(ecart.cas()).startsWith("lieu = TRAJET"));
        assertThat(differences.ecarts().getFirst())
                .extracting(ecart -> ecart.avant() + " -> " + ecart.apres())
                .isEqualTo("ARS RECUEIL, ARS TRAITEMENT, PARQUET SIGNALEMENT_JUDICIAIRE"
                        + " -> ARS RECUEIL, ARS TRAITEMENT, PARQUET SIGNALEMENT_JUDICIAIRE (repli)");
    }

    @Test
    void a_document_differs_in_nothing_from_itself() {
        var differences = Differences.between(Expedie.CENTRALISE, Expedie.CENTRALISE);
        assertThat(differences.differentes()).isZero();
        assertThat(List.of(
                        differences.ajoutees(), differences.retirees(), differences.modifiees(), differences.ecarts()))
                .allSatisfy(list -> assertThat(list).isEmpty());
    }

    @Test
    void triage_tables_are_compared_by_what_they_conclude() {
        var variant = Expedie.with(Expedie.TRIAGE, "\"MOYENNE\"", "\"HAUTE\"");
        var differences = Differences.between(Expedie.TRIAGE, variant);
        assertThat(differences.ecarts()).isNotEmpty().allSatisfy(ecart -> {
            assertThat(ecart.avant().termes()).contains("urgence = MOYENNE");
            assertThat(ecart.apres().termes()).contains("urgence = HAUTE");
        });
    }
}
