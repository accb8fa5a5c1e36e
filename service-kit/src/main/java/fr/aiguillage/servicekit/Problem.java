package fr.aiguillage.servicekit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** What went wrong with a request, as the reader is told (RFC 9457); titre and detail are in French. */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        int status,
        @JsonProperty("title") String titre,
        String detail,

        @JsonProperty("errors") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Erreur> erreurs) {

    static final String CONTENT_TYPE = "application/problem+json";

    /** One thing wrong in the body: pointeur is a JSON pointer (RFC 6901). */
    public record Erreur(
            @JsonProperty("pointer") String pointeur,
            @JsonProperty("detail") String message) {}

    public Problem {
        erreurs = List.copyOf(erreurs);
    }

    public static Problem of(int status, String detail) {
        return new Problem(status, titreOf(status), detail, List.of());
    }

    /** 400, with everything that is wrong in the body. */
    public static Problem invalide(List<Erreur> erreurs) {
        return new Problem(400, titreOf(400), "Le contenu envoyé n'est pas valide.", erreurs);
    }

    @JsonProperty
    public String type() {
        return "about:blank";
    }

    /** Ends the exchange with this problem. */
    public void send(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, CONTENT_TYPE).status(status).send(Json.bytes(this));
    }

    static String titreOf(int status) {
        return switch (status) {
            case 400 -> "Requête invalide";
            case 401 -> "Authentification requise";
            case 403 -> "Accès refusé";
            case 404 -> "Introuvable";
            case 405 -> "Méthode non admise";
            case 409 -> "Conflit";
            case 410 -> "Supprimé";
            case 412 -> "Version dépassée";
            case 413 -> "Contenu trop volumineux";
            case 415 -> "Type de contenu non pris en charge";
            case 422 -> "Demande impossible à traiter";
            case 429 -> "Trop de requêtes";
            case 500 -> "Erreur interne";
            case 503 -> "Service indisponible";
            default -> status < 500 ? "Requête refusée" : "Erreur du service";
        };
    }
}
