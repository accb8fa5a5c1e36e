package fr.aiguillage.domain.traitement;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.transmission.Dispatch;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import java.util.List;
import java.util.Optional;

/**
 * One event of a signalement, from fold to orders: the whole of triage, without its log.
 *
 * @param memoire what triage remembers of the signalement, after the event
 */
public record Traitement(Memoire memoire, List<OrientationDecidee> decisions, List<TransmissionEvent> transmissions) {

    /** An event as it was read: with its id, and whether it held a symbol that this reader does not know. */
    public record Lu(SignalementEvent event, String id, boolean codeIllisible) {}

    /**
     * What one event changes, or nothing when it was folded before, or speaks of a signalement that never came in.
     *
     * @throws OrphanEvent when the signalement never came in
     */
    public static Optional<Traitement> of(Optional<Memoire> before, Lu lu, Decisions decisions) {
        if (before.filter(memoire -> memoire.folded(lu.id())).isPresent()) return Optional.empty();
        var etat = before.map(memoire -> memoire.etat().evolve(lu.event(), lu.codeIllisible()))
                .orElseGet(() -> first(lu));
        var memoire = before.map(known -> known.after(lu.id(), etat)).orElseGet(() -> Memoire.first(lu.id(), etat));
        return Optional.of(changesFacts(lu.event()) ? decide(memoire, lu, decisions) : only(memoire));
    }

    private static EtatSignalement first(Lu lu) {
        if (lu.event() instanceof SignalementRecu recu) return EtatSignalement.of(recu, lu.codeIllisible());
        throw new OrphanEvent(lu.event().getClass().getSimpleName());
    }

    private static boolean changesFacts(SignalementEvent event) {
        return switch (event) {
            case EffacementDemande asked -> false;
            case EffacementConstate seen -> false;
            case CripInformee told -> false;
            case SignalementRecu recu -> true;
            case ComplementRecu complement -> true;
            case QualificationCorrigee correction -> true;
            case ReorientationDemandee elsewhere -> true;
            case DestinataireConfirme confirmed -> true;
            case DestinataireEcarte removed -> true;
            case SignalementRetire withdrawn -> true;
        };
    }

    private static Traitement only(Memoire memoire) {
        return new Traitement(memoire, List.of(), List.of());
    }

    private static Traitement decide(Memoire memoire, Lu lu, Decisions decisions) {
        var recu = memoire.etat().recu();
        var decided = decisions.decide(
                new Cause(recu.signalement(), lu.id(), recu.historique()),
                memoire.etat().faits());
        return decided.stream()
                .filter(decision -> decision.mode() == Mode.ACTIVE && !decision.historique())
                .findFirst()
                .map(active -> dispatch(memoire, lu, decided, active))
                .orElseGet(() -> new Traitement(memoire, decided, List.of()));
    }

    private static Traitement dispatch(
            Memoire memoire, Lu lu, List<OrientationDecidee> decided, OrientationDecidee active) {
        var orders = Dispatch.orders(lu.event(), memoire.etat(), active, memoire.ordonnes());
        return new Traitement(memoire.ordering(Dispatch.ordered(active)), decided, orders);
    }

    /** An event about a signalement that never came in: a fault of its writer. */
    public static final class OrphanEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OrphanEvent(String type) {
            super(type + " about a signalement that never came in");
        }
    }
}
