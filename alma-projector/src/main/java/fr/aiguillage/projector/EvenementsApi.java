package fr.aiguillage.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says what changed as it changes, by ids alone, to whoever may know of it (server-sent events, HTML 9.2). */
final class EvenementsApi {
    private static final int READERS = 500;
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** Then the reader comes again, with a token that is still good. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final byte[] ALIVE = ":\n\n".getBytes(UTF_8);

    private final Annonces annonces;
    private final Lecteurs lecteurs;

    EvenementsApi(Annonces annonces, Lecteurs lecteurs) {
        this.annonces = annonces;
        this.lecteurs = lecteurs;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/evenements", this::follow);
    }

    private void follow(ServerRequest request, ServerResponse response) {
        var reader = lecteurs.any(request);
        if (annonces.readers() >= READERS)
            throw new ProblemException(
                    Problem.of(503, "Trop de lecteurs à la fois : réessayez dans 10 s."), Map.of("Retry-After", "10"));
        var queue = annonces.join();
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        try (var out = response.outputStream()) {
            write(out, new Annonce.Reprise());
            tell(reader, queue, out);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The reader went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            annonces.leave(queue);
        }
    }

    private void tell(Principal reader, BlockingQueue<Annonce> queue, OutputStream out)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        var beat = System.nanoTime() + BEAT.toNanos();
        while (System.nanoTime() < end && !annonces.isClosing(Duration.ZERO)) {
            var annonce = queue.poll(1, TimeUnit.SECONDS);
            if (annonce != null && concerns(reader, annonce)) write(out, annonce);
            else if (System.nanoTime() > beat) beat = beat(out);
        }
    }

    private static long beat(OutputStream out) throws IOException {
        out.write(ALIVE);
        out.flush();
        return System.nanoTime() + BEAT.toNanos();
    }

    /** A destinataire hears of no other, an analyst of no signalement. */
    private static boolean concerns(Principal reader, Annonce annonce) {
        return switch (annonce) {
            case Annonce.Tableau changed -> true;
            case Annonce.Reprise missed -> true;
            case Annonce.Signalement changed -> Lecteurs.seesSignalements(reader);
            case Annonce.Boite changed ->
                reader.has("admin") || reader.destinataires().contains(changed.destinataire());
        };
    }

    private static void write(OutputStream out, Annonce annonce) throws IOException {
        var text = switch (annonce) {
            case Annonce.Tableau changed -> event("tableau", changed);
            case Annonce.Signalement changed -> event("signalement", changed);
            case Annonce.Boite changed -> event("boite", changed);
            case Annonce.Reprise missed -> event("reprise", null);
        };
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static String event(String name, @Nullable Record data) {
        var json = data == null ? "{}" : new String(Json.bytes(data), UTF_8);
        return "event: " + name + "\ndata: " + json + "\n\n";
    }
}
