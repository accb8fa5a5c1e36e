package fr.aiguillage.cli;

import fr.aiguillage.replay.Choix;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        } catch (NoSuchFileException e) {
            throw refused(file, "n’existe pas.", e);
        } catch (CharacterCodingException e) {
            throw refused(file, "n’est pas un texte en UTF-8.", e);
        } catch (IOException e) {
            throw refused(file, Files.isDirectory(file) ? "est un dossier." : "est illisible.", e);
        }
    }

    private ParameterException refused(Path file, String why, IOException cause) {
        return new ParameterException(spec.commandLine(), "Le fichier « " + file + " » " + why, cause);
    }
}
