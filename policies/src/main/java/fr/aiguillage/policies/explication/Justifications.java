package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.signalement.Faits;

/** Explains stored decisions; safe for any number of threads, and each published document is read once. */
public final class Justifications {
    private final Documents documents = new Documents();

    /**
     * @param faits what was known after the event that caused the decision
     * @param decisions the decision function at the decision's revision
     */
    public Justification of(OrientationDecidee decision, Faits faits, Decisions decisions) {
        var contexte = Contexte.of(decision, faits, decisions);
        var said = decision.orientation();
        return new Justification(
                decision.politique(),
                decision.mode(),
                said.statut(),
                said.urgence(),
                said.perimetre(),
                said.repli(),
                decision.triage(),
                decision.revision(),
                decision.moteur(),
                decision.historique(),
                new Raisonnement(contexte, documents).regles(),
                new Competence(contexte).recipients(),
                new Remarques(contexte).all());
    }
}
