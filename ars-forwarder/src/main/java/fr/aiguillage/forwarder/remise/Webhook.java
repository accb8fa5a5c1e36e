package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Remise.Refusee;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * POSTs a CloudEvent in JSON, signed as Standard Webhooks asks. Redirects are not followed, addresses inside a network
 * are refused unless allowed, the whole exchange has one deadline and what is read of the answer has a limit.
 */
final class Webhook {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Webhook(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Remise deliver(Envoi envoi) {
        var secrets = settings.secrets().of(envoi.destinataire());
        if (secrets.isEmpty()) return Remise.indisponible("SECRET_ABSENT");
        try {
            if (!isAllowed(envoi.adresse())) return new Refusee("ADRESSE_REFUSEE");
            return exchange(request(envoi, new Signature(secrets, clock.instant())));
        } catch (IOException e) {
            return ReponseHttp.of(e);
        }
    }

    /** Looked up just before the client does, which then finds the same answer in the JVM's cache. */
    private boolean isAllowed(URI address) throws IOException {
        if (address.getHost() == null) return false;
        if (settings.allowPrivate()) return Stream.of("http", "https").anyMatch(address.getScheme()::equals);
        return address.getScheme().equals("https")
                && Stream.of(InetAddress.getAllByName(address.getHost())).noneMatch(InternalAddresses::contains);
    }

    private HttpRequest request(Envoi envoi, Signature signature) {
        var request = HttpRequest.newBuilder(envoi.adresse())
                .timeout(settings.deadline())
                .header("content-type", "application/cloudevents+json; charset=utf-8")
                .header("user-agent", "aiguillage")
                .header("webhook-id", envoi.ordre())
                .header("webhook-timestamp", signature.timestamp())
                .header(
                        "webhook-signature",
                        signature.sign(envoi.ordre(), envoi.corps().toByteArray()))
                .POST(BodyPublishers.ofByteArray(envoi.corps().toByteArray()));
        envoi.traceparent().ifPresent(traceparent -> request.header("traceparent", traceparent));
        return request.build();
    }

    private Remise exchange(HttpRequest request) {
        var answer = http.sendAsync(request, status -> new IgnoredBody());
        try {
            return outcome(answer.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS));
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

    private Remise outcome(HttpResponse<Void> answer) {
        var retryAfter = answer.headers()
                .firstValue("retry-after")
                .flatMap(value -> ReponseHttp.retryAfter(value, clock.instant()));
        return ReponseHttp.of(answer.statusCode(), retryAfter);
    }
}
