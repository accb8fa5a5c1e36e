package fr.aiguillage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.DmnTables;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides reports from standard input, one JSON document a line, and writes one decision a line, in their order. */
@Command(
        name = "decider",
        description = {
            "Décider des signalements lus sur l'entrée standard, un document JSON par ligne ; une décision par ligne, dans l'ordre.",
            "Une ligne fautive donne {\"ligne\":n,\"erreurs\":[…]}, les autres continuent, et le code de sortie est 1.",
            "Une politique inconnue ou refusée donne le code de sortie 2, sans rien décider."
        },
        exitCodeOnExecutionException = 2,
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemples :%n",
        footer = {
            "  aiguillage decider --politique centralise < rapports.ndjson > decisions.ndjson",
            "  aiguillage decider --politique associatif@1 < rapports.ndjson",
            "  aiguillage decider --dmn variante.dmn < rapports.ndjson"
        })
final class Decider implements Callable<Integer> {
    /** Exactly one of the two. */
    static final class Choix {
        @Option(
                names = "--politique",
                required = true,
                description = "Politique livrée : son nom (dernière version) ou nom@version.")
        private String politique;

        @Option(names = "--dmn", required = true, description = "Fichier DMN d'une politique qui n'est pas publiée.")
        private Path dmn;
    }

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Choix choix;

    @Override
    public Integer call() throws IOException {
        var referentiel = ReferentielInitial.referentiel();
        var decision = new LineDecision(referentiel, politique(referentiel));
        var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var out = new BufferedWriter(new OutputStreamWriter(System.out, UTF_8));
        var sound = decideAll(lines, decision, out);
        out.flush();
        return sound ? 0 : 1;
    }

    private static boolean decideAll(BufferedReader lines, LineDecision decision, BufferedWriter out)
            throws IOException {
        var sound = true;
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) continue;
            var answer = decision.of(number, line);
            sound &= answer.sound();
            out.write(answer.json());
            out.newLine();
        }
        return sound;
    }

    private Politique politique(Referentiel referentiel) throws IOException {
        return choix.dmn == null ? published(referentiel, choix.politique) : local(referentiel, choix.dmn);
    }

    private Politique published(Referentiel referentiel, String name) {
        var id = referentiel.politiques().keySet().stream()
                .filter(known -> known.nom().equals(name) || known.toString().equals(name))
                .filter(known -> !known.nom().equals(Triage.NOM))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> unknown(referentiel, name));
        return new Politiques().of(referentiel).politiques().apply(id);
    }

    private ParameterException unknown(Referentiel referentiel, String name) {
        var known = referentiel.politiques().keySet().stream()
                .filter(id -> !id.nom().equals(Triage.NOM))
                .map(PolitiqueId::toString)
                .collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(), "Politique « " + name + " » inconnue. Politiques livrées : " + known);
    }

    private Politique local(Referentiel referentiel, Path dmn) throws IOException {
        if (!Files.isReadable(dmn))
            throw new ParameterException(spec.commandLine(), "Fichier « " + dmn + " » illisible.");
        var triage = new Triage(
                referentiel.triage().orElseThrow().politique(),
                DmnTables.load(referentiel.triage().orElseThrow().dmn()));
        return new Politique(new PolitiqueId("locale", 1), triage, DmnTables.load(Files.readString(dmn)));
    }
}
