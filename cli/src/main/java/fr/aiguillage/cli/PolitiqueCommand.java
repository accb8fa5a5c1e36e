package fr.aiguillage.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All that concerns policies as published data. */
@Command(
        name = "politique",
        description = "Vérifier, comparer, publier, retirer et consulter les politiques.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Valider.class,
            Comparer.class,
            PolitiquePublier.class,
            PolitiqueRetirer.class,
            PolitiqueLister.class,
            PolitiqueMontrer.class,
        },
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage politique montrer centralise@1 --dmn > variante.dmn",
            "  aiguillage politique valider variante.dmn",
            "  aiguillage politique comparer centralise variante.dmn",
            "  aiguillage politique publier variante.dmn --id centralise --version 2 --note \"SSIAD vers le CD\"",
            "  aiguillage politique lister"
        })
final class PolitiqueCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Une sous-commande est attendue.");
    }
}
