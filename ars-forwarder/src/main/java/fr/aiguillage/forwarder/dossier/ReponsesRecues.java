package fr.aiguillage.forwarder.dossier;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The table of answers: the events as the log has them. */
public final class ReponsesRecues {
    private ReponsesRecues() {}

    /** @param dossier as it was before */
    public static void keep(Handle handle, Dossier dossier, Geste geste, String par, Instant le, byte[] evenement) {
        handle.createUpdate("INSERT INTO reponse VALUES"
                        + " (:signalement, :destinataire, :version, :geste, :par, :le, :evenement)")
                .bind("signalement", dossier.signalement().value())
                .bind("destinataire", dossier.destinataire().value())
                .bind("version", dossier.version() + 1)
                .bind("geste", geste)
                .bind("par", par)
                .bind("le", le)
                .bind("evenement", evenement)
                .execute();
    }
}
