package fr.aiguillage.cli;

import fr.aiguillage.administration.CloreDestinataire;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends every coverage of a destinataire. */
@Command(
        name = "clore",
        description = "Clore un destinataire : il ne reçoit plus rien après son dernier jour, aujourd'hui au plus tôt.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemple :%n",
        footer = "  aiguillage annuaire clore ALMA-88 --dernier-jour 2026-12-31")
final class AnnuaireClore implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Mixin
    private Signature signature = new Signature();

    @Parameters(paramLabel = "ID", description = "Le destinataire.")
    private String destinataire = "";

    @Option(names = "--dernier-jour", required = true, paramLabel = "DATE", description = "Compris, à Paris.")
    private LocalDate dernierJour;

    @Override
    public Integer call() {
        return new Issue(spec, connexion.administration())
                .demander(
                        new CloreDestinataire(destinataire, dernierJour, signature.auteur()),
                        "aiguillage annuaire lister --id " + destinataire);
    }
}
