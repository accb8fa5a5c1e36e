package fr.aiguillage.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * One batch: lines go in, one result each comes out, in the order of the lines, as they are done. Many lines are under way
 * at once, bounded in number and in bytes. Results, which are short, wait for a client that reads only once it has sent all:
 * else both would wait for each other.
 */
final class Lot {
    static final int LONGEST_LINE = 1 << 20;
    static final int MOST_LINES = 100_000;

    private static final int UNDER_WAY = 1_000;
    private static final int KIBIBYTES_UNDER_WAY = 16 << 10;
    private static final Future<Optional<byte[]>> END = CompletableFuture.completedFuture(Optional.empty());

    private final Function<Ligne, byte[]> take;
    private final BlockingQueue<Future<Optional<byte[]>>> results = new LinkedBlockingQueue<>();
    private final Semaphore underWay = new Semaphore(UNDER_WAY);
    private final Semaphore kibibytes = new Semaphore(KIBIBYTES_UNDER_WAY);

    /** @param take a line to its result, line feed included; called on many threads at once */
    Lot(Function<Ligne, byte[]> take) {
        this.take = take;
    }

    /**
     * Comes back once every line has its result.
     *
     * @throws IOException when the connection breaks
     */
    void run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> read(new Lignes(in, LONGEST_LINE), threads));
            try {
                write(out);
                valueOf(reading);
            } finally {
                reading.cancel(true);
            }
        }
    }

    /** Interrupted when nobody waits for results any more. */
    private boolean read(Lignes lines, ExecutorService threads) throws IOException, InterruptedException {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    submit(line.get(), threads);
                }
                if (line.get().numero() > MOST_LINES) {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            results.put(END);
            throw e;
        }
        results.put(END);
        return true;
    }

    private void submit(Ligne line, ExecutorService threads) throws InterruptedException {
        int weight = 1 + line.json().length / 1024;
        underWay.acquire();
        kibibytes.acquire(weight);
        results.put(threads.submit(() -> {
            try {
                return Optional.of(take.apply(line));
            } finally {
                kibibytes.release(weight);
                underWay.release();
            }
        }));
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        for (var result = next(); result.isPresent(); result = next()) {
            out.write(result.get());
            if (isNextStillUnderWay()) {
                out.flush();
            }
        }
        out.flush();
    }

    private boolean isNextStillUnderWay() {
        var next = results.peek();
        return next == null || !next.isDone();
    }

    private Optional<byte[]> next() throws IOException, InterruptedException {
        return valueOf(results.take());
    }

    private static <T> T valueOf(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("the batch could not be read to its end", e.getCause());
        }
    }
}
