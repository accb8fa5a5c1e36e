package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.journal.Rows;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** Names one attempt. */
record Essai(String ordre, int passage, CanalRemise canal, int tentative) {
    /**
     * Of the attempts that are named {@code dit}, those that are still ours: others were annulled, or given up for dead.
     * Each order is looked up by its key ({@code OFFSET 0} keeps the conditions out of that): how many attempts are under
     * way changes too fast for PostgreSQL to know, and where it believes in none it goes through all of them for each.
     */
    static final String TENUE = "tenue AS MATERIALIZED (SELECT dit.* FROM dit CROSS JOIN LATERAL ("
            + "  SELECT statut, tentatives, canal, passage FROM remise WHERE ordre = dit.ordre OFFSET 0 FOR UPDATE) AS r"
            + "  WHERE r.statut = 'EN_REMISE' AND r.tentatives = dit.tentative AND r.canal = dit.canal"
            + "  AND r.passage = dit.passage)";

    /** Whether {@code t} of the table of attempts is the one of {@code tenue}. */
    static final String IS_TENUE = "t.ordre = tenue.ordre AND t.passage = tenue.passage AND t.canal = tenue.canal"
            + " AND t.numero = tenue.tentative";

    /** As arrays: {@code ordres}, {@code passages}, {@code canaux}, {@code tentatives}. */
    static void bind(SqlStatement<?> statement, List<Essai> essais) {
        var rows = new Rows<>(essais);
        rows.bindText(statement, "ordres", Essai::ordre);
        rows.bindInt(statement, "passages", Essai::passage);
        rows.bindText(statement, "canaux", essai -> essai.canal().name());
        rows.bindInt(statement, "tentatives", Essai::tentative);
    }
}
