package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Orders as they come, in few statements whatever their number. */
record OrdresRecus(Channels channels, Echeances echeances, Outbox outbox) {
    /** Orders that ask the destinataire anew, whatever it had answered. */
    private static final Set<NatureTransmission> ASKING =
            EnumSet.of(NatureTransmission.NOUVELLE, NatureTransmission.ROLES_AJOUTES);

    /** An order, its envelope, and both as the log has them. */
    record Recu(TransmissionOrdonnee order, Message<?> message, Octets value) {
        Ajouts.Ajout row(Channels channels) {
            var canal = channels.of(order.destinataire());
            return new Ajouts.Ajout(Orders.row(order, order.nature().name(), canal, message), value);
        }
    }

    /**
     * One that was not there yet.
     *
     * @param opens its case
     * @param asks its destinataire, for the first time or anew
     */
    private record Neuf(Recu recu, CanalRemise canal, boolean opens, boolean asks) {
        TransmissionOrdonnee order() {
            return recu.order();
        }
    }

    /** Oldest first. */
    void store(Handle handle, List<Recu> received, Instant now) {
        if (received.isEmpty()) return;
        var added = add(handle, received, now);
        Dossiers.describe(
                handle,
                added.stream().filter(one -> !one.opens()).map(Neuf::order).toList());
        echeances.begin(
                handle, added.stream().filter(Neuf::asks).map(Neuf::order).toList(), now);
        outbox.addAll(handle, told(added, now));
    }

    /** A case is opened by the first of its orders. */
    private List<Neuf> add(Handle handle, List<Recu> received, Instant now) {
        var openings = received.stream()
                .map(recu -> new Dossiers.Ouverture(recu.order(), now))
                .toList();
        var opened = Dossiers.open(handle, openings);
        var rows = received.stream().map(recu -> recu.row(channels)).toList();
        var added = Ajouts.add(handle, rows);
        var all = new ArrayList<Neuf>();
        for (int i = 0; i < rows.size(); i++) {
            var order = received.get(i).order();
            if (!added.remove(order.ordre())) continue;
            var opens = opened.remove(Dossier.Cle.of(order));
            var asks = opens || askedAnew(handle, order);
            all.add(new Neuf(received.get(i), rows.get(i).order().canal(), opens, asks));
        }
        return all;
    }

    /** A destinataire that had refused, or had been told to forget, starts again. */
    private static boolean askedAnew(Handle handle, TransmissionOrdonnee order) {
        if (!ASKING.contains(order.nature())) return false;
        var dossier =
                Dossiers.lock(handle, order.signalement(), order.destinataire()).orElseThrow();
        var next = dossier.etat().ordonner();
        if (next.equals(dossier.etat())) return false;
        Dossiers.move(handle, dossier, next);
        return true;
    }

    private static List<Outbox.Told> told(List<Neuf> added, Instant now) {
        var events = new ArrayList<Outbox.Told>();
        for (var one : added) {
            var order = one.order();
            var opened = new DossierOuvert(order.signalement(), order.destinataire(), order.ordre());
            if (one.asks()) events.add(told(one, "ouvert", opened, now));
            if (one.canal() == CanalRemise.BOITE) events.add(told(one, "remis/1", inInbox(order), now));
        }
        return events;
    }

    private static TransmissionRemise inInbox(TransmissionOrdonnee order) {
        return new TransmissionRemise(
                order.signalement(), order.destinataire(), order.ordre(), CanalRemise.BOITE, 1, Optional.empty());
    }

    private static Outbox.Told told(Neuf one, String what, SuiviEvent event, Instant now) {
        var envelope = CloudEvent.of(one.order().ordre() + "/" + what, "/forwarder", now);
        return new Outbox.Told(
                event, envelope.tracedBy(one.recu().message().envelope().traceparent()));
    }
}
