package fr.aiguillage.replay.mesures;

import fr.aiguillage.replay.JoursOuvres;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What is remembered of one signalement while its partition is read: little, since there may be a million. */
final class Fiche {
    private final Instant recuLe;
    private final JoursOuvres calendrier;
    private Optional<String> politique = Optional.empty();
    private int reorientations;
    private int[] seen = {};

    Fiche(Instant recuLe, JoursOuvres calendrier) {
        this.recuLe = recuLe;
        this.calendrier = calendrier;
    }

    Instant recuLe() {
        return recuLe;
    }

    JoursOuvres calendrier() {
        return calendrier;
    }

    void reoriente() {
        reorientations++;
    }

    int reorientations() {
        return reorientations;
    }

    /** The policy that was active when it was first decided. */
    Optional<String> politique() {
        return politique;
    }

    void active(String name) {
        if (politique.isEmpty()) politique = Optional.of(name);
    }

    /** Whether this is the first time, for one destinataire, by its number. */
    @SuppressWarnings("EnumOrdinal") // No mark outlives one reading.
    boolean first(Delais delai, int destinataire) {
        return first(destinataire * Delais.values().length + delai.ordinal());
    }

    /** Whether this event, by its id, was not met before: the log may hold it twice. */
    boolean first(String event) {
        return first(event.hashCode() | Integer.MIN_VALUE);
    }

    private boolean first(int mark) {
        if (Arrays.stream(seen).anyMatch(known -> known == mark)) return false;
        seen = Arrays.copyOf(seen, seen.length + 1);
        seen[seen.length - 1] = mark;
        return true;
    }
}
