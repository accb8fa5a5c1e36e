package fr.aiguillage.replay.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RapportDossierTest {
    @TempDir
    Path parent;

    @Test
    void nothing_is_in_place_before_publication_and_all_of_it_after() throws IOException {
        var sortie = parent.resolve("rapport");
        try (var dossier = RapportDossier.open(sortie)) {
            dossier.write(Exemple.synthese(), Exemple.lexique(), Diffusion.INTERNE);
            assertThat(sortie).doesNotExist();
            dossier.publish();
        }
        assertThat(names(sortie))
                .containsExactlyInAnyOrder(
                        ".rapport-aiguillage",
                        "index.html",
                        "par-departement.csv",
                        "par-destinataire.csv",
                        "synthese.json");
        assertThat(names(parent)).containsExactly("rapport");
    }

    @Test
    void an_abandoned_report_leaves_nothing() throws IOException {
        try (var dossier = RapportDossier.open(parent.resolve("rapport"))) {
            dossier.write(Exemple.synthese(), Exemple.lexique(), Diffusion.INTERNE);
        }
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void an_earlier_report_is_replaced_with_all_that_it_held() throws IOException {
        var sortie = parent.resolve("rapport");
        publish(sortie);
        Files.writeString(sortie.resolve("ecarts.csv"), "of the earlier one");
        publish(sortie);
        assertThat(sortie.resolve("ecarts.csv")).doesNotExist();
        assertThat(names(parent)).containsExactly("rapport");
    }

    @Test
    void a_folder_that_holds_something_else_is_refused_and_stays_as_it_is() throws IOException {
        Files.writeString(parent.resolve("these.tex"), "years of work");
        assertThatThrownBy(() -> RapportDossier.open(parent))
                .isInstanceOf(RapportRefuse.class)
                .hasMessageContaining("contient autre chose");
        assertThat(names(parent)).containsExactly("these.tex");
    }

    @Test
    void lines_of_differences_come_with_the_report() throws IOException {
        var sortie = parent.resolve("rapport");
        try (var dossier = RapportDossier.open(sortie)) {
            try (var ecarts = dossier.ecarts()) {
                ecarts.write("p1;2026-01-05\n");
            }
            dossier.publish();
        }
        assertThat(sortie.resolve("ecarts.csv")).content().isEqualTo("p1;2026-01-05\n");
    }

    private static void publish(Path sortie) {
        try (var dossier = RapportDossier.open(sortie)) {
            dossier.write(Exemple.synthese(), Exemple.lexique(), Diffusion.INTERNE);
            dossier.publish();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }
}
