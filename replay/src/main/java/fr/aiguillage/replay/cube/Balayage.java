package fr.aiguillage.replay.cube;

import fr.aiguillage.replay.synthese.Indicateur;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thread's way through rows: how often each case is met, when its recipients get it, and what no policy changes. */
final class Balayage {
    private static final int COUNT_BITS = 40;

    private final Etude etude;
    private final int first;
    private final int last;
    private final boolean[] kept;
    private final Cas cas;
    private final List<Semaines> semaines = new ArrayList<>();
    private final long[] anonymes;
    private final long[] horsHoraires;
    /** Reports by establishment, below the département of the first of them. */
    private final Long2LongOpenHashMap etablissements = new Long2LongOpenHashMap();

    private long[] counts = new long[1_024];
    private int[][] recipients = new int[1_024][];

    Balayage(Etude etude, Filtre filtre) {
        this.etude = etude;
        this.first = filtre.first();
        this.last = filtre.last();
        this.kept = etude.kept(filtre);
        this.cas = new Cas(etude.avis(), etude.epoques());
        this.anonymes = new long[etude.departements().size()];
        this.horsHoraires = new long[etude.departements().size()];
        etude.avis().forEach(avis -> semaines.add(new Semaines()));
    }

    void scan(Fiches fiches, long from, long to) {
        for (var row = from; row < to; row++) {
            var jour = fiches.jour(row);
            var territoire = fiches.territoire(row);
            if (jour >= first && jour <= last && kept[territoire]) count(fiches, row, jour, territoire);
        }
    }

    private void count(Fiches fiches, long row, int jour, int territoire) {
        var met = cas.of(fiches, row);
        if (met >= counts.length) counts = Arrays.copyOf(counts, 2 * met);
        counts[met]++;
        var week = Semaines.week(jour);
        for (var i = 0; i < semaines.size(); i++)
            for (var recipient : recipients(cas.orientation(met, i)))
                semaines.get(i).add(recipient, week);
        describe(fiches, row, etude.departement(territoire));
    }

    private void describe(Fiches fiches, long row, int departement) {
        var reste = fiches.reste(row);
        if (Reste.isAnonyme(reste)) anonymes[departement]++;
        if (Reste.isHorsHoraires(reste)) horsHoraires[departement]++;
        var etablissement = fiches.etablissement(row);
        if (etablissement != 0) etablissements.mergeLong(etablissement, first(departement), (known, one) -> known + 1);
    }

    private static long first(int departement) {
        return ((long) departement << COUNT_BITS) + 1;
    }

    private int[] recipients(int orientation) {
        if (orientation >= recipients.length)
            recipients = Arrays.copyOf(recipients, Math.max(2 * recipients.length, orientation + 1));
        if (recipients[orientation] == null) recipients[orientation] = etude.recipients(orientation);
        return recipients[orientation];
    }

    Cas cas() {
        return cas;
    }

    long count(int met) {
        return counts[met];
    }

    Semaines semaines(int politique) {
        return semaines.get(politique);
    }

    /** Counts that no policy changes, by département, over all threads. */
    static Map<Integer, Vecteur> described(List<Balayage> parts) {
        var all = new TreeMap<Integer, Vecteur>();
        var etablissements = new Long2LongOpenHashMap();
        for (var part : parts) part.describe(all, etablissements);
        etablissements.values().forEach(packed -> repeat(all, packed));
        return all;
    }

    private void describe(Map<Integer, Vecteur> all, Long2LongOpenHashMap counts) {
        for (var departement = 0; departement < anonymes.length; departement++) {
            var vecteur = all.computeIfAbsent(departement, fresh -> new Vecteur());
            vecteur.add(Indicateur.ANONYMES, anonymes[departement]);
            vecteur.add(Indicateur.HORS_HORAIRES, horsHoraires[departement]);
        }
        etablissements.forEach((etablissement, packed) ->
                counts.mergeLong(etablissement, packed, (known, more) -> known + reports(more)));
    }

    private static long reports(long packed) {
        return packed & ((1L << COUNT_BITS) - 1);
    }

    private static void repeat(Map<Integer, Vecteur> all, long packed) {
        if (reports(packed) < 2) return;
        all.computeIfAbsent((int) (packed >>> COUNT_BITS), fresh -> new Vecteur())
                .add(Indicateur.REPETES, reports(packed));
    }
}
