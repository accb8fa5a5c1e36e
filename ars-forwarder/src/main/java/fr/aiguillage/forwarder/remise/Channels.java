package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * By which channels a destinataire is reached, as the directory says now.
 *
 * @param porteurs the channels that somebody carries here
 */
public record Channels(Supplier<Annuaire> annuaire, Set<CanalRemise> porteurs) {
    /** Those that can say that a case was taken back. */
    private static final Set<CanalRemise> RAPPELS =
            Collections.unmodifiableSet(EnumSet.of(CanalRemise.WEBHOOK, CanalRemise.COURRIEL, CanalRemise.KAFKA));

    /** The preferred one; the inbox, which everybody has, when there is no other. */
    public CanalRemise of(DestinataireId destinataire) {
        return next(destinataire, List.of()).orElse(CanalRemise.BOITE);
    }

    /** In order of preference, the first that has not given up. */
    Optional<CanalRemise> next(DestinataireId destinataire, Collection<CanalRemise> epuises) {
        return declared(destinataire)
                .map(CanalDeclare::canal)
                .filter(porteurs::contains)
                .filter(canal -> !epuises.contains(canal))
                .findFirst();
    }

    /** The preferred one that can say that a case was taken back; else the inbox says it alone. */
    CanalRemise recalling(DestinataireId destinataire) {
        return declared(destinataire)
                .map(CanalDeclare::canal)
                .filter(porteurs::contains)
                .filter(RAPPELS::contains)
                .findFirst()
                .orElse(CanalRemise.BOITE);
    }

    /** Empty when it has no such channel any more. */
    Optional<String> adresse(DestinataireId destinataire, CanalRemise canal) {
        return declared(destinataire)
                .filter(declared -> declared.canal() == canal)
                .findFirst()
                .map(CanalDeclare::adresse);
    }

    private Stream<CanalDeclare> declared(DestinataireId destinataire) {
        return annuaire.get().find(destinataire).stream().flatMap(found -> found.canaux().stream());
    }
}
