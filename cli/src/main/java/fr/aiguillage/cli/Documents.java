package fr.aiguillage.cli;

import fr.aiguillage.replay.Choix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Policies as people name them on a command line: published, or in a file. */
record Documents(CommandSpec spec) {
    private static final String DMN = ".dmn";

    Choix choix(String text) {
        return text.endsWith(DMN)
                ? new Choix.Brouillon(String.valueOf(Path.of(text).getFileName()), read(Path.of(text)))
                : new Choix.Publiee(text);
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "Fichier « " + file + " » illisible : un texte en UTF-8 est attendu.", e);
        }
    }
}
