package fr.aiguillage.replay.cube;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;

/**
 * The different cases that one thread meets: what all policies read, a place and an epoch; and how every policy answers
 * each. One thread.
 */
final class Cas {
    private final List<Avis> avis;
    private final long criteres;
    private final Epoques epoques;
    private final Long2IntOpenHashMap tuples = Avis.memory();
    private final Long2IntOpenHashMap cases = Avis.memory();
    private final IntArrayList orientations = new IntArrayList();
    private final IntArrayList territoires = new IntArrayList();
    private final LongArrayList situations = new LongArrayList();

    Cas(List<Avis> avis, Epoques epoques) {
        this.avis = avis;
        this.epoques = epoques;
        this.criteres = avis.stream().mapToLong(Avis::criteres).reduce(0, (some, more) -> some | more);
    }

    int size() {
        return territoires.size();
    }

    /** The answer of one policy in a case. */
    int orientation(int cas, int politique) {
        return orientations.getInt(cas * avis.size() + politique);
    }

    int territoire(int cas) {
        return territoires.getInt(cas);
    }

    /** What the policies read of its reports. */
    long situation(int cas) {
        return situations.getLong(cas);
    }

    /** The case of a row. */
    int of(Fiches fiches, long row) {
        if (fiches.suites(row) != Suites.NUMERO_AUCUNE) return alone(fiches.get(row));
        var tuple = Avis.tuple(fiches.situation(row), fiches.reste(row), criteres);
        var territoire = fiches.territoire(row);
        var epoque = epoques.of(fiches.jour(row));
        var key = ((long) number(tuple) << 32) | ((long) territoire << 12) | epoque;
        var known = cases.get(key);
        return known >= 0 ? known : remember(key, tuple, territoire, epoque);
    }

    private int number(long tuple) {
        var known = tuples.get(tuple);
        if (known >= 0) return known;
        tuples.put(tuple, tuples.size());
        return tuples.size() - 1;
    }

    private int remember(long key, long tuple, int territoire, int epoque) {
        for (var one : avis) orientations.add(one.of(tuple, territoire, epoque));
        territoires.add(territoire);
        situations.add(tuple & criteres);
        cases.put(key, size() - 1);
        return size() - 1;
    }

    private int alone(Fiche fiche) {
        for (var one : avis) orientations.add(one.of(fiche));
        territoires.add(fiche.territoire());
        situations.add(fiche.situation() & criteres);
        return size() - 1;
    }
}
