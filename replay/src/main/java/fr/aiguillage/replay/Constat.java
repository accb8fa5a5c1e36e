package fr.aiguillage.replay;

import java.util.ArrayList;
import java.util.List;

/** What was found so far. */
final class Constat {
    private final int listed;
    private final List<Ecart> ecarts = new ArrayList<>();
    private long verifiees;
    private long divergentes;

    /** @param listed how many differences are kept; all are counted */
    Constat(int listed) {
        this.listed = listed;
    }

    void note(List<Ecart> found) {
        verifiees++;
        if (!found.isEmpty()) divergentes++;
        found.stream().limit(listed - ecarts.size()).forEach(ecarts::add);
    }

    Rapport rapport() {
        return new Rapport(verifiees, divergentes, List.copyOf(ecarts));
    }
}
