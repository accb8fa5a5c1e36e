package fr.aiguillage.cli;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.analyse.Differences;
import fr.aiguillage.policies.analyse.Ecart;
import fr.aiguillage.policies.analyse.Modification;
import fr.aiguillage.policies.analyse.RegleEcrite;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Selection;
import fr.aiguillage.schemas.ReferentielLog;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which rules two policies do not share, and which facts they answer otherwise. */
@Command(
        name = "comparer",
        description =
                "Comparer deux politiques : règles ajoutées, retirées, modifiées, et faits dont la réponse change.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage politique comparer associatif centralise",
            "  aiguillage politique comparer centralise@1 ma-variante.dmn"
        })
final class Comparer implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private final Connexion connexion = new Connexion();

    @Parameters(index = "0", paramLabel = "AVANT", description = "Politique publiée, ou fichier .dmn.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private String before;

    @Parameters(index = "1", paramLabel = "APRÈS", description = "Politique publiée, ou fichier .dmn.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private String after;

    @Override
    public Integer call() {
        var choix =
                List.of(before, after).stream().map(new Documents(spec)::choix).toList();
        var dmn = choix.stream().map(this::dmn).toList();
        tell(Differences.between(dmn.getFirst(), dmn.getLast()));
        return 0;
    }

    private String dmn(Choix choix) {
        return switch (choix) {
            case Choix.Brouillon draft -> draft.dmn();
            case Choix.Publiee published ->
                new Selection(published(), new Politiques()).of(published).dmn();
        };
    }

    private Referentiel published() {
        return new ReferentielLog(connexion.kafka(), connexion.registry()).read();
    }

    private void tell(Differences differences) {
        differences.ajoutees().forEach(regle -> tell("+", regle));
        differences.retirees().forEach(regle -> tell("-", regle));
        differences.modifiees().forEach(this::tell);
        differences.ecarts().forEach(this::tell);
        differences.incomplete().ifPresent(reason -> out().println(reason));
        out().println(String.format(
                Locale.FRANCE,
                "%,d combinaisons de faits sur %,d ont une autre réponse.",
                differences.differentes(),
                differences.combinaisons()));
    }

    private void tell(String sign, RegleEcrite regle) {
        out().println(sign + " " + regle.decision() + ", " + regle.id() + " « " + regle.libelle() + " »");
    }

    private void tell(Modification modification) {
        var apres = modification.apres();
        out().println("~ " + apres.decision() + (apres.id().isEmpty() ? "" : ", " + apres.id()));
        modification
                .changements()
                .forEach(one -> out().println("    " + one.colonne() + " : " + one.avant() + " → " + one.apres()));
    }

    private void tell(Ecart ecart) {
        out().println("≠ " + ecart.avant() + " → " + ecart.apres() + " : " + ecart.cas());
        out().println("    par exemple " + Valider.facts(ecart.exemple()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
