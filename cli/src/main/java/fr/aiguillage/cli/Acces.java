package fr.aiguillage.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the services are, and in whose name they are asked. */
final class Acces {
    @Option(
            names = "--boite",
            paramLabel = "URL",
            defaultValue = "${env:AIGUILLAGE_BOITE:-http://localhost:8084}",
            description = "Service de remise (défaut : AIGUILLAGE_BOITE, sinon celui de bin/up).")
    private URI boite;

    @Option(
            names = "--reception",
            paramLabel = "URL",
            defaultValue = "${env:AIGUILLAGE_RECEPTION:-http://localhost:8080}",
            description = "Service de réception (défaut : AIGUILLAGE_RECEPTION, sinon celui de bin/up).")
    private URI reception;

    @Option(
            names = "--jeton-fichier",
            paramLabel = "FICHIER",
            description = "Fichier qui contient un jeton du rôle « admin » (défaut : la variable AIGUILLAGE_JETON).")
    private @Nullable Path fichier;

    Api boite() {
        return new Api(boite, jeton(), "--boite");
    }

    Api reception() {
        return new Api(reception, jeton(), "--reception");
    }

    private String jeton() {
        if (fichier == null) return System.getProperty("AIGUILLAGE_JETON", environment());
        try {
            return Files.readString(fichier).strip();
        } catch (IOException e) {
            throw new Api.Refus("Fichier « " + fichier + " » illisible.");
        }
    }

    private static String environment() {
        var jeton = System.getenv("AIGUILLAGE_JETON");
        return jeton == null ? "" : jeton.strip();
    }
}
