package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.forwarder.journal.Rows;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Orders that come into the table of deliveries, many in one statement. */
final class Ajouts {
    private static final String ADD = "INSERT INTO remise (ordre, signalement, destinataire, nature, canal, statut,"
            + " tentatives, due_le, traceparent, ordonnee_le, evenement) SELECT ordre, signalement, destinataire, nature,"
            + " canal, statut, tentatives, due::timestamptz, trace, ordonnee::timestamptz, evenement"
            + " FROM unnest(:ordres, :signalements, :destinataires, :natures, :canaux, :statuts, :tentatives, :dues,"
            + "  :traces, :ordonnees, :evenements) WITH ORDINALITY AS o (ordre, signalement, destinataire, nature,"
            + "  canal, statut, tentatives, due, trace, ordonnee, evenement, rang)"
            + " ORDER BY rang ON CONFLICT DO NOTHING RETURNING ordre";

    private Ajouts() {}

    /** An order and its event, as the log holds it. */
    record Ajout(Remises.Order order, Octets evenement) {
        private boolean isInInbox() {
            return order.canal() == CanalRemise.BOITE;
        }

        private @Nullable String due() {
            return isInInbox() ? null : order.ordered().toString();
        }
    }

    /** Whether the order was new. */
    static boolean add(Handle handle, Remises.Order order, byte[] evenement) {
        return !add(handle, List.of(new Ajout(order, Octets.of(evenement)))).isEmpty();
    }

    /** The orders that were new. In the inbox they are delivered at once; elsewhere they are due since they were ordered. */
    static Set<String> add(Handle handle, List<Ajout> ajouts) {
        var rows = new Rows<>(ajouts);
        var insert = handle.createQuery(ADD);
        rows.bindText(insert, "ordres", one -> one.order().ordre());
        rows.bindText(insert, "signalements", one -> one.order().signalement().value());
        rows.bindText(insert, "destinataires", one -> one.order().destinataire().value());
        rows.bindText(insert, "natures", one -> one.order().nature());
        rows.bindText(insert, "canaux", one -> one.order().canal().name());
        rows.bindText(insert, "statuts", one -> one.isInInbox() ? "REMISE" : "A_REMETTRE");
        rows.bindInt(insert, "tentatives", one -> one.isInInbox() ? 1 : 0);
        rows.bindText(insert, "dues", Ajout::due);
        rows.bindText(insert, "traces", one -> one.order().traceparent().orElse(null));
        rows.bindText(insert, "ordonnees", one -> one.order().ordered().toString());
        rows.bindBytes(insert, "evenements", one -> one.evenement().toByteArray());
        var added = insert.mapTo(String.class).set();
        Remises.queue(
                handle,
                ajouts.stream()
                        .filter(one ->
                                !one.isInInbox() && added.contains(one.order().ordre()))
                        .map(one -> one.order().cle())
                        .distinct()
                        .sorted(Canaux.IN_ORDER)
                        .toList());
        return added;
    }
}
