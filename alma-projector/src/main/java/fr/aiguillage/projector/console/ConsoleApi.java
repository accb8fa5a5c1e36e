package fr.aiguillage.projector.console;

import fr.aiguillage.servicekit.Json;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/** What the console must know before anybody has logged in. */
public final class ConsoleApi {
    record Oidc(String emetteur, String client, String portee) {}

    record Service(String nom, String prefixe) {}

    record Reponse(Oidc oidc, String version, List<Service> services) {}

    private final byte[] body;
    private final String tag;

    public ConsoleApi(ConsoleSettings settings) {
        var services = settings.behind().keySet().stream()
                .sorted()
                .map(name -> new Service(name, "/api/" + name))
                .toList();
        body = Json.bytes(new Reponse(
                new Oidc(settings.issuer().toString(), settings.client(), settings.scope()), version(), services));
        tag = Fichier.of("console.json", body).tag();
    }

    private static String version() {
        return Optional.ofNullable(ConsoleApi.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    public void routes(HttpRouting.Builder routing) {
        routing.get("/v1/console", this::console);
    }

    private void console(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json")
                .header(HeaderNames.CACHE_CONTROL, "no-cache")
                .header(HeaderNames.ETAG, tag)
                .send(body);
    }
}
