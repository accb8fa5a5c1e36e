package fr.aiguillage.replay.rapport;

import java.util.List;
import java.util.stream.Stream;

/** What a reader knows to add up: the counts of {@code gauche} together are those of {@code droite} together. */
record Egalite(List<Cellule> gauche, List<Cellule> droite) {
    Stream<Cellule> cellules() {
        return Stream.concat(gauche.stream(), droite.stream());
    }
}
