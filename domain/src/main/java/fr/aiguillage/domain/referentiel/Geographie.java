package fr.aiguillage.domain.referentiel;

import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.Niveau;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many communes each zone has: the smaller zone wins when two activations meet. Immutable. */
public record Geographie(Map<String, GeographiePubliee> departements, Map<Zone, Integer> communes) {
    public static final Geographie EMPTY = new Geographie(Map.of(), Map.of());

    Geographie with(GeographiePubliee published) {
        var all = new TreeMap<>(departements);
        var counts = new HashMap<>(communes);
        Optional.ofNullable(all.put(published.departement(), published)).ifPresent(before -> count(before, -1, counts));
        count(published, 1, counts);
        return new Geographie(all, counts);
    }

    private static void count(GeographiePubliee published, int step, Map<Zone, Integer> counts) {
        for (var commune : published.communes()) {
            counts.merge(Zone.NATIONAL, step, Integer::sum);
            counts.merge(new Zone(Niveau.REGION, commune.region()), step, Integer::sum);
            counts.merge(new Zone(Niveau.DEPARTEMENT, commune.departement()), step, Integer::sum);
            counts.merge(new Zone(Niveau.COLLECTIVITE, commune.collectivite()), step, Integer::sum);
        }
    }

    /** Communes in a zone; a zone unknown to the published geography counts as larger than any other. */
    int size(Zone zone) {
        return communes.getOrDefault(zone, Integer.MAX_VALUE);
    }
}
