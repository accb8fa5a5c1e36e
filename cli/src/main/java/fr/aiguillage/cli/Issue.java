package fr.aiguillage.cli;

import fr.aiguillage.administration.Administration;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Demande;
import fr.aiguillage.administration.Reponse;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Says what became of a request, and gives the exit code: 0 when the log says what was asked, 1 when not. */
record Issue(CommandSpec spec, Administration administration) {

    /** @param suite what to do next, once it is done */
    int demander(Demande demande, String... suite) {
        return switch (administration.appliquer(demande)) {
            case Reponse.Faite faite -> faite(faite, List.of(suite));
            case Reponse.DejaFaite deja -> deja(deja.explication());
            case Reponse.Refusee refusee -> refusee(refusee.fautes());
        };
    }

    private int faite(Reponse.Faite faite, List<String> suite) {
        var out = spec.commandLine().getOut();
        var carte = Carte.of(administration.referentiel());
        out.println(Recit.of(faite.event(), carte) + "\nRévision " + faite.revision() + " du référentiel.");
        faite.avertissements().forEach(text -> spec.commandLine().getErr().println("Attention : " + text + "."));
        if (!suite.isEmpty()) out.println("Ensuite :");
        suite.forEach(command -> out.println("  " + command));
        return 0;
    }

    private int deja(String explication) {
        spec.commandLine().getOut().println(explication + ".");
        return 0;
    }

    private int refusee(List<String> fautes) {
        var err = spec.commandLine().getErr();
        err.println("Refusé, rien n'est entré en vigueur :");
        fautes.forEach(faute -> err.println("  - " + faute));
        return 1;
    }
}
