package fr.aiguillage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.cli.Commande.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as people and scripts use it. */
class AiguillageTest {
    private static final String AT_HOME = "\"canal\":\"EMAIL\",\"recuLe\":\"2026-03-14T10:22:00+01:00\","
            + "\"lieu\":{\"type\":\"DOMICILE\",\"commune\":\"54395\"},"
            + "\"misEnCause\":{\"type\":\"MEMBRE_FAMILLE\"},\"faits\":{\"typesDeclares\":[\"SEXUELLE\"]}";

    private static Result decide(String... lines) {
        return Commande.with(String.join("\n", lines), "decider", "--politique", "centralise");
    }

    @Test
    void a_report_gives_its_decision() {
        assertThat(decide("{\"id\":\"a\"," + AT_HOME + "}"))
                .isEqualTo(new Result(
                        0,
                        List.of("{\"id\":\"a\",\"politique\":\"centralise\",\"version\":1,\"statut\":\"DECIDE\","
                                + "\"urgence\":\"HAUTE\",\"perimetre\":\"MALTRAITANCE\",\"destinataires\":["
                                + "{\"type\":\"ARS\",\"id\":\"ARS-44\",\"roles\":[\"RECUEIL\"],\"aConfirmer\":false},"
                                + "{\"type\":\"CD\",\"id\":\"CD-54D\",\"roles\":[\"TRAITEMENT\"],\"aConfirmer\":false},"
                                + "{\"type\":\"PARQUET\",\"id\":\"PARQUET-54\",\"roles\":[\"SIGNALEMENT_JUDICIAIRE\"],\"aConfirmer\":true}],"
                                + "\"regles\":[\"triage-perimetre-abus-declare\",\"triage-urgence-sexuelle\",\"centralise-1-cellule\","
                                + "\"centralise-2-famille-cd\",\"centralise-parquet-sexuelle\"],\"repli\":false}"),
                        ""));
    }

    @Test
    void a_report_without_an_id_has_its_line_number() {
        assertThat(decide("{" + AT_HOME + "}", "{" + AT_HOME + "}").out())
                .extracting(line -> line.substring(0, 8))
                .containsExactly("{\"id\":\"1", "{\"id\":\"2");
    }

    @Test
    void a_bad_line_is_told_in_its_place_and_the_run_goes_on() {
        var result = decide("{" + AT_HOME + "}", "{\"canal\":\"EMAIL\"", "{" + AT_HOME + "}");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).hasSize(3);
        assertThat(result.out().get(1))
                .isEqualTo(
                        "{\"ligne\":2,\"erreurs\":[{\"pointeur\":\"\",\"message\":\"JSON mal formé, colonne 17\"}]}");
        assertThat(result.out().get(2)).startsWith("{\"id\":\"3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'canal':'FAX'|/canal",
                "'canal':'EMAIL','canal':'EMAIL'|/canal",
                "'canal':'EMAIL','id':3|/id",
                "'canal':'EMAIL','lieu':{'type':'DOMICILE','commune':'54395'},'faits':{'types':['PHYSIQUE','PHYSIQE']}|/faits/types/1"
            })
    void a_bad_line_names_the_member(String members, String pointeur) {
        assertThat(decide("{" + members.replace('\'', '"') + "}").out().getFirst())
                .startsWith("{\"ligne\":1,\"erreurs\":[{\"pointeur\":\"" + pointeur + "\"");
    }

    @Test
    void a_place_that_is_ambiguous_is_to_be_qualified() {
        assertThat(decide("{" + AT_HOME.replace("\"commune\":\"54395\"", "\"codePostal\":\"69390\"") + "}")
                        .out()
                        .getFirst())
                .contains("\"statut\":\"A_QUALIFIER\"", "ARS-84")
                .doesNotContain("CD-69");
    }

    @Test
    void a_version_may_be_asked_for() {
        assertThat(Commande.with("{" + AT_HOME + "}", "decider", "--politique", "associatif@1")
                        .out()
                        .getFirst())
                .contains("\"politique\":\"associatif\",\"version\":1", "ALMA-54-57");
    }

    @Test
    void an_unknown_policy_is_refused_with_those_that_exist() {
        var result = Commande.run("decider", "--politique", "centralisee");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Politiques livrées : associatif@1, centralise@1");
    }

    @Test
    void a_file_that_is_no_dmn_is_refused_and_nothing_is_decided(@TempDir Path folder) throws IOException {
        var dmn = Files.writeString(folder.resolve("essai.dmn"), "<definitions/>");
        var result = Commande.with("{" + AT_HOME + "}", "decider", "--dmn", dmn.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("ce n'est pas un document DMN");
    }

    @Test
    void generated_reports_are_all_decided_and_a_seed_gives_them_again() {
        var args =
                new String[] {"generer", "--du", "2025-07-01", "--au", "2026-06-30", "--nombre", "500", "--graine", "7"
                };
        var generated = Commande.run(args);
        assertThat(generated).isEqualTo(Commande.run(args));
        assertThat(generated.out()).hasSize(500);
        var decided = decide(generated.out().toArray(String[]::new));
        assertThat(decided.code()).isZero();
        assertThat(decided.out()).hasSize(500);
    }

    @Test
    void help_gives_examples() {
        var result = Commande.run("decider", "--help");
        assertThat(result.code()).isZero();
        assertThat(String.join("\n", result.out())).contains("aiguillage decider --politique centralise");
    }
}
