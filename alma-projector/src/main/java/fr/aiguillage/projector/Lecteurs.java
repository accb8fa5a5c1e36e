package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Auth;
import fr.aiguillage.servicekit.Principal;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/**
 * Who may read what.
 *
 * @param openBoard masked counts may be read without a token
 */
record Lecteurs(Auth auth, boolean openBoard) {
    /** Whoever reads counts, and how much of them. */
    Masque counts(ServerRequest request) {
        var anonymous = openBoard && !request.headers().contains(HeaderNames.AUTHORIZATION);
        return anonymous ? Masque.anonymous() : Masque.of(auth.require(request, Lecteurs::readsCounts));
    }

    /** Whoever reads what concerns one destinataire: not another one. */
    Masque countsOf(String destinataire, ServerRequest request) {
        return Masque.of(auth.require(
                request,
                principal -> isStaff(principal) || principal.destinataires().contains(destinataire)));
    }

    /** One by one: whoever may see signalements, and analysts, from whom identities are kept. */
    Principal oneByOne(ServerRequest request) {
        return auth.require(request, principal -> seesSignalements(principal) || principal.has("analyste"));
    }

    Principal any(ServerRequest request) {
        return auth.require(request, Lecteurs::readsCounts);
    }

    void admin(ServerRequest request) {
        auth.require(request, principal -> principal.has("admin"));
    }

    void all(ServerRequest request) {
        auth.require(request, principal -> principal.has("admin") || principal.has("analyste"));
    }

    static boolean seesSignalements(Principal principal) {
        return principal.has("ecoutant") || principal.has("admin");
    }

    private static boolean isStaff(Principal principal) {
        return List.of("ecoutant", "analyste", "admin").stream().anyMatch(principal::has);
    }

    private static boolean readsCounts(Principal principal) {
        return isStaff(principal) || !principal.destinataires().isEmpty();
    }
}
