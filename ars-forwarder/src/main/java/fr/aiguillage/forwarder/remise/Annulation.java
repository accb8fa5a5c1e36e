package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.MotifAnnulation;
import fr.aiguillage.servicekit.Json;
import java.net.URI;
import java.time.Instant;

/** What a webhook says of a case that was taken back: a CloudEvent in JSON, no content. */
record Annulation(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    record Data(String ordre, String signalement, String destinataire, MotifAnnulation motif, String lien) {}

    /** @param boite where a person finds the case, annulled, after signing in */
    static byte[] of(Rappel rappel, URI boite) {
        var annulled = rappel.annulation();
        return Json.bytes(new Annulation(
                "1.0",
                rappel.envoi(),
                "/forwarder",
                "fr.aiguillage.TransmissionAnnulee",
                annulled.signalement().value(),
                rappel.annuleLe(),
                "application/json",
                new Data(
                        annulled.ordre(),
                        annulled.signalement().value(),
                        annulled.destinataire().value(),
                        annulled.motif(),
                        Lien.of(annulled.signalement(), annulled.destinataire(), boite))));
    }
}
