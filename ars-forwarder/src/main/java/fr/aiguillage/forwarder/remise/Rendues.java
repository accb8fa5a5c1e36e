package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Claims whose attempt never began: as if they had not been made. */
final class Rendues {
    /** Where an annulment or the end of the lease came across, the attempt was told and stays. */
    private static final String GIVE_BACK =
            "WITH dit AS (SELECT * FROM unnest(:ordres, :passages, :canaux, :tentatives)"
                    + "  AS dit (ordre, passage, canal, tentative)),"
                    + " rendue AS (UPDATE remise r SET bail_jusque = NULL, tentatives = tentatives - 1,"
                    + "  statut = CASE tentatives WHEN 1 THEN 'A_REMETTRE' ELSE 'EN_REPRISE' END"
                    + "  FROM dit WHERE r.ordre = dit.ordre AND r.passage = dit.passage AND r.canal = dit.canal"
                    + "  AND r.tentatives = dit.tentative AND r.statut = 'EN_REMISE' RETURNING dit.*)"
                    + " DELETE FROM tentative t USING rendue WHERE t.ordre = rendue.ordre AND t.passage = rendue.passage"
                    + " AND t.canal = rendue.canal AND t.numero = rendue.tentative";

    private Rendues() {}

    static void write(Handle handle, List<Claimed> claims) {
        if (claims.isEmpty()) return;
        var orders = claims.stream().map(Claimed::order).toList();
        handle.createUpdate(GIVE_BACK)
                .bindArray(
                        "ordres",
                        String.class,
                        orders.stream().map(Remises.Order::ordre).toList())
                .bindArray(
                        "passages",
                        Integer.class,
                        orders.stream().map(Remises.Order::passage).toList())
                .bindArray(
                        "canaux",
                        String.class,
                        orders.stream().map(order -> order.canal().name()).toList())
                .bindArray(
                        "tentatives",
                        Integer.class,
                        claims.stream()
                                .map(claim -> claim.livraison().tentative())
                                .toList())
                .execute();
    }
}
