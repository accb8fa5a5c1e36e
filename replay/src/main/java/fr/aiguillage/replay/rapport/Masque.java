package fr.aiguillage.replay.rapport;

import fr.aiguillage.replay.synthese.Synthese;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which counts a report leaves out.
 *
 * @param actif whether anything may be left out at all
 */
record Masque(boolean actif, Set<Cellule> cellules) {
    static Masque of(Synthese synthese, Diffusion diffusion) {
        return switch (diffusion) {
            case INTERNE -> new Masque(false, Set.of());
            case EXTERNE -> new Masque(true, Secret.of(Recensement.of(synthese)));
        };
    }

    OptionalLong over(Cellule cellule, long nombre) {
        return cellules.contains(cellule) ? OptionalLong.empty() : OptionalLong.of(nombre);
    }
}
