package fr.aiguillage.replay.rapport;

import fr.aiguillage.replay.synthese.Synthese;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The files of one report. */
final class RapportWriter {
    private final Chiffres chiffres;
    private final Lexique lexique;

    RapportWriter(Synthese synthese, Lexique lexique, Diffusion diffusion) {
        this.chiffres = new Chiffres(synthese, Masque.of(synthese, diffusion));
        this.lexique = lexique;
    }

    void into(Path folder) throws IOException {
        write(folder.resolve("synthese.json"), new SyntheseJson(chiffres, lexique)::write);
        write(folder.resolve("par-departement.csv"), new ParDepartement(chiffres, lexique)::write);
        write(folder.resolve("par-destinataire.csv"), new ParDestinataire(chiffres)::write);
        write(folder.resolve("index.html"), new Page(chiffres, lexique)::write);
    }

    private static void write(Path file, Consumer<Writer> content) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            content.accept(out);
        }
    }
}
