package fr.aiguillage.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All that concerns the directory. */
@Command(
        name = "annuaire",
        description = "Déclarer, clore et consulter les destinataires.",
        mixinStandardHelpOptions = true,
        subcommands = {AnnuaireDeclarer.class, AnnuaireClore.class, AnnuaireLister.class},
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage annuaire declarer --id ALMA-54-57 --couvre departement:55@2026-06-01",
            "  aiguillage annuaire clore ALMA-88 --dernier-jour 2026-12-31",
            "  aiguillage annuaire lister --type ALMA"
        })
final class AnnuaireCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Une sous-commande est attendue.");
    }
}
