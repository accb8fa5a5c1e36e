package fr.aiguillage.cli;

import fr.aiguillage.administration.PublierPolitique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a DMN document. */
@Command(
        name = "publier",
        description = {
            "Publier une politique : elle est décidée en ombre partout, aussitôt, sans rien redémarrer.",
            "Une version publiée ne change jamais. Sous le nom « triage » : les tables de triage, qui agissent aussitôt."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemple :%n",
        footer = "  aiguillage politique publier variante.dmn --id centralise --version 2 --note \"SSIAD vers le CD\"")
final class PolitiquePublier implements Callable<Integer> {
    /** Beyond it no document is within the subset, and none is read. */
    private static final long MAX_OCTETS = 4L << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Mixin
    private Signature signature = new Signature();

    @Parameters(paramLabel = "FICHIER", description = "Document DMN.")
    private Path dmn = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "NOM", description = "Nom de la politique, comme centralise.")
    private String nom;

    @Option(names = "--version", required = true, paramLabel = "N", description = "Version, à partir de 1.")
    private int version;

    @Option(names = "--note", required = true, paramLabel = "TEXTE", description = "Pourquoi cette version.")
    private String note;

    @Override
    public Integer call() {
        var demande = new PublierPolitique(texte(), nom, version, note, signature.auteur());
        return new Issue(spec, connexion.administration())
                .demander(
                        demande,
                        "aiguillage politique montrer " + nom + "@" + version,
                        "aiguillage activer --politique " + nom + "@" + version
                                + " --territoire departement:54 --a-partir-du 2026-06-01");
    }

    private String texte() {
        try {
            if (Files.size(dmn) > MAX_OCTETS) throw illisible(" : plus de 4 Mio");
            return Files.readString(dmn);
        } catch (IOException e) {
            throw illisible(" : illisible, ou pas en UTF-8");
        }
    }

    private ParameterException illisible(String pourquoi) {
        return new ParameterException(spec.commandLine(), "Fichier « " + dmn + " »" + pourquoi + ".");
    }
}
