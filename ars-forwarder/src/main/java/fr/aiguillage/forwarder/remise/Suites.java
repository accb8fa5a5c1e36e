package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.journal.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What came of attempts, in the tables of deliveries and of attempts. */
final class Suites {
    private static final String MOVE = "WITH dit AS (SELECT * FROM unnest(:ordres, :passages, :canaux, :tentatives,"
            + "  :statuts, :restes, :dues::timestamptz[], :issues, :references, :autres, :fins::timestamptz[])"
            + "  AS dit (ordre, passage, canal, tentative, statut, reste, due, issue, reference, autre, fin)), "
            + Essai.TENUE
            + ", fini AS (UPDATE tentative t SET fin = tenue.fin, issue = coalesce(tenue.issue, 'REMISE') FROM tenue"
            + "  WHERE " + Essai.IS_TENUE + " AND tenue.reste >= tenue.tentative),"
            + " sonde AS (DELETE FROM tentative t USING tenue"
            + "  WHERE " + Essai.IS_TENUE + " AND tenue.reste < tenue.tentative)"
            + " UPDATE remise r SET statut = tenue.statut, due_le = tenue.due, bail_jusque = NULL,"
            + "  issue = coalesce(tenue.issue, r.issue), reference = tenue.reference,"
            + "  canal = coalesce(tenue.autre, r.canal),"
            + "  epuises = CASE WHEN tenue.autre IS NULL THEN r.epuises ELSE r.epuises || r.canal END,"
            + "  tentatives = CASE WHEN tenue.autre IS NULL THEN tenue.reste ELSE 0 END"
            + " FROM tenue WHERE r.ordre = tenue.ordre"
            + " RETURNING tenue.ordre, tenue.passage, tenue.canal, tenue.tentative";

    private Suites() {}

    /** The attempts that were still ours: of an order, another one may have ended in the same turn. */
    static Set<Essai> write(Handle handle, List<Suite> suites) {
        if (suites.isEmpty()) return Set.of();
        var rows = new Rows<>(suites);
        var move = handle.createQuery(MOVE);
        Essai.bind(move, suites.stream().map(Suite::essai).toList());
        rows.bindText(move, "statuts", suite -> suite.to().statut());
        rows.bindInt(move, "restes", suite -> suite.to().tentative());
        rows.bindText(move, "dues", suite -> suite.due().map(Instant::toString).orElse(null));
        rows.bindText(move, "issues", suite -> suite.issue().orElse(null));
        rows.bindText(move, "references", suite -> suite.reference().orElse(null));
        rows.bindText(
                move, "autres", suite -> suite.autre().map(CanalRemise::name).orElse(null));
        rows.bindText(move, "fins", suite -> suite.fin().toString());
        return move.map((row, context) -> new Essai(
                        row.getString(1), row.getInt(2), CanalRemise.valueOf(row.getString(3)), row.getInt(4)))
                .set();
    }
}
