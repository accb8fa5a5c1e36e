package fr.aiguillage.policies;

import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import java.util.List;

/** What ships, folded and compiled once for all tests: the real tables and the real directory. */
public final class Reference {
    public static final Referentiel REFERENTIEL = ReferentielInitial.referentiel();
    static final Decisions DECISIONS = new Politiques().of(REFERENTIEL);
    static final Politique ASSOCIATIF = DECISIONS.politiques().apply(new PolitiqueId("associatif", 1));
    static final Politique CENTRALISE = DECISIONS.politiques().apply(new PolitiqueId("centralise", 1));

    private Reference() {}

    static Orientation orient(Politique politique, Cas cas) {
        return Decisions.orient(politique, cas.faits(), REFERENTIEL.annuaire());
    }

    /** The recipients, each as {@code CD-54D TRAITEMENT}, with {@code ?} when they are to be confirmed. */
    static List<String> recipients(Orientation orientation) {
        return orientation.destinataires().stream()
                .flatMap(destinataire -> destinataire.roles().stream()
                        .map(role -> destinataire.id() + " " + role + (destinataire.aConfirmer() ? " ?" : "")))
                .toList();
    }
}
