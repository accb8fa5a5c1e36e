package fr.aiguillage.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** What this machine's JVM sends to the same recipients with nothing around it: POSTs of the same size, kept alive. */
final class HttpFigure {
    private static final int BYTES = 1_200;

    private HttpFigure() {}

    /**
     * @param places under way at once
     * @return each second, in the second half
     */
    static double measure(Recipients recipients, List<URI> addresses, int count, int places)
            throws InterruptedException {
        recipients.forget();
        var free = new Semaphore(places);
        var body = "x".repeat(BYTES);
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var number = 0; number < count; number++) {
                free.acquire();
                var request = request(addresses.get(number % addresses.size()), number, body);
                var unused = http.sendAsync(request, BodyHandlers.discarding())
                        .whenComplete((answer, failure) -> free.release());
            }
            free.acquire(places);
        }
        return recipients.arrivals().perSecondInSecondHalf();
    }

    private static HttpRequest request(URI address, int number, String body) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(15))
                .header("content-type", "application/cloudevents+json; charset=utf-8")
                .header("webhook-id", new Ordre("seul-" + number, 1, Ordres.now()).id())
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
