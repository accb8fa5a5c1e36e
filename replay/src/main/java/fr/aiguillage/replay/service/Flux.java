package fr.aiguillage.replay.service;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a replay's progress as it goes: events {@code progression}, and {@code fin} last. */
final class Flux implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Flux.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    /** So that those who left are noticed, and proxies keep the line. */
    private static final int SILENT_TURNS = 20;

    private volatile boolean closing;

    void send(Cours cours, ServerResponse response) {
        try (var sink = response.sink(SseSink.TYPE)) {
            tell(cours, sink);
        } catch (UncheckedIOException gone) {
            LOG.debug("a reader left");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Cours cours, SseSink sink) throws InterruptedException {
        var told = "";
        var silent = 0;
        for (var over = false; !over && !closing; ) {
            over = cours.awaitEnd(told.isEmpty() ? Duration.ZERO : EVERY);
            var now = cours.json().toString();
            var same = !over && now.equals(told);
            silent = same ? (silent + 1) % SILENT_TURNS : 0;
            if (!same) sink.emit(event(over ? "fin" : "progression", now));
            else if (silent == 0) sink.emit(SseEvent.builder().comment("").build());
            told = now;
        }
    }

    private static SseEvent event(String name, String data) {
        return SseEvent.builder().name(name).data(data).build();
    }

    /** Ends every stream: their readers come back to the next process. */
    @Override
    public void close() {
        closing = true;
    }
}
