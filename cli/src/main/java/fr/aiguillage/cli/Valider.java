package fr.aiguillage.cli;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.policies.PolitiqueInvalide;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.analyse.Analyse;
import fr.aiguillage.policies.analyse.Constat;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Rejeu;
import fr.aiguillage.replay.Rejeu.Demande;
import fr.aiguillage.replay.cube.Filtre;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says all that is wrong with a document, and what it leaves out. */
@Command(
        name = "valider",
        description = {
            "Vérifier un document DMN, et analyser ses tables sur tous les faits possibles.",
            "Code de sortie 1 si le document est refusé ; les lacunes, replis et redondances sont signalés, non refusés.",
            "Avec --depuis, dit aussi quels faits de l’historique finissent au repli."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage politique valider ma-variante.dmn",
            "  aiguillage politique valider ma-variante.dmn --depuis kafka"
        })
final class Valider implements Callable<Integer> {
    private static final int LISTED = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "FICHIER", description = "Le document DMN.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path file;

    @Mixin
    private final Source source = new Source();

    @Override
    public Integer call() {
        var dmn = new Documents(spec).read(file);
        try {
            tell(Analyse.of(dmn));
        } catch (PolitiqueInvalide e) {
            new FautesDites(e.fautes()).lines().forEach(out()::println);
            out().println(file.getFileName() + " : refusé, " + count(e.fautes().size(), "faute") + ".");
            return 1;
        }
        if (source.isNamed()) Interruption.during(() -> tellReplis(dmn));
        return 0;
    }

    private void tell(Analyse analyse) {
        analyse.constats().forEach(this::tell);
        out().println(file.getFileName() + " : accepté, " + count(analyse.regles(), "règle") + " sur "
                + String.join(", ", analyse.criteres()) + " ; "
                + count(analyse.constats().size(), "constat") + ".");
    }

    private void tell(Constat constat) {
        out().println(constat.genre() + " : " + constat);
        if (!constat.libelle().isEmpty()) out().println("    « " + constat.libelle() + " »");
        if (!constat.exemple().isEmpty()) out().println("    par exemple " + facts(constat.exemple()));
    }

    private int tellReplis(String dmn) {
        var referentiel = source.referentiel();
        var barre = Barre.onStandardError();
        try (var past = source.open(referentiel, barre)) {
            var draft = new Choix.Brouillon(String.valueOf(file.getFileName()), dmn);
            var all = new Filtre(Optional.empty(), Optional.empty(), Zone.NATIONAL);
            var demande = new Demande(List.of(draft), all, source.nom(), "", Instant.now());
            var resultat = new Rejeu(referentiel, new Politiques()).over(past.cube(), demande, barre);
            barre.end();
            var replis = resultat.replis();
            out().println("Dans l’historique (" + source.nom() + "), " + count(replis.size(), "combinaison")
                    + " de faits au repli :");
            replis.stream()
                    .limit(LISTED)
                    .forEach(one -> out().println("  " + one.signalements() + " × " + facts(one.faits())));
            return replis.size();
        }
    }

    private static String count(int number, String word) {
        return number + " " + word + (number > 1 ? "s" : "");
    }

    static String facts(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " = " + ("".equals(fact.getValue()) ? "(aucune)" : fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
