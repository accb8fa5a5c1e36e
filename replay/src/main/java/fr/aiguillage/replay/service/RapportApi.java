package fr.aiguillage.replay.service;

import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** The files of a report. */
final class RapportApi {
    /** The page brings its own style, and fetches nothing. */
    private static final String CSP = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Travaux travaux;
    private final Archives archives;
    private final Auth auth;

    RapportApi(Travaux travaux, Archives archives, Auth auth) {
        this.travaux = travaux;
        this.archives = archives;
        this.auth = auth;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/rejeux/{id}/synthese", (request, response) -> send(request, "synthese.json", response))
                .get("/v1/rejeux/{id}/rapport/{fichier}", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        send(request, request.path().pathParameters().get("fichier"), response);
    }

    private void send(ServerRequest request, String nom, ServerResponse response) {
        auth.require(request, principal -> principal.has("analyste"));
        var fichier = Fichier.called(nom).orElseThrow(RapportApi::missing);
        var id = finished(request).id();
        try (var in = Files.newInputStream(archives.file(id, fichier))) {
            send(in, fichier, response);
        } catch (NoSuchFileException e) {
            throw missing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Travail finished(ServerRequest request) {
        var id = request.path().pathParameters().get("id");
        var travail = travaux.find(id).orElseThrow(Api::unknown).travail();
        if (travail.statut() == Statut.TERMINE) return travail;
        throw ProblemException.of(409, "Ce rejeu n'a pas de rapport : son état est " + travail.statut() + ".");
    }

    private static ProblemException missing() {
        return ProblemException.of(404, "Ce rapport ne contient pas ce fichier.");
    }

    private static void send(InputStream file, Fichier fichier, ServerResponse response) throws IOException {
        response.header(HeaderNames.CONTENT_TYPE, fichier.type());
        if (fichier == Fichier.INDEX) response.header("Content-Security-Policy", CSP);
        try (var out = response.outputStream()) {
            file.transferTo(out);
        }
    }
}
