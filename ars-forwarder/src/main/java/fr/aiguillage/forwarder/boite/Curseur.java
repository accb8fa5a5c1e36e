package fr.aiguillage.forwarder.boite;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.servicekit.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page ends: what follows is older. */
record Curseur(Instant ouvertLe, String signalement, String destinataire) {
    static final Curseur START = new Curseur(Instant.parse("9999-12-31T00:00:00Z"), "", "");

    static Curseur after(Dossier dossier) {
        return new Curseur(
                dossier.ouvertLe(),
                dossier.signalement().value(),
                dossier.destinataire().value());
    }

    /** Throws a problem 400 when the text is none of ours. */
    static Curseur parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\n", 3);
            if (parts.length == 3) return new Curseur(Instant.parse(parts[0]), parts[1], parts[2]);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static ProblemException unreadable() {
        return ProblemException.of(400, "Le curseur n'est pas valide.");
    }

    @Override
    public String toString() {
        var text = String.join("\n", ouvertLe.toString(), signalement, destinataire);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
