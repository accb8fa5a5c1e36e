package fr.aiguillage.forwarder.boite;

import fr.aiguillage.forwarder.boite.Arrivees.Arrivee;
import fr.aiguillage.forwarder.boite.Arrivees.Ecoute;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a destinataire what comes into its inbox as it comes: ids alone, until its token expires. */
final class EvenementsApi {
    private static final Logger LOG = LoggerFactory.getLogger(EvenementsApi.class);
    /** So that those who left are noticed, and proxies keep the line. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Auth auth;
    private final Arrivees arrivees;
    private final Clock clock;

    EvenementsApi(Auth auth, Arrivees arrivees, Clock clock) {
        this.auth = auth;
        this.arrivees = arrivees;
        this.clock = clock;
    }

    /** Before {@link BoiteApi}, which takes any other name for a signalement. */
    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/boite/evenements", this::follow);
    }

    private record Ids(String destinataire, String signalement, String ordre) {}

    private void follow(ServerRequest request, ServerResponse response) {
        var principal = auth.require(request, asking -> !asking.destinataires().isEmpty());
        var destinataires = BoiteApi.asked(request, principal);
        if (!request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM))
            throw ProblemException.of(406, "Ces événements sont un flux : Accept: text/event-stream.");
        var from = request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .map(Repere::parse)
                .orElse(new Repere(Map.of()))
                .over(destinataires, arrivees.last(destinataires));
        try (var sink = response.sink(SseSink.TYPE);
                var ecoute = arrivees.listen(destinataires)) {
            tell(sink, ecoute, from, auth.expiry(request));
        } catch (UncheckedIOException gone) {
            LOG.debug("a reader left");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(SseSink sink, Ecoute ecoute, Repere from, Instant expiry) throws InterruptedException {
        sink.emit(SseEvent.builder().id(from.toString()).comment("").build());
        for (var seen = from; !arrivees.isClosed() && clock.instant().isBefore(expiry); ) {
            var found = arrivees.after(seen.suites());
            for (var one : found) {
                seen = seen.with(one);
                sink.emit(event(one, seen));
            }
            if (found.isEmpty()) rest(sink, ecoute, expiry);
        }
    }

    private void rest(SseSink sink, Ecoute ecoute, Instant expiry) throws InterruptedException {
        var left = Duration.between(clock.instant(), expiry);
        ecoute.await(left.compareTo(HEARTBEAT) < 0 ? left.plusMillis(1) : HEARTBEAT);
        sink.emit(SseEvent.builder().comment("").build());
    }

    private static SseEvent event(Arrivee one, Repere seen) {
        var ids = new Ids(one.destinataire(), one.signalement(), one.ordre());
        return SseEvent.builder()
                .id(seen.toString())
                .name("arrivee")
                .data(new String(Json.bytes(ids), StandardCharsets.UTF_8))
                .build();
    }
}
