package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Body;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** POST /v1/lots: many reports, one a line, and one result a line. */
final class LotsApi {
    private static final String NDJSON = "application/x-ndjson";

    private final Auth auth;
    private final Admission admission;
    private final Reception reception;

    LotsApi(Auth auth, Admission admission, Reception reception) {
        this.auth = auth;
        this.admission = admission;
        this.reception = reception;
    }

    void routes(HttpRouting.Builder routing) {
        routing.post("/v1/lots", this::deposer);
    }

    private void deposer(ServerRequest request, ServerResponse response) {
        boolean historique = isHistorique(request);
        var client = Roles.client(auth.require(request, historique ? Roles::mayImporter : Roles::mayDeposer));
        Body.requireType(request, NDJSON);
        var lines = new LignesDeLot(reception, Demande.of(request, client), historique);
        response.header(HeaderNames.CONTENT_TYPE, NDJSON);
        admission.admit(client, () -> run(lines, request, response));
    }

    private static boolean isHistorique(ServerRequest request) {
        var mode = request.query().first("mode").asOptional();
        if (mode.filter(asked -> !asked.equals("historique")).isPresent()) {
            throw ProblemException.of(400, "Le paramètre mode n'admet que historique.");
        }
        return mode.isPresent();
    }

    private static boolean run(LignesDeLot lines, ServerRequest request, ServerResponse response) {
        try (var in = request.content().inputStream();
                var out = response.outputStream()) {
            new Lot(lines::take).run(in, out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
