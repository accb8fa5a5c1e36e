package fr.aiguillage.domain.annuaire;

import fr.aiguillage.domain.code.Niveau;
import fr.aiguillage.domain.signalement.Ressort;
import java.util.List;

/** The zones that a ressort lies in. */
final class Zones {
    private Zones() {}

    static List<Zone> around(Ressort ressort) {
        return List.of(
                new Zone(Niveau.DEPARTEMENT, ressort.departement()),
                new Zone(Niveau.COLLECTIVITE, ressort.collectivite()),
                new Zone(Niveau.REGION, ressort.region()),
                Zone.NATIONAL);
    }
}
