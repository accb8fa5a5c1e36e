package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The decision function: live, shadow, replay and proof all call it.
 *
 * @param referentiel what decisions rest on, at one revision
 * @param politiques the policies of that referentiel, ready to answer
 * @param moteur version of the rule engine
 */
public record Decisions(Referentiel referentiel, Function<PolitiqueId, Politique> politiques, String moteur) {

    /** What one event made every policy answer. */
    public record Cause(SignalementId signalement, String event, boolean historique) {}

    /** One decision per policy in force, the active one marked. */
    public List<OrientationDecidee> decide(Cause cause, Faits faits) {
        var active = referentiel.active(faits.territoire(), faits.recuLe());
        var empreinte = faits.empreinte();
        return referentiel.decided(active).stream()
                .map(id -> decide(cause, faits, empreinte, politiques.apply(id), mode(id, active)))
                .toList();
    }

    private static Mode mode(PolitiqueId id, Optional<PolitiqueId> active) {
        return active.filter(id::equals).isPresent() ? Mode.ACTIVE : Mode.OMBRE;
    }

    private OrientationDecidee decide(Cause cause, Faits faits, String empreinte, Politique politique, Mode mode) {
        return new OrientationDecidee(
                cause.signalement(),
                cause.event(),
                politique.id(),
                mode,
                orient(politique, faits, referentiel.annuaire()),
                politique.triage().id(),
                referentiel.revision(),
                moteur,
                empreinte,
                cause.historique());
    }

    /** A policy's answer, then what people confirmed and rerouted, in the order in which they did. */
    public static Orientation orient(Politique politique, Faits faits, Annuaire annuaire) {
        var orientation = Confirmation.apply(politique.orient(faits, annuaire), faits.confirmes());
        for (var reorientation : faits.reorientations()) {
            orientation = new Reroutage(faits, annuaire).apply(orientation, reorientation);
        }
        return orientation;
    }
}
