package fr.aiguillage.administration.service;

import fr.aiguillage.servicekit.Auth;
import io.helidon.webserver.http.ServerRequest;

/** Who may work on the rules: analysts, under their own name. */
record Analystes(Auth auth) {

    /** The subject of the token, which is what the referentiel remembers as the author. */
    String auteur(ServerRequest request) {
        return auth.require(request, principal -> principal.has("analyste")).subject();
    }

    /** Whoever watches over the system may read as well. */
    void lecteur(ServerRequest request) {
        auth.require(request, principal -> principal.has("analyste") || principal.has("admin"));
    }
}
