package fr.aiguillage.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Requests that are due at a fixed rate whatever the answers do. Each is timed from the instant it was due, so what waits
 * behind a slow answer counts as slow too: no coordinated omission.
 */
record OpenLoop(int connections, int perSecond, Duration lasting) {
    private static final long PREPARATION = TimeUnit.MILLISECONDS.toNanos(100);

    Answers run(int port, Requests requests) throws InterruptedException {
        var start = System.nanoTime() + PREPARATION;
        var each = IntStream.range(0, connections)
                .<Callable<Answers>>mapToObj(number -> () -> send(port, requests, start + gap(number)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = new Answers();
            for (var answers : threads.invokeAll(each)) {
                all.plus(answers.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load generator failed", e.getCause());
        }
    }

    /** Between this many requests in a row. */
    private long gap(long requests) {
        return requests * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    private Answers send(int port, Requests requests, long first) {
        var answers = new Answers();
        var end = first + lasting.toNanos();
        try (var connection = new HttpConnection(port, requests)) {
            for (var sent = 0L; first + gap(sent * connections) < end; sent++) {
                send(connection, first + gap(sent * connections), end, answers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static void send(HttpConnection connection, long due, long end, Answers answers) throws IOException {
        waitUntil(due);
        if (System.nanoTime() >= end) {
            answers.addNeverSent(System.nanoTime() - due);
        } else {
            var status = connection.exchange();
            answers.add(status, System.nanoTime() - due);
        }
    }

    private static void waitUntil(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
