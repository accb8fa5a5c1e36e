package fr.aiguillage.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Where a page of a list ends: the instant and the id of its last line. */
record Curseur(Instant instant, String id) {
    /** Nothing when it is none of ours. */
    static Optional<Curseur> parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 2);
            return parts.length == 2 ? Optional.of(new Curseur(Instant.parse(parts[0]), parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((instant + " " + id).getBytes(UTF_8));
    }
}
