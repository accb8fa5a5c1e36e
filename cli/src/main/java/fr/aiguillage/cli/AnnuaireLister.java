package fr.aiguillage.cli;

import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Fiche;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.code.DestinataireType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the directory. */
@Command(
        name = "lister",
        description = "Lister les destinataires et ce qu'ils couvrent ; --json donne des fiches pour « declarer ».",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {"  aiguillage annuaire lister --type ALMA", "  aiguillage annuaire lister --id CD-69M --json"})
final class AnnuaireLister implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Option(names = "--type", paramLabel = "TYPE", description = "Seulement ce type : ${COMPLETION-CANDIDATES}.")
    private @Nullable DestinataireType type;

    @Option(names = "--id", paramLabel = "ID", description = "Seulement celui-là.")
    private @Nullable String id;

    @Option(names = "--json", description = "Pour un programme : une liste de fiches, une seule fiche avec --id.")
    private boolean json;

    @Override
    public Integer call() {
        var referentiel = connexion.administration().referentiel();
        var choisis = referentiel.annuaire().destinataires().stream()
                .filter(known -> type == null || known.type() == type)
                .filter(known -> id == null || known.id().value().equals(id))
                .toList();
        if (choisis.isEmpty()) return aucun();
        if (json) spec.commandLine().getOut().println(Sortie.json(ecrits(choisis)));
        else enClair(choisis, Carte.of(referentiel));
        return 0;
    }

    private int aucun() {
        spec.commandLine().getErr().println("Aucun destinataire de ce type ou de cet identifiant dans l'annuaire.");
        return 1;
    }

    private Object ecrits(List<Destinataire> choisis) {
        var fiches = choisis.stream().map(Fiche::of).map(FicheEcrite::of).toList();
        return id == null ? fiches : fiches.getFirst();
    }

    /** The entries of the ALMA centres are sourced, and far from all of them. */
    private void enClair(List<Destinataire> choisis, Carte carte) {
        var out = spec.commandLine().getOut();
        choisis.forEach(destinataire -> out.println(enClair(destinataire, carte)));
        if (choisis.stream().anyMatch(destinataire -> destinataire.type() == DestinataireType.ALMA))
            out.println("Les centres ALMA livrés sont un jeu de démonstration, sourcé mais incomplet.");
    }

    private static String enClair(Destinataire destinataire, Carte carte) {
        return "%-14s %-10s %s [%s]%s%s"
                .formatted(
                        destinataire.id(),
                        destinataire.type(),
                        destinataire.nom(),
                        destinataire.source(),
                        destinataire.couvertures().stream()
                                .map(couverture -> "\n    " + Couvertures.dire(couverture, carte))
                                .collect(Collectors.joining()),
                        destinataire.canaux().stream()
                                .map(canal -> "\n    " + canal.canal() + " " + canal.adresse())
                                .collect(Collectors.joining()));
    }
}
