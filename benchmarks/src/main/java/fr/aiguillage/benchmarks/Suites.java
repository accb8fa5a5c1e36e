package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.ReferentielInitial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from the events of one report: every policy decides of each, and those whom the active one names answer. */
final class Suites {
    private static final Decisions DECISIONS = new Politiques().of(ReferentielInitial.referentiel());

    private Suites() {}

    /** Of each event in turn, one decision per policy. */
    static List<OrientationDecidee> decisions(List<Past.Event> events) {
        var decisions = new ArrayList<OrientationDecidee>();
        var first = (SignalementRecu) events.getFirst().event();
        var etat = EtatSignalement.of(first, false);
        for (var one : events) {
            if (one.event() != first) etat = etat.evolve(one.event(), false);
            decisions.addAll(DECISIONS.decide(new Cause(first.signalement(), one.id(), false), etat.faits()));
        }
        return decisions;
    }

    /** A case opens at each recipient; then one in four was only told of it, acknowledged it, refused it, or closed it. */
    static List<SuiviEvent> answers(List<OrientationDecidee> decisions, int number) {
        return decisions.stream()
                .filter(decision -> decision.mode() == Mode.ACTIVE)
                .findFirst()
                .map(decision -> decision.orientation().destinataires())
                .orElse(List.of())
                .stream()
                .filter(oriente -> !oriente.aConfirmer())
                .flatMap(oriente -> answers(decisions.getFirst().signalement(), oriente, number))
                .toList();
    }

    private static Stream<SuiviEvent> answers(SignalementId id, DestinataireOriente oriente, int number) {
        var opened = new DossierOuvert(id, oriente.id(), "ordre");
        return Stream.of(opened, answer(id, oriente, number));
    }

    private static SuiviEvent answer(SignalementId id, DestinataireOriente oriente, int number) {
        return switch (number % 4) {
            case 0 -> new TransmissionRemise(id, oriente.id(), "ordre", CanalRemise.WEBHOOK, 1, Optional.empty());
            case 1 -> new AccuseRecu(id, oriente.id(), "agent");
            case 2 ->
                new TransmissionRefusee(
                        id,
                        oriente.id(),
                        "agent",
                        motif(MotifRefus.values(), number),
                        Optional.empty(),
                        Optional.empty());
            default ->
                new DossierClos(
                        id,
                        oriente.id(),
                        "agent",
                        Set.of(motif(MotifCloture.values(), number)),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private static <M> M motif(M[] motifs, int number) {
        return motifs[number / 4 % motifs.length];
    }
}
