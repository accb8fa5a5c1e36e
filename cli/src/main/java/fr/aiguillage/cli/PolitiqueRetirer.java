package fr.aiguillage.cli;

import fr.aiguillage.administration.RetirerPolitique;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops a shadow. */
@Command(
        name = "retirer",
        description = "Arrêter l'ombre d'une version. Là où elle est active, elle continue d'agir.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemple :%n",
        footer = "  aiguillage politique retirer centralise@2 --note \"essai terminé\"")
final class PolitiqueRetirer implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Mixin
    private Signature signature = new Signature();

    @Parameters(paramLabel = "NOM@VERSION", description = "La version à retirer.")
    private String politique = "";

    @Option(names = "--note", required = true, paramLabel = "TEXTE", description = "Pourquoi.")
    private String note;

    @Override
    public Integer call() {
        return new Issue(spec, connexion.administration())
                .demander(new RetirerPolitique(politique, note, signature.auteur()), "aiguillage politique lister");
    }
}
