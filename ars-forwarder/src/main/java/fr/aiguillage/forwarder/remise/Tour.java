package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Whose turn it is: as many orders of each channel as it is to have, and a probe where something is down. */
final class Tour {
    private final Places places;

    Tour(Reglages reglages) {
        this.places = new Places(reglages);
    }

    void end(Fin fin) {
        places.end(fin);
    }

    /** The claims are committed. */
    void begin(List<Claimed> claimed) {
        claimed.forEach(one -> places.take(one.order().cle()));
        places.turned();
    }

    List<Claimed> claim(Handle handle, Instant now, Instant lease) {
        var files = File.all(handle);
        var claimed = new ArrayList<>(Remises.claim(handle, open(files), now, lease));
        for (var canal : toProbe(files, now)) claimed.addAll(probe(handle, files, canal, now, lease));
        probes(claimed).forEach(cle -> Canaux.probing(handle, cle, lease));
        return claimed;
    }

    private Map<Canaux.Cle, Integer> open(List<File> files) {
        var libres = new LinkedHashMap<Canaux.Cle, Integer>();
        for (var file : files) {
            var free = places.libres(file.cle());
            if (free > 0 && file.commun() instanceof Disjoncteur.Ferme) libres.put(file.cle(), free);
        }
        return libres;
    }

    /** Channels by which nothing goes to anybody, until one order has found that it does again. */
    private static Set<CanalRemise> toProbe(List<File> files, Instant now) {
        var canaux = new TreeSet<CanalRemise>();
        for (var file : files)
            if (file.commun() instanceof Disjoncteur.Ouvert open
                    && !open.reprise().isAfter(now)) canaux.add(file.cle().canal());
        return canaux;
    }

    private static List<Claimed> probe(Handle handle, List<File> files, CanalRemise canal, Instant now, Instant lease) {
        var waiting = files.stream()
                .map(File::cle)
                .filter(cle -> cle.canal() == canal)
                .toList();
        var claimed = Remises.probe(handle, waiting, now, lease);
        if (!claimed.isEmpty()) Canaux.probing(handle, Canaux.Cle.commun(canal), lease);
        return claimed;
    }

    private static List<Canaux.Cle> probes(List<Claimed> claimed) {
        return claimed.stream()
                .filter(one -> one.disjoncteur() instanceof Disjoncteur.Ouvert)
                .map(one -> one.order().cle())
                .distinct()
                .sorted(Canaux.IN_ORDER)
                .toList();
    }
}
