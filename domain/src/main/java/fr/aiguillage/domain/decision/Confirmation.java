package fr.aiguillage.domain.decision;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.util.Set;

/** A proposed destinataire that an agent confirmed is proposed no more: it is decided. */
final class Confirmation {
    private Confirmation() {}

    static Orientation apply(Orientation orientation, Set<DestinataireId> confirmes) {
        if (confirmes.isEmpty()) return orientation;
        return orientation.to(orientation.destinataires().stream()
                .map(destinataire -> confirmes.contains(destinataire.id()) ? destinataire.confirmed() : destinataire)
                .toList());
    }
}
