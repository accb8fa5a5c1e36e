package fr.aiguillage.cli;

import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes invented reports on standard output. */
@Command(
        name = "generer",
        description =
                "Inventer des signalements, un par ligne (NDJSON), dans le format de l'entrée. Même graine, mêmes octets.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExemple :%n",
        footer = "  aiguillage generer --du 2024-01-01 --au 2024-12-31 --nombre 60000 --graine 42 > 2024.ndjson")
final class Generer implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--du", required = true, description = "Premier jour de réception, par exemple 2024-01-01.")
    private LocalDate du;

    @Option(names = "--au", required = true, description = "Dernier jour de réception, compris.")
    private LocalDate au;

    @Option(names = "--nombre", defaultValue = "1000", description = "Combien (défaut : ${DEFAULT-VALUE}).")
    private int nombre;

    @Option(names = "--graine", defaultValue = "42", description = "Graine du tirage (défaut : ${DEFAULT-VALUE}).")
    private long graine;

    @Option(
            names = "--anonymes",
            defaultValue = "" + Parameters.PART_ANONYME_SUPPOSEE,
            description = "Part de déclarants anonymes, de 0 à 1 (défaut : ${DEFAULT-VALUE} ; hypothèse, sans source).")
    private double anonymes;

    @Override
    public Integer call() throws IOException {
        Generator.write(parameters(), System.out);
        return 0;
    }

    private Parameters parameters() {
        try {
            return new Parameters(du, au, nombre, graine, anonymes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
