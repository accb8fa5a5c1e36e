package fr.aiguillage.benchmarks;

import fr.aiguillage.replay.cube.CasBenchmark;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;

/** Decisions a second on one thread, by JMH. */
@Command(
        name = "decision",
        mixinStandardHelpOptions = true,
        description = "Décisions par seconde et par cœur (JMH) : avec mémoire, et avec le moteur DMN à chaque fois.")
final class DecisionBench implements Callable<Integer> {
    private static final String[] KEEP_QUIET = {
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"
    };

    @Override
    public Integer call() throws RunnerException {
        var table = new Table("mesure", "par seconde", "± 99,9 %");
        var options = new OptionsBuilder()
                .include(DecisionBenchmark.class.getSimpleName())
                .include(CasBenchmark.class.getSimpleName())
                .jvmArgsAppend(KEEP_QUIET)
                .build();
        new Runner(options)
                .run()
                .forEach(result -> table.row(
                        result.getParams().getBenchmark().replaceFirst(".*[.](?=.*[.])", ""),
                        Math.round(result.getPrimaryResult().getScore()),
                        Math.round(result.getPrimaryResult().getScoreError())));
        System.out.println(table);
        return 0;
    }
}
