package fr.aiguillage.triage;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import java.util.function.Supplier;

/** The policies that ship, over the directory that ships, compiled once for all tests. */
final class Policies {
    private static final Politiques COMPILED = new Politiques();
    private static final Decisions SHIPPED = of(ReferentielInitial.referentiel());

    static final Supplier<Decisions> DECISIONS = () -> SHIPPED;

    private Policies() {}

    static Decisions of(Referentiel referentiel) {
        return COMPILED.of(referentiel);
    }
}
