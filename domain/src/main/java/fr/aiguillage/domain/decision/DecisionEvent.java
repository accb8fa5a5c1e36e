package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementId;

/** What triage decided; topic {@code decisions}, written by triage alone. */
public sealed interface DecisionEvent {
    SignalementId signalement();

    /**
     * One policy's answer for a signalement, after one event.
     *
     * @param cause id ({@code ce_id}) of the event that made triage decide
     * @param mode ACTIVE when the policy acts there and then, OMBRE when it is only recorded and shown
     * @param triage which triage tables qualified it
     * @param revision offset of the last event of the referentiel that the decision knew
     * @param moteur version of the rule engine
     * @param empreinteFaits fingerprint of the facts that the decision read
     * @param historique the signalement was imported: nothing is ordered
     */
    record OrientationDecidee(
            SignalementId signalement,
            String cause,
            PolitiqueId politique,
            Mode mode,
            Orientation orientation,
            PolitiqueId triage,
            long revision,
            String moteur,
            String empreinteFaits,
            boolean historique)
            implements DecisionEvent {}
}
