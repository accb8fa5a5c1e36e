package fr.aiguillage.cli;

import picocli.CommandLine.Option;

/** Who writes. */
final class Signature {
    @Option(
            names = "--auteur",
            paramLabel = "NOM",
            defaultValue = "${sys:user.name}",
            description = "Qui décide ; consigné (défaut : l'utilisateur du système, ${DEFAULT-VALUE}).")
    private String auteur;

    String auteur() {
        return auteur;
    }
}
