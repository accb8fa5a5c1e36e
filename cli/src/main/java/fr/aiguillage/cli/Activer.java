package fr.aiguillage.cli;

import fr.aiguillage.administration.ActiverPolitique;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a policy act somewhere. */
@Command(
        name = "activer",
        description = {
            "Décider qu'une politique agit sur un territoire, pour ce qui est reçu à partir d'un instant à venir.",
            "Le territoire qui a le moins de communes l'emporte, puis la dernière décision.",
            "Une date est son minuit à Paris ; un instant dit son décalage ; « maintenant » est dans cinq secondes."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage activer --politique centralise@2 --territoire departement:54 --a-partir-du 2026-06-01",
            "  aiguillage activer --politique associatif --territoire collectivite:69M"
                    + " --a-partir-du 2026-06-01T08:00:00+02:00 --jusque 2026-12-01"
        })
final class Activer implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Mixin
    private Signature signature = new Signature();

    @Option(
            names = "--politique",
            required = true,
            paramLabel = "NOM[@VERSION]",
            description = "La politique ; un nom seul est sa dernière version non retirée.")
    private String politique;

    @Option(
            names = "--territoire",
            required = true,
            paramLabel = "ZONE",
            description = "national, region:44, departement:54 ou collectivite:69M (codes INSEE).")
    private String territoire;

    @Option(
            names = "--a-partir-du",
            required = true,
            paramLabel = "QUAND",
            description = "Premier instant, compris : 2026-06-01, 2026-06-01T08:00:00+02:00 ou maintenant.")
    private String aPartirDu;

    @Option(
            names = "--jusque",
            paramLabel = "QUAND",
            description =
                    "Fin, exclue : 2026-12-01 est le premier jour sans elle (défaut : jusqu'à nouvelle décision).")
    private @Nullable String jusque;

    @Override
    public Integer call() {
        var demande =
                new ActiverPolitique(politique, territoire, aPartirDu, Optional.ofNullable(jusque), signature.auteur());
        return new Issue(spec, connexion.administration()).demander(demande, "aiguillage activations");
    }
}
