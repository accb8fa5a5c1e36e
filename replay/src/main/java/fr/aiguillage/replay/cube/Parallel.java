package fr.aiguillage.replay.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The same work for every partition, on as many threads as there are processors. */
final class Parallel {
    private Parallel() {}

    /** @throws CancellationException when the calling thread is interrupted: all of it stops */
    static <T> List<T> over(int partitions, Function<Integer, T> work) {
        var tasks = IntStream.range(0, partitions)
                .mapToObj(partition -> (Callable<T>) () -> work.apply(partition))
                .toList();
        var threads = Executors.newFixedThreadPool(
                Math.min(partitions, Runtime.getRuntime().availableProcessors()));
        try {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) results.add(future.get());
            return results;
        } catch (InterruptedException e) {
            throw cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("cancelled");
    }

    static void checkCancelled() {
        if (Thread.currentThread().isInterrupted()) throw cancelled();
    }
}
