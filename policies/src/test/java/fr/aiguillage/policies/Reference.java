package fr.aiguillage.policies;

import fr.aiguillage.domain.referentiel.Referentiel;

/** The referentiel that ships, folded once for all tests. */
public final class Reference {
    public static final Referentiel REFERENTIEL = ReferentielInitial.referentiel();

    private Reference() {}
}
