package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** By which channel a destinataire is reached, as the directory says now: its webhook, else its inbox. */
public record Channels(Supplier<Annuaire> annuaire) {
    public CanalRemise of(DestinataireId destinataire) {
        return webhooks(destinataire).findFirst().map(CanalDeclare::canal).orElse(CanalRemise.BOITE);
    }

    /** Empty when it has no webhook any more, or one whose address is no URI. */
    Optional<URI> webhook(DestinataireId destinataire) {
        return webhooks(destinataire).findFirst().flatMap(canal -> uri(canal.adresse()));
    }

    private Stream<CanalDeclare> webhooks(DestinataireId destinataire) {
        return annuaire.get().find(destinataire).stream()
                .flatMap(found -> found.canaux().stream())
                .filter(canal -> canal.canal() == CanalRemise.WEBHOOK);
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
