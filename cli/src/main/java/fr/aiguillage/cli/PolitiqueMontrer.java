package fr.aiguillage.cli;

import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.PolitiquePresentee;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one version. */
@Command(
        name = "montrer",
        description = "Montrer une version : ses règles avec leur libellé et leur source, son empreinte, où elle agit.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage politique montrer centralise",
            "  aiguillage politique montrer centralise@1 --dmn > variante.dmn"
        })
final class PolitiqueMontrer implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Parameters(paramLabel = "NOM[@VERSION]", description = "La version ; un nom seul est sa dernière version.")
    private String politique = "";

    @Option(names = "--dmn", description = "Le document DMN tel que publié, et rien d'autre.")
    private boolean dmn;

    @Option(names = "--json", description = "Pour un programme.")
    private boolean json;

    @Override
    public Integer call() {
        var historique = connexion.administration().historique();
        var toutes = PolitiquePresentee.toutes(historique, Instant.now());
        return toutes.stream()
                .filter(known -> known.publiee().politique().toString().equals(politique)
                        || known.publiee().politique().nom().equals(politique))
                .reduce((older, newer) -> newer)
                .map(found -> montrer(found, historique))
                .orElseGet(() -> inconnue(toutes));
    }

    private int montrer(PolitiquePresentee found, List<Entry> historique) {
        var out = spec.commandLine().getOut();
        if (dmn) out.print(found.publiee().dmn());
        else if (json) out.println(Sortie.json(PolitiqueEcrite.avecRegles(found)));
        else out.println(PolitiqueEnClair.entiere(found, carte(historique)));
        out.flush();
        return 0;
    }

    private static Carte carte(List<Entry> historique) {
        return Carte.of(ReferentielLog.fold(Referentiel.EMPTY, historique));
    }

    private int inconnue(List<PolitiquePresentee> toutes) {
        spec.commandLine()
                .getErr()
                .println("Politique « " + politique + " » inconnue. Publiées : "
                        + toutes.stream()
                                .map(known -> known.publiee().politique().toString())
                                .collect(Collectors.joining(", ")));
        return 1;
    }
}
