package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What was ordered of one destinataire by one channel, waiting its turn.
 *
 * @param commun how what carries for all by that channel does
 */
record File(Canaux.Cle cle, Disjoncteur commun) {
    static List<File> all(Handle handle) {
        return handle.createQuery("SELECT file.destinataire, file.canal, etat, echecs, reprise_le FROM file_remise file"
                        + " LEFT JOIN canal ON canal.destinataire = '*' AND canal.canal = file.canal"
                        + " ORDER BY file.destinataire, file.canal")
                .map((row, context) -> new File(
                        new Canaux.Cle(new DestinataireId(row.getString(1)), CanalRemise.valueOf(row.getString(2))),
                        Canaux.state(row)))
                .list();
    }
}
