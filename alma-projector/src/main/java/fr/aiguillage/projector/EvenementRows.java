package fr.aiguillage.projector;

import fr.aiguillage.domain.signalement.Octets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Keeps every event for the trace, and knows which were seen. */
final class EvenementRows {
    private static final String TABLE =
            "evenement (topic, id, signalement, type, instant, destinataire, detail, valeur, illisible)";

    /**
     * @param detail a code that says more, never what a person wrote
     * @param contenu what it said of the signalement; nothing for what happened to it afterwards
     */
    record Evenement(
            String topic,
            String id,
            String signalement,
            String type,
            Instant instant,
            Optional<String> destinataire,
            Optional<String> detail,
            Optional<Contenu> contenu) {}

    /**
     * @param valeur the event in Avro, without its sealed parts
     * @param illisible it held a code newer than its reader
     */
    record Contenu(Octets valeur, boolean illisible) {}

    private EvenementRows() {}

    static Set<String> seen(Handle rows, String topic, Collection<String> ids) {
        return rows.createQuery("SELECT id FROM evenement WHERE topic = :topic AND id = ANY(:ids)")
                .bind("topic", topic)
                .bind("ids", ids.toArray(String[]::new))
                .mapTo(String.class)
                .set();
    }

    static void insert(Handle rows, List<Evenement> evenements) {
        var copie = new Copie(TABLE);
        evenements.forEach(evenement -> copie.row(
                evenement.topic(),
                evenement.id(),
                evenement.signalement(),
                evenement.type(),
                evenement.instant(),
                evenement.destinataire(),
                evenement.detail(),
                evenement.contenu().map(contenu -> contenu.valeur().toByteArray()),
                evenement.contenu().map(Contenu::illisible)));
        copie.send(rows);
    }
}
