package fr.aiguillage.projector;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.HttpService;
import fr.aiguillage.servicekit.RunningService;
import fr.aiguillage.servicekit.Settings;
import fr.aiguillage.servicekit.Shutdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The whole service as it runs, on the database that is named. */
final class Projecteur implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Shutdown shutdown = Shutdown.hook(Duration.ofSeconds(15));
    private final RunningService service;

    private Projecteur(String database, boolean openBoard) {
        try {
            service = Main.start(config(database, openBoard), shutdown);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Await.until("the projector is ready", PATIENCE, this::isReady);
    }

    private Projecteur(RunningService service) {
        this.service = shutdown.closes(service);
    }

    static Projecteur on(String database) {
        return new Projecteur(database, false);
    }

    /** One whose masked boards are open to all. */
    static Projecteur openOn(String database) {
        return new Projecteur(database, true);
    }

    /** One that answers about the rows that are there, and projects nothing. */
    static Projecteur reading(Base base) {
        var contenus = Base.CONTENUS;
        var explications = new Explications(revision -> ReferentielInitial.referentiel());
        var lecteurs =
                new Lecteurs(Auth.by(URI.create(LocalStack.shared().issuer().url())), false);
        return new Projecteur(
                Main.reads(HttpService.on(0), base.jdbi, new Trace(base.jdbi, contenus, explications), lecteurs)
                        .start());
    }

    private static Config config(String database, boolean openBoard) {
        return Config.from(Settings.of(Map.of(
                "AIGUILLAGE_KAFKA", Journal.KAFKA.bootstrap(),
                "AIGUILLAGE_REGISTRY", LocalStack.shared().registryUrl(),
                "AIGUILLAGE_DATABASE", database,
                "AIGUILLAGE_OIDC_ISSUER", LocalStack.shared().issuer().url(),
                "AIGUILLAGE_PORT", "0",
                "AIGUILLAGE_TABLEAU_PUBLIC", String.valueOf(openBoard))));
    }

    boolean isReady() {
        return get("/health/ready").statusCode() == 200;
    }

    boolean hasNoLag() {
        var lags = get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("aiguillage_projection_lag{"))
                .toList();
        return lags.size() == 4 && lags.stream().allMatch(line -> line.endsWith(" 0.0"));
    }

    /** Without a token. */
    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(service.uri().resolve(path));
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(request.build());
    }

    HttpResponse<String> getAs(String role, String path) {
        return get(path, "Authorization", bearer(role));
    }

    HttpResponse<String> sendAs(String role, String method, String path, String json) {
        return send(HttpRequest.newBuilder(service.uri().resolve(path))
                .header("Authorization", bearer(role))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** A stream that does not end. */
    InputStream follow(String role) throws IOException {
        try {
            var request = HttpRequest.newBuilder(service.uri().resolve("/v1/evenements"))
                    .header("Authorization", bearer(role))
                    .build();
            return HTTP.send(request, BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String bearer(String role) {
        return "Bearer " + LocalStack.shared().issuer().token("somebody", Set.of(role));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
