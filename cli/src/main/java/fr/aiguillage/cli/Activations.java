package fr.aiguillage.cli;

import fr.aiguillage.administration.Calendrier;
import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.administration.Calendrier.Moment;
import fr.aiguillage.administration.Calendrier.Periode;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Phrases;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the calendar of France. */
@Command(
        name = "activations",
        description = {
            "Le calendrier de la France : quelle politique agit où et quand, passé, présent et à venir.",
            "Là où le lieu d'un signalement n'est pas établi, aucune n'agit sauf si tous les lieux possibles ont la même."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {"  aiguillage activations", "  aiguillage activations --json"})
final class Activations implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connexion connexion = new Connexion();

    @Option(names = "--json", description = "Pour un programme.")
    private boolean json;

    @Override
    public Integer call() {
        var referentiel = connexion.administration().referentiel();
        var calendrier = Calendrier.of(referentiel);
        var carte = Carte.of(referentiel);
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Sortie.json(
                    calendrier.lignes().stream().map(LigneEcrite::of).toList()));
        else calendrier.lignes().forEach(ligne -> out.println(enClair(ligne, carte, Instant.now())));
        return 0;
    }

    private static String enClair(Ligne ligne, Carte carte, Instant maintenant) {
        return carte.noms(ligne.zones()) + "\n"
                + ligne.periodes().stream()
                        .map(periode -> enClair(periode, maintenant))
                        .collect(Collectors.joining("\n"));
    }

    private static String enClair(Periode periode, Instant maintenant) {
        return "  %-9s %-20s %s"
                .formatted(
                        dire(periode.moment(maintenant)),
                        periode.politique().map(Object::toString).orElse("aucune politique"),
                        Phrases.dire(periode));
    }

    private static String dire(Moment moment) {
        return switch (moment) {
            case PASSEE -> "passée";
            case EN_COURS -> "en cours";
            case A_VENIR -> "à venir";
        };
    }
}
