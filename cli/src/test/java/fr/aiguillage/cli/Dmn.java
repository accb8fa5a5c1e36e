package fr.aiguillage.cli;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.policies.ReferentielInitial;
import java.util.Objects;

/** Documents to change. */
final class Dmn {
    private Dmn() {}

    /** The shipped associative policy. */
    static String associatif() {
        var politiques = ReferentielInitial.referentiel().politiques();
        return Objects.requireNonNull(politiques.get(PolitiqueId.parse("associatif@1")))
                .dmn();
    }
}
