package fr.aiguillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readers who open the boards of all départements, one after the other, over all the past. */
record Boards(int port, String token) {
    private static final List<String> CODES = Stream.of(
                    IntStream.rangeClosed(1, 95).filter(code -> code != 20).mapToObj("%02d"::formatted),
                    Stream.of("2A", "2B", "971", "972", "973", "974", "976"))
            .flatMap(codes -> codes)
            .toList();

    Boards(Stand stand, ServiceJvm projector) {
        this(projector.port(), stand.issuer().token("bench", Set.of("admin")));
    }

    /** @param readers at once, each waiting for its answer before it opens the next */
    Answers read(int readers, Duration lasting) throws InterruptedException {
        var end = System.nanoTime() + lasting.toNanos();
        var each = IntStream.range(0, readers)
                .<Callable<Answers>>mapToObj(reader -> () -> read(reader * CODES.size() / readers, end))
                .toList();
        try (var threads = Executors.newFixedThreadPool(readers)) {
            var all = new Answers();
            for (var answers : threads.invokeAll(each)) all.plus(answers.get());
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The readers failed", e.getCause());
        }
    }

    private Answers read(int first, long end) throws IOException, InterruptedException {
        var answers = new Answers();
        try (var http = HttpClient.newHttpClient()) {
            for (var number = first; System.nanoTime() < end; number++) {
                var began = System.nanoTime();
                var status = http.send(request(CODES.get(number % CODES.size())), BodyHandlers.ofByteArray())
                        .statusCode();
                answers.add(status, System.nanoTime() - began);
            }
        }
        return answers;
    }

    private HttpRequest request(String code) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/v1/departements/%s/tableau".formatted(port, code)))
                .header("Authorization", "Bearer " + token)
                .build();
    }
}
