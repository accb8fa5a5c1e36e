package fr.aiguillage.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.servicekit.Principal;
import fr.aiguillage.servicekit.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a destinataire treats a signalement. Only the inbox knows: it is asked, with the token of the person who acts, so
 * that nobody learns more here than there.
 */
final class Saisine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> CLOSED = Set.of("REFUSE", "ANNULE");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<URI> boite;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param boite where the forwarder answers; without it no destinataire acts here */
    Saisine(Optional<URI> boite) {
        this.boite = boite;
    }

    /**
     * @param authorization header of who acts
     * @throws ProblemException 404, as for a signalement that is not there; 503 when the inbox does not answer
     */
    void require(SignalementId signalement, Principal par, String authorization) {
        if (par.destinataires().stream().noneMatch(id -> treats(signalement, id, authorization)))
            throw ProblemException.of(404, "Aucun signalement de ce nom n'est traité par vos destinataires.");
    }

    private boolean treats(SignalementId signalement, String destinataire, String authorization) {
        var answer = ask(signalement, destinataire, authorization);
        return switch (answer.statusCode()) {
            case 200 -> treats(answer.body());
            case 404 -> false;
            default -> throw silent();
        };
    }

    private static boolean treats(byte[] answer) {
        var dossier = read(answer).path("dossier");
        return !CLOSED.contains(dossier.path("statut").asText())
                && dossier.path("roles")
                        .valueStream()
                        .anyMatch(role -> role.asText().equals(Role.TRAITEMENT.name()));
    }

    private static JsonNode read(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw silent();
        }
    }

    private HttpResponse<byte[]> ask(SignalementId signalement, String destinataire, String authorization) {
        var path = "/v1/boite/" + signalement.value() + "?destinataire="
                + URLEncoder.encode(destinataire, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(boite.orElseThrow(Saisine::silent).resolve(path))
                .timeout(PATIENCE)
                .header("authorization", authorization)
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent();
        }
    }

    private static ProblemException silent() {
        return ProblemException.of(503, "La boîte des destinataires ne répond pas : rien n'est enregistré, réessayez.");
    }
}
