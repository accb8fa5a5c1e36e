package fr.aiguillage.forwarder.remise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * POSTs to an address that the directory names. Redirects are not followed, addresses inside a network are refused unless
 * allowed, the whole exchange has one deadline and what is read of the answer has a limit.
 */
public final class Appel {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final boolean allowPrivate;
    private final Duration deadline;
    private final Clock clock;
    private final HttpClient http;

    /**
     * @param allowPrivate also to addresses inside a network, and without TLS
     * @param deadline for one exchange, from connection to the end of the answer
     */
    public Appel(boolean allowPrivate, Duration deadline, Clock clock) {
        this(allowPrivate, deadline, clock, client());
    }

    /** @param trust whose certificates are believed */
    Appel(boolean allowPrivate, Duration deadline, Clock clock, SSLContext trust) {
        this(allowPrivate, deadline, clock, client().sslContext(trust));
    }

    private Appel(boolean allowPrivate, Duration deadline, Clock clock, HttpClient.Builder http) {
        this.allowPrivate = allowPrivate;
        this.deadline = deadline;
        this.clock = clock;
        this.http = http.build();
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /** @param reference reads, in an answer that accepts, what the destinataire calls it */
    public Remise post(
            URI address, Map<String, String> headers, byte[] body, Function<byte[], Optional<String>> reference) {
        try {
            if (!isAllowed(address)) return new Remise.Refusee("ADRESSE_REFUSEE");
            return exchange(request(address, headers, body), reference);
        } catch (IOException e) {
            return ReponseHttp.of(e);
        }
    }

    /** Looked up just before the client does, which then finds the same answer in the JVM's cache. */
    private boolean isAllowed(URI address) throws IOException {
        if (address.getHost() == null) return false;
        if (allowPrivate) return Stream.of("http", "https").anyMatch(scheme -> scheme.equals(address.getScheme()));
        return "https".equals(address.getScheme())
                && Stream.of(InetAddress.getAllByName(address.getHost())).noneMatch(InternalAddresses::contains);
    }

    private HttpRequest request(URI address, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(address)
                .timeout(deadline)
                .header("user-agent", "aiguillage")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    private Remise exchange(HttpRequest request, Function<byte[], Optional<String>> reference) {
        var answer = http.sendAsync(request, status -> new BoundedBody());
        try {
            return outcome(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS), reference);
        } catch (ExecutionException e) {
            return ReponseHttp.of(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return ReponseHttp.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Remise.indisponible("INTERROMPUE");
        }
    }

    private Remise outcome(HttpResponse<byte[]> answer, Function<byte[], Optional<String>> reference) {
        var retryAfter = answer.headers()
                .firstValue("retry-after")
                .flatMap(value -> ReponseHttp.retryAfter(value, clock.instant()));
        var remise = ReponseHttp.of(answer.statusCode(), retryAfter);
        return remise instanceof Remise.Acceptee ? new Remise.Acceptee(reference.apply(answer.body())) : remise;
    }
}
