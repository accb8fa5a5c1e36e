package fr.aiguillage.cli;

import picocli.CommandLine.Command;

/** All that is done with policies. */
@Command(
        name = "politique",
        description = "Vérifier, comparer et publier des politiques d’orientation.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMANDE",
        subcommands = {Valider.class, Comparer.class},
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage politique valider ma-variante.dmn",
            "  aiguillage politique comparer centralise ma-variante.dmn"
        })
final class PolitiqueCommand {}
