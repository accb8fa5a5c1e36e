package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.projector.DecisionRows.Recorded;
import fr.aiguillage.projector.EvenementRows.Evenement;
import fr.aiguillage.projector.SuiviRows.Dated;
import fr.aiguillage.schemas.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What a batch of each topic changes. */
final class Folds {
    private Folds() {}

    static void signalements(Handle rows, List<Message<SignalementEvent>> messages) {
        SignalementRows.apply(
                rows,
                fresh(rows, messages, Folds::evenement).stream()
                        .map(Message::event)
                        .toList());
    }

    static void suivis(Handle rows, List<Message<SuiviEvent>> messages) {
        SuiviRows.apply(
                rows,
                fresh(rows, messages, Folds::suivi).stream()
                        .map(message ->
                                new Dated(message.event(), message.envelope().time()))
                        .toList());
    }

    static void decisions(Handle rows, List<Message<DecisionEvent>> messages) {
        DecisionRows.apply(rows, messages.stream().map(Folds::recorded).toList());
    }

    private static Recorded recorded(Message<DecisionEvent> message) {
        return switch (message.event()) {
            case OrientationDecidee decision -> new Recorded(message.envelope().id(), decision);
        };
    }

    /** The messages that were never folded, each once. */
    private static <E> List<Message<E>> fresh(
            Handle rows, List<Message<E>> messages, Function<Message<E>, Evenement> evenement) {
        var unseen = EvenementRows.insert(rows, messages.stream().map(evenement).toList());
        var once = new HashSet<String>();
        return messages.stream()
                .filter(message -> unseen.contains(message.envelope().id())
                        && once.add(message.envelope().id()))
                .toList();
    }

    private static Evenement evenement(Message<SignalementEvent> message) {
        var event = message.event();
        return new Evenement(
                message.envelope().id(),
                event.signalement().value(),
                "signalements",
                event.getClass().getSimpleName(),
                message.envelope().time(),
                Optional.empty(),
                Optional.empty());
    }

    private static Evenement suivi(Message<SuiviEvent> message) {
        var event = message.event();
        return new Evenement(
                message.envelope().id(),
                event.signalement().value(),
                "suivi",
                event.getClass().getSimpleName(),
                message.envelope().time(),
                Optional.of(event.destinataire().value()),
                detail(event));
    }

    /** The code that says more of an event, never what a person wrote. */
    private static Optional<String> detail(SuiviEvent event) {
        return switch (event) {
            case TransmissionRemise remise -> Optional.of(remise.canal().name());
            case TransmissionEchouee failed -> Optional.of(failed.issue());
            case TransmissionRefusee refused -> Optional.of(refused.motif().name());
            case EchangeConsigne noted -> Optional.of(noted.nature().name());
            case DossierClos closed -> Optional.of(closed.motifs().toString());
            case AccuseEnvoye sent -> Optional.of(sent.nature().name());
            case AccuseRecu acknowledged -> Optional.empty();
            case PriseEnCharge taken -> Optional.empty();
            case DossierOuvert opened -> Optional.empty();
            case DossierRouvert reopened -> Optional.empty();
            case EscaladeDeclenchee escalated -> Optional.empty();
        };
    }
}
