package fr.aiguillage.cli;

import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.PolitiquePresentee;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.schemas.ReferentielLog;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every version published. */
@Command(
        name = "lister",
        description = "Lister les politiques publiées : qui, pourquoi, en ombre ou non, et où elles agissent.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {"  aiguillage politique lister", "  aiguillage politique lister --json"})
final class PolitiqueLister implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Option(names = "--json", description = "Pour un programme.")
    private boolean json;

    @Override
    public Integer call() {
        var historique = connexion.administration().historique();
        var carte = Carte.of(ReferentielLog.fold(Referentiel.EMPTY, historique));
        var toutes = PolitiquePresentee.toutes(historique, Instant.now());
        var out = spec.commandLine().getOut();
        if (json)
            out.println(
                    Sortie.json(toutes.stream().map(PolitiqueEcrite::sansRegles).toList()));
        else toutes.forEach(presentee -> out.println(PolitiqueEnClair.resume(presentee, carte)));
        return 0;
    }
}
