package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.generator.Generator;
import fr.aiguillage.localstack.generator.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Sends invented reports of a year in which both policies were active, the same ones at every start. */
final class Feed {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final long SEED = 42;
    private static final int CONNECTIONS = 8;

    private final IntakeClient intake;
    private final Progress progress;
    private final int count;
    private final Set<SignalementId> sent = ConcurrentHashMap.newKeySet();

    Feed(IntakeClient intake, Progress progress, int count) {
        this.intake = intake;
        this.progress = progress;
        this.count = count;
    }

    /** The ids that the intake gave. */
    Set<SignalementId> send() throws InterruptedException {
        var reports =
                new Generator(Parameters.of(FIRST, LAST, count, SEED)).lines().toList();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var posted : start(threads, reports)) {
                await(posted);
            }
        }
        return Set.copyOf(sent);
    }

    private List<Future<?>> start(ExecutorService threads, List<String> reports) {
        return Stream.iterate(0, number -> number < reports.size(), number -> number + 1)
                .<Future<?>>map(number -> threads.submit(() -> post(number, reports.get(number))))
                .toList();
    }

    private Void post(int number, String report) throws InterruptedException {
        sent.add(intake.post("bin-up-" + SEED + "-" + count + "-" + number, report));
        progress.show("Envoi", sent.size(), count);
        return null;
    }

    private static void await(Future<?> posted) throws InterruptedException {
        try {
            posted.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UpFailure failure ? failure : new UpFailure("Envoi impossible : " + e);
        }
    }
}
