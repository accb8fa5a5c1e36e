package fr.aiguillage.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All that concerns dead letters. */
@Command(
        name = "rebuts",
        description = {
            "Ce qui n'a pu être remis par aucun canal : voir, remettre de nouveau, réorienter.",
            "Le contenu reste dans la boîte du destinataire. Il faut un jeton du rôle « admin »."
        },
        mixinStandardHelpOptions = true,
        subcommands = {RebutsLister.class, RebutsMontrer.class, RebutsRedelivrer.class, RebutsReorienter.class},
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage rebuts lister --destinataire ARS-44",
            "  aiguillage rebuts montrer 3f6c…",
            "  aiguillage rebuts redelivrer --cause HTTP_404 --du 2026-03-01 --faire",
            "  aiguillage rebuts reorienter 3f6c… --motif INCOMPETENCE_TERRITORIALE --propose CD-54D --raison \"…\" --faire"
        })
final class RebutsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Une sous-commande est attendue.");
    }
}
