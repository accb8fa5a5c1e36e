package fr.aiguillage.forwarder.sftp;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.remise.Descellement;
import fr.aiguillage.forwarder.remise.Descellement.Parties;
import fr.aiguillage.forwarder.remise.Pli;
import fr.aiguillage.forwarder.remise.Porteur;
import fr.aiguillage.forwarder.remise.Remise;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Drops an order as two files in a destinataire's folder: {@code <envoi>.csv}, then {@code <envoi>.json}, so that whoever
 * sees the second has both. What is there already, or acknowledged, is not dropped again.
 */
final class SftpPorteur implements Porteur {
    private static final Remise DEPOSE = new Remise.Acceptee(Optional.empty());

    private final Visites visites;
    private final Descellement descellement;
    private final URI boite;

    /** @param boite where the inbox is */
    SftpPorteur(Visites visites, Descellement descellement, URI boite) {
        this.visites = visites;
        this.descellement = descellement;
        this.boite = boite;
    }

    @Override
    public Remise deliver(Pli pli) {
        return Depot.of(pli.adresse())
                .map(depot -> deliver(pli, depot))
                .orElseGet(() -> new Remise.Refusee("ADRESSE_INVALIDE"));
    }

    /** All that a server refuses, its owner can put right: it is tried again. */
    private Remise deliver(Pli pli, Depot depot) {
        try {
            return visites.visit(pli.order().destinataire(), depot, casier -> drop(pli, casier));
        } catch (Echec e) {
            return e.issue().equals("ADRESSE_REFUSEE") ? new Remise.Refusee(e.issue()) : Remise.indisponible(e.issue());
        }
    }

    /** Nothing is opened before there is somebody to take it. */
    private Remise drop(Pli pli, Casier casier) throws IOException {
        if (isThere(pli, casier)) return DEPOSE;
        return switch (descellement.open(pli.order(), CanalRemise.SFTP)) {
            case Parties.Fermees closed -> Remise.indisponible(closed.issue());
            case Parties.Ouvertes open -> drop(pli, casier, Fichiers.json(pli, open.contenus(), boite));
        };
    }

    private static boolean isThere(Pli pli, Casier casier) throws IOException {
        return casier.exists(Acquittement.name(pli.envoi())) || casier.exists(pli.envoi() + ".json");
    }

    private Remise drop(Pli pli, Casier casier, byte[] json) throws IOException {
        casier.drop(pli.envoi() + ".csv", Fichiers.csv(pli, boite));
        casier.drop(pli.envoi() + ".json", json);
        return DEPOSE;
    }
}
