package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.replay.simulation.Arrivee;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;

/** Who gets what and when under one policy, in order of receipt; proposals that wait for a confirmation come too. */
record Arrivees(Etude etude, Cube cube, Filtre filtre) {
    private static final long MINUTE = 60;

    Iterator<Arrivee> of(int politique) {
        var arrivals = packed(politique);
        return Arrays.stream(arrivals)
                .mapToObj(Long::valueOf)
                .flatMap(one -> etude.orientation(one.intValue()).destinataires().stream()
                        .map(destinataire -> arrivee(one >> Integer.SIZE, destinataire)))
                .iterator();
    }

    private static Arrivee arrivee(long minute, DestinataireOriente destinataire) {
        return new Arrivee(Instant.ofEpochSecond(minute * MINUTE), destinataire.id(), destinataire.type());
    }

    /** The minute of receipt above the number of the answer: one long a report, sorted. */
    private long[] packed(int politique) {
        var cas = new Cas(etude.avis(), etude.epoques());
        var kept = etude.kept(filtre);
        var arrivals = new LongArrayList();
        for (var tranche : cube.tranches()) {
            var fiches = tranche.fiches();
            for (var row = 0L; row < fiches.size(); row++) {
                var jour = fiches.jour(row);
                if (jour < filtre.first() || jour > filtre.last() || !kept[fiches.territoire(row)]) continue;
                arrivals.add(
                        ((long) fiches.minute(row) << Integer.SIZE) | cas.orientation(cas.of(fiches, row), politique));
            }
        }
        var sorted = arrivals.toLongArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
