package fr.aiguillage.forwarder.remise;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;

/**
 * POSTs to an address that the directory names. Redirects are not followed, addresses inside a network are refused unless
 * allowed, the whole exchange has one deadline and what is read of the answer has a limit.
 */
public final class Appel {
    /** Of an answer, in bytes. */
    private static final int LIMIT = 64 * 1024;

    private final boolean allowPrivate;
    private final Duration deadline;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("attempt-deadline").daemon().factory());

    /**
     * @param allowPrivate also to addresses inside a network, and without TLS
     * @param deadline for one exchange, from connection to the end of the answer
     */
    public Appel(boolean allowPrivate, Duration deadline, Clock clock) {
        this(allowPrivate, deadline, clock, believed());
    }

    /** @param trust whose certificates are believed */
    Appel(boolean allowPrivate, Duration deadline, Clock clock, SSLContext trust) {
        this(
                allowPrivate,
                deadline,
                clock,
                trust,
                new AdressesVerifiees(
                        SystemDefaultDnsResolver.INSTANCE,
                        address -> !allowPrivate && InternalAddresses.contains(address)));
    }

    Appel(boolean allowPrivate, Duration deadline, Clock clock, SSLContext trust, DnsResolver noms) {
        this.allowPrivate = allowPrivate;
        this.deadline = deadline;
        this.clock = clock;
        this.http = ClientHttp.of(trust, noms, deadline);
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static SSLContext believed() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has a default SSL context", e);
        }
    }

    /** @param reference reads, in an answer that accepts, what the destinataire calls it */
    public Remise post(
            URI address, Map<String, String> headers, byte[] body, Function<byte[], Optional<String>> reference) {
        if (!isAllowed(address)) return new Remise.Refusee("ADRESSE_REFUSEE");
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        return exchange(request, reference);
    }

    private boolean isAllowed(URI address) {
        if (address.getHost() == null) return false;
        return "https".equals(address.getScheme()) || (allowPrivate && "http".equals(address.getScheme()));
    }

    private Remise exchange(HttpPost request, Function<byte[], Optional<String>> reference) {
        var late = new AtomicBoolean();
        var cut = deadlines.schedule(() -> cut(request, late), deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return outcome(http.executeOpen(null, request, null), request, reference);
        } catch (AdressesVerifiees.Refusee e) {
            return new Remise.Refusee("ADRESSE_REFUSEE");
        } catch (IOException e) {
            return late.get() ? Remise.indisponible("DELAI") : ReponseHttp.of(e);
        } finally {
            cut.cancel(false);
        }
    }

    private static void cut(HttpPost request, AtomicBoolean late) {
        late.set(true);
        request.abort();
    }

    private Remise outcome(ClassicHttpResponse answer, HttpPost request, Function<byte[], Optional<String>> reference)
            throws IOException {
        try {
            var body = read(answer, request);
            var retryAfter =
                    header(answer, "retry-after").flatMap(value -> ReponseHttp.retryAfter(value, clock.instant()));
            var remise = ReponseHttp.of(answer.getCode(), retryAfter);
            return remise instanceof Remise.Acceptee ? new Remise.Acceptee(reference.apply(body)) : remise;
        } finally {
            Closer.closeQuietly(answer);
        }
    }

    /** To its end, so that the connection serves again; hangs up on a long one. */
    private static byte[] read(ClassicHttpResponse answer, HttpPost request) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) return new byte[0];
        var kept = entity.getContent().readNBytes(LIMIT + 1);
        if (kept.length > LIMIT) request.abort();
        return kept;
    }

    private static Optional<String> header(ClassicHttpResponse answer, String name) {
        return Optional.ofNullable(answer.getFirstHeader(name)).map(header -> header.getValue());
    }
}
