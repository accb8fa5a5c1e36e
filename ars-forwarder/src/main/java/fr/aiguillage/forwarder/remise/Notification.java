package fr.aiguillage.forwarder.remise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Fiche;
import fr.aiguillage.servicekit.Json;
import java.net.URI;
import java.time.Instant;

/** What a webhook says of an order: a CloudEvent in JSON with codes and a link to the inbox, no personal data. */
record Notification(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    record Data(@JsonUnwrapped Fiche fiche, String lien) {}

    /**
     * @param id of the sending: a destinataire that has it already need not take it again
     * @param boite base of the links, where a person opens the case after signing in
     */
    static byte[] of(TransmissionOrdonnee order, String id, Instant ordered, URI boite) {
        return Json.bytes(new Notification(
                "1.0",
                id,
                "/forwarder",
                "fr.aiguillage.TransmissionOrdonnee",
                order.signalement().value(),
                ordered,
                "application/json",
                new Data(Fiche.of(order), Lien.of(order, boite))));
    }
}
