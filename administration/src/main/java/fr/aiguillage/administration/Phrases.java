package fr.aiguillage.administration;

import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.administration.Calendrier.Periode;
import java.util.List;
import java.util.stream.Collectors;

/** Periods and places in French. */
public final class Phrases {
    private Phrases() {}

    /** Such as {@code depuis toujours, jusqu’au 1er mars 2026 exclu}. */
    public static String dire(Periode periode) {
        var debut = periode.du().map(du -> "à partir du " + Paris.dire(du)).orElse("depuis toujours");
        return debut
                + periode.jusque()
                        .map(fin -> ", jusqu’au " + Paris.dire(fin) + " exclu")
                        .orElse("");
    }

    static String dire(List<Ligne> lignes, Carte carte) {
        return lignes.stream()
                .map(ligne -> carte.noms(ligne.zones()) + " "
                        + ligne.periodes().stream().map(Phrases::dire).collect(Collectors.joining(", puis ")))
                .collect(Collectors.joining(" ; "));
    }
}
