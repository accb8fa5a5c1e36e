package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.Faits.Reorientation;
import java.util.List;
import java.util.Set;

/** What people confirmed and rerouted, in order. */
record Suites(Set<DestinataireId> confirmes, List<Reorientation> reorientations) {
    static final Suites AUCUNE = new Suites(Set.of(), List.of());

    /** Its number in every {@link Lexique}. */
    static final int NUMERO_AUCUNE = 0;
}
