package fr.aiguillage.benchmarks;

import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** bin/bench: each measure starts all it needs, prints a Markdown table, and stops everything. */
@Command(
        name = "bin/bench",
        synopsisSubcommandLabel = "[MESURE]",
        mixinStandardHelpOptions = true,
        subcommands = {
            IngestBench.class,
            LotsBench.class,
            TriageBench.class,
            RejeuBench.class,
            RemiseBench.class,
            TableauxBench.class,
            SuiviBench.class,
            DecisionBench.class
        },
        description = {
            "Mesure le système sur cette machine.",
            "Chaque mesure démarre ce qu'il lui faut, écrit un tableau Markdown sur la sortie standard, et arrête tout."
                    + " benchmarks/README.md dit ce qui est mesuré, et comment."
        },
        footer = {
            "",
            "Exemples :",
            "  bin/bench ingest",
            "  bin/bench ingest --connexions 16 --debit 5000 --secondes 20"
        })
public final class Bench implements Callable<Integer> {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setResourceBundle(ResourceBundle.getBundle("fr.aiguillage.benchmarks.aide"))
                .execute(arguments));
    }

    /** Without a measure: the help. */
    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }

    /** What a person waiting is told; standard output belongs to the tables. */
    static void say(String what) {
        System.err.println(what);
    }
}
