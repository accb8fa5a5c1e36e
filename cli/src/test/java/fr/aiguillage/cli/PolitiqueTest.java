package fr.aiguillage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.cli.Commande.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst is told of a document before it is published. */
class PolitiqueTest {
    @TempDir
    private Path folder;

    private Result validate(String dmn) throws IOException {
        return Commande.run(
                "politique",
                "valider",
                Files.writeString(folder.resolve("essai.dmn"), dmn).toString());
    }

    private static String said(Result result) {
        return String.join("\n", result.out()) + result.err();
    }

    @Test
    void what_the_software_ships_with_is_accepted() throws IOException {
        var result = validate(Dmn.associatif());
        assertThat(result.code()).isZero();
        assertThat(said(result)).contains("essai.dmn : accepté");
    }

    @Test
    void a_misspelt_code_is_named_by_decision_row_and_column_with_the_one_that_was_meant() throws IOException {
        var result = validate(Dmn.associatif().replaceFirst("\"DOMICILE\"", "\"DOMICILLE\""));
        assertThat(result.code()).isEqualTo(1);
        assertThat(said(result)).contains("DOMICILLE", "DOMICILE", "ligne", "colonne");
    }

    @Test
    void a_fault_that_many_rows_have_is_said_once_with_its_rows() throws IOException {
        var result = validate(Dmn.associatif().replace("\"PROFESSIONNEL_SANTE\"", "\"PROFESSIONEL_SANTE\""));
        assertThat(result.out().getFirst()).contains("lignes 1, ", "vouliez-vous dire « PROFESSIONNEL_SANTE »");
        assertThat(result.out()).hasSize(2);
    }

    @Test
    void a_file_that_is_not_there_is_told_from_one_that_is_no_text() throws IOException {
        var bytes = Files.write(folder.resolve("octets.dmn"), new byte[] {(byte) 0xff, 0});
        assertThat(Commande.run("politique", "valider", "absent.dmn").err()).contains("« absent.dmn » n’existe pas");
        assertThat(Commande.run("politique", "valider", folder.toString()).err())
                .contains("est un dossier");
        assertThat(Commande.run("politique", "valider", bytes.toString()).err())
                .contains("n’est pas un texte en UTF-8");
    }

    @Test
    void a_recipient_that_does_not_exist_is_refused() throws IOException {
        var result = validate(Dmn.associatif().replace("\"PLATEFORME\"", "\"PREFECTURE\""));
        assertThat(result.code()).isEqualTo(1);
        assertThat(said(result)).contains("PREFECTURE");
    }

    @Test
    void what_is_no_dmn_is_refused() throws IOException {
        assertThat(said(validate("bonjour"))).contains("refusé");
    }

    @Test
    void an_external_entity_is_not_read() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "contenu-secret");
        var result =
                validate("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><definitions>&x;</definitions>");
        assertThat(result.code()).isEqualTo(1);
        assertThat(said(result)).contains("refusé").doesNotContain("contenu-secret");
    }

    @Test
    void an_xml_bomb_is_refused() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 40; i++) bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        var result = validate(bomb.append("]><definitions>&a39;</definitions>").toString());
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void a_document_that_is_too_long_is_refused_unread() throws IOException {
        var result = validate(Dmn.associatif() + "<!--" + "x".repeat(512 * 1024) + "-->");
        assertThat(result.code()).isEqualTo(1);
        assertThat(said(result)).contains("512");
    }

    @Test
    void two_policies_are_compared_by_rules_and_by_facts() throws IOException {
        var ours = Files.writeString(folder.resolve("a.dmn"), Dmn.associatif());
        var theirs =
                Files.writeString(folder.resolve("b.dmn"), Dmn.associatif().replace("\"PLATEFORME\"", "\"PARQUET\""));
        var result = Commande.run("politique", "comparer", ours.toString(), theirs.toString());
        assertThat(result.code()).isZero();
        assertThat(said(result)).contains("PARQUET");
    }
}
