package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a person opens a case, after signing in. */
public final class Lien {
    private Lien() {}

    /** @param boite where the inbox is */
    public static String of(TransmissionOrdonnee order, URI boite) {
        return of(order.signalement(), order.destinataire(), boite);
    }

    /** @param boite where the inbox is */
    public static String of(SignalementId signalement, DestinataireId destinataire, URI boite) {
        return "%s/v1/boite/%s?destinataire=%s"
                .formatted(boite, encoded(signalement.value()), encoded(destinataire.value()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
