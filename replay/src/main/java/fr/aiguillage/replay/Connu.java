package fr.aiguillage.replay;

import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Faits;

/** What one event made known of its report: the facts that a decision caused by it read. */
public record Connu(Cause cause, Faits faits) {
    static Connu of(String event, EtatSignalement etat) {
        return new Connu(new Cause(etat.recu().signalement(), event, etat.recu().historique()), etat.faits());
    }
}
