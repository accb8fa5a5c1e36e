package fr.aiguillage.replay.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forty reports whose numbers can be checked by hand, against files kept in the tree. */
class RapportFilesTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        new RapportWriter(Exemple.synthese(), Exemple.lexique(), Diffusion.INTERNE).into(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthese.json", "par-departement.csv", "par-destinataire.csv"})
    void file_is_exactly_the_one_in_the_tree(String name) {
        assertThat(folder.resolve(name)).content().isEqualTo(Carte.text("exemple/" + name));
    }
}
