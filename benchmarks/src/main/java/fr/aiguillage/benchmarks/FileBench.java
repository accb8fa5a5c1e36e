package fr.aiguillage.benchmarks;

import fr.aiguillage.forwarder.remise.FileLongue;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What it takes to take a hundred orders, one of each destinataire, from a short queue and from a long one, in turn. */
final class FileBench {
    private static final int SHORT = 1_000;
    private static final int LONG = 1_000_000;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 200;

    private FileBench() {}

    static void run(Forwarder forwarder) {
        Bench.say("File de %d ordres, puis de %d…".formatted(SHORT, LONG));
        try (var few = FileLongue.of(forwarder.emptyDatabase(), SHORT);
                var many = FileLongue.of(forwarder.emptyDatabase(), LONG)) {
            run(few, many);
        }
    }

    private static void run(FileLongue few, FileLongue many) {
        for (var round = 0; round < WARM_UP; round++) turn(few, many);
        var nanos = new long[2][ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var pair = turn(few, many);
            nanos[0][round] = pair[0];
            nanos[1][round] = pair[1];
        }
        var table = new Table("ordres en file", "prise de cent, p50, ms", "p99, ms", "ordres/s");
        row(table, SHORT, nanos[0]);
        row(table, LONG, nanos[1]);
        System.out.println(table);
        for (var file : new FileLongue[] {few, many}) {
            file.explain().forEach(System.out::println);
            System.out.println();
        }
    }

    /** In turn, so that what else the machine does costs both. */
    private static long[] turn(FileLongue few, FileLongue many) {
        return new long[] {few.turn(), many.turn()};
    }

    private static void row(Table table, int length, long[] nanos) {
        Arrays.sort(nanos);
        table.row(
                length,
                Table.precise(nanos[ROUNDS / 2] / 1e6),
                Table.precise(nanos[ROUNDS * 99 / 100] / 1e6),
                Math.round(ROUNDS * 100 * 1e9 / LongStream.of(nanos).sum()));
    }
}
