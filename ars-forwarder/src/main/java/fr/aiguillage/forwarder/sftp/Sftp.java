package fr.aiguillage.forwarder.sftp;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.forwarder.boite.Reponses;
import fr.aiguillage.forwarder.remise.Descellement;
import fr.aiguillage.forwarder.remise.Porteur;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Files dropped at destinataires, and their acknowledgements read back. */
public final class Sftp implements AutoCloseable {
    private final SftpSettings settings;
    private final Visites visites;

    public Sftp(SftpSettings settings) {
        this.settings = settings;
        this.visites = new Visites(settings);
    }

    /** @param boite where the inbox is */
    public Porteur porteur(Descellement descellement, URI boite) {
        return new SftpPorteur(visites, descellement, boite);
    }

    /** Looks for acknowledgements until it is closed. */
    public AutoCloseable releve(Supplier<Annuaire> annuaire, Jdbi jdbi, Reponses reponses, Clock clock) {
        return Releve.start(visites, annuaire, new Accuses(jdbi, reponses), settings.releve(), clock);
    }

    @Override
    public void close() {
        visites.close();
    }
}
