package fr.aiguillage.projector;

import static java.util.stream.Collectors.joining;

import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.projector.DecisionRows.Recorded;
import fr.aiguillage.projector.EvenementRows.Evenement;
import fr.aiguillage.projector.SuiviRows.Dated;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What a batch of each topic changes. An event that was seen before, in this batch or an earlier one, changes nothing. */
final class Folds {
    private Folds() {}

    static void signalements(Handle rows, List<Message<SignalementEvent>> messages, Contenus contenus) {
        var fresh = fresh(messages, ids -> seen(rows, Topics.SIGNALEMENTS, ids));
        EvenementRows.insert(
                rows,
                fresh.stream().map(message -> evenement(message, contenus)).toList());
        SignalementRows.apply(
                rows,
                fresh.stream()
                        .map(message -> new SignalementRows.Dated(
                                message.event(), message.envelope().time()))
                        .toList());
    }

    static void decisions(Handle rows, List<Message<DecisionEvent>> messages) {
        var fresh = fresh(messages, ids -> DecisionRows.seen(rows, ids));
        DecisionRows.apply(rows, fresh.stream().map(Folds::recorded).toList());
    }

    static void suivis(Handle rows, List<Message<SuiviEvent>> messages) {
        var fresh = fresh(messages, ids -> seen(rows, Topics.SUIVI, ids));
        EvenementRows.insert(rows, fresh.stream().map(Folds::suivi).toList());
        SuiviRows.apply(rows, fresh.stream().map(Folds::dated).toList());
    }

    private static Set<String> seen(Handle rows, Topic<?, ?> topic, Collection<String> ids) {
        return EvenementRows.seen(rows, topic.name(), ids);
    }

    private static <E> List<Message<E>> fresh(
            List<Message<E>> messages, Function<Collection<String>, Set<String>> known) {
        var seen = new HashSet<>(known.apply(messages.stream().map(Folds::id).toList()));
        return messages.stream().filter(message -> seen.add(id(message))).toList();
    }

    private static String id(Message<?> message) {
        return message.envelope().id();
    }

    private static Recorded recorded(Message<DecisionEvent> message) {
        return switch (message.event()) {
            case OrientationDecidee decision -> new Recorded(id(message), decision);
        };
    }

    private static Dated dated(Message<SuiviEvent> message) {
        return new Dated(message.event(), message.envelope().time());
    }

    private static Evenement evenement(Message<SignalementEvent> message, Contenus contenus) {
        var event = message.event();
        return new Evenement(
                Topics.SIGNALEMENTS.name(),
                id(message),
                event.signalement().value(),
                event.getClass().getSimpleName(),
                message.envelope().time(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(contenus.of(message)));
    }

    private static Evenement suivi(Message<SuiviEvent> message) {
        var event = message.event();
        return new Evenement(
                Topics.SUIVI.name(),
                id(message),
                event.signalement().value(),
                event.getClass().getSimpleName(),
                message.envelope().time(),
                Optional.of(event.destinataire().value()),
                detail(event),
                Optional.empty());
    }

    private static Optional<String> detail(SuiviEvent event) {
        return switch (event) {
            case TransmissionRemise remise -> Optional.of(remise.canal().name());
            case TransmissionEchouee failed -> Optional.of(failed.issue());
            case TransmissionRecommencee again -> Optional.of(again.canal().name());
            case TransmissionRefusee refused -> Optional.of(refused.motif().name());
            case EchangeConsigne noted -> Optional.of(noted.nature().name());
            case DossierClos closed ->
                Optional.of(closed.motifs().stream().sorted().map(Enum::name).collect(joining(" ")));
            case AccuseEnvoye sent ->
                Optional.of(sent.nature() + sent.le().map(day -> " " + day).orElse(""));
            case AccuseRecu acknowledged -> Optional.empty();
            case PriseEnCharge taken -> Optional.empty();
            case DossierOuvert opened -> Optional.empty();
            case DossierRouvert reopened -> Optional.empty();
            case DossierAnnule annulled -> Optional.empty();
            case DossierAffecte assigned -> Optional.empty();
            case RapprochementPropose proposed -> Optional.empty();
            case RapprochementTranche settled -> Optional.of(settled.confirme() ? "CONFIRME" : "ECARTE");
            case EscaladeDeclenchee escalated -> Optional.of(escalated.raison());
        };
    }
}
