package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.policies.JoursOuvres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is remembered of one signalement: little, since there may be a million. */
final class Fiche {
    /** The first time that a delay ended. */
    record Note(Delais delai, Instant quand) {}

    private final Instant recuLe;
    private final Territoire territoire;
    private Optional<String> politique = Optional.empty();
    private int reorientations;
    private int[] seen;
    private final List<Note> notes = new ArrayList<>(0);
    private final List<String> motifs = new ArrayList<>(0);

    Fiche(Instant recuLe, Territoire territoire) {
        this(recuLe, territoire, new int[0]);
    }

    private Fiche(Instant recuLe, Territoire territoire, int[] seen) {
        this.recuLe = recuLe;
        this.territoire = territoire;
        this.seen = seen;
    }

    /** As it was kept. */
    static Fiche of(
            Instant recuLe,
            Territoire territoire,
            Optional<String> politique,
            int reorientations,
            int[] seen,
            List<Note> notes,
            List<String> motifs) {
        var fiche = new Fiche(recuLe, territoire, seen);
        fiche.politique = politique;
        fiche.reorientations = reorientations;
        fiche.notes.addAll(notes);
        fiche.motifs.addAll(motifs);
        return fiche;
    }

    Instant recuLe() {
        return recuLe;
    }

    Territoire territoire() {
        return territoire;
    }

    JoursOuvres calendrier() {
        return JoursOuvres.of(territoire.candidats().stream()
                .map(Ressort::departement)
                .findFirst()
                .orElse(""));
    }

    /** The policy that was active when it was first decided. */
    Optional<String> politique() {
        return politique;
    }

    void active(String name) {
        if (politique.isEmpty()) politique = Optional.of(name);
    }

    int reorientations() {
        return reorientations;
    }

    /** The log may hold an event twice: its id tells. */
    void reroute(String event) {
        if (first(mark(event))) reorientations++;
    }

    List<String> motifs() {
        return motifs;
    }

    void close(String event, Collection<String> reasons) {
        if (first(mark(event))) motifs.addAll(reasons);
    }

    List<Note> notes() {
        return notes;
    }

    /** @param destinataire its number, when each of them has a delay of its own */
    @SuppressWarnings("EnumOrdinal") // A carnet says which order its marks follow.
    void note(Delais delai, int destinataire, Instant quand) {
        if (first(destinataire * Delais.values().length + delai.ordinal())) notes.add(new Note(delai, quand));
    }

    int[] seen() {
        return seen;
    }

    private static int mark(String event) {
        return event.hashCode() | Integer.MIN_VALUE;
    }

    private boolean first(int mark) {
        if (Arrays.stream(seen).anyMatch(known -> known == mark)) return false;
        seen = Arrays.copyOf(seen, seen.length + 1);
        seen[seen.length - 1] = mark;
        return true;
    }

    /** Nothing is measured of what no policy was active for. */
    void addTo(Cumul cumul) {
        politique.ifPresent(name -> {
            notes.forEach(note -> cumul.add(note.delai(), this, name, note.quand()));
            cumul.reorienter(name, reorientations);
            motifs.forEach(cumul::clore);
        });
    }
}
