package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Claims whose attempt never began: as if they had not been made. */
final class Rendues {
    /** Where an annulment or the end of the lease came across, the attempt was told and stays. */
    private static final String GIVE_BACK =
            "WITH dit AS (SELECT * FROM unnest(:ordres, :passages, :canaux, :tentatives)"
                    + "  AS dit (ordre, passage, canal, tentative)), " + Essai.TENUE
                    + ", rendue AS (DELETE FROM tentative t USING tenue WHERE " + Essai.IS_TENUE + ")"
                    + " UPDATE remise r SET bail_jusque = NULL, tentatives = tentatives - 1,"
                    + "  statut = CASE tentatives WHEN 1 THEN 'A_REMETTRE' ELSE 'EN_REPRISE' END"
                    + " FROM tenue WHERE r.ordre = tenue.ordre";

    private Rendues() {}

    static void write(Handle handle, List<Claimed> claims) {
        if (claims.isEmpty()) return;
        var update = handle.createUpdate(GIVE_BACK);
        Essai.bind(update, claims.stream().map(Claimed::essai).toList());
        update.execute();
    }
}
