package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.projector.Masque.Cellule;
import fr.aiguillage.projector.Tableau.Compte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is open at one destinataire, and since when. */
final class Charge {
    private static final String STATUTS =
            "SELECT statut, count(*) FROM suivi_destinataire WHERE destinataire = :id GROUP BY statut ORDER BY statut";
    private static final String OUVERTS = """
            SELECT count(*), min(ouvert_le), count(*) FILTER (WHERE age <= 1), count(*) FILTER (WHERE age BETWEEN 2 AND 10),
                count(*) FILTER (WHERE age BETWEEN 11 AND 30), count(*) FILTER (WHERE age BETWEEN 31 AND 90),
                count(*) FILTER (WHERE age > 90)
            FROM (SELECT ouvert_le, extract(epoch FROM :maintenant - ouvert_le)::bigint / 86400 AS age
                FROM suivi_destinataire WHERE destinataire = :id AND statut NOT IN ('CLOS', 'REFUSE', 'ANNULE')) AS ouvert""";
    private static final String ARRIVEES =
            "SELECT count(*) FROM suivi_destinataire WHERE destinataire = :id AND ouvert_le >= :lundi";
    static final List<String> TRANCHES = List.of("0-1", "2-10", "11-30", "31-90", "91+");

    record Reponse(
            String destinataire,
            boolean masque,
            @Nullable Long ouverts,
            @Nullable Instant plusAncien,
            @Nullable Long arriveesSemaine,
            List<Cellule> statuts,
            List<Cellule> ages) {}

    private record Ouverts(long nombre, Optional<Instant> plusAncien, List<Compte> ages) {}

    private final Jdbi database;

    Charge(Jdbi database) {
        this.database = database;
    }

    /** @param maintenant from which age is counted, and the week taken */
    Reponse of(String destinataire, Instant maintenant, Masque reader) {
        var masque = reader.inside(destinataire);
        return database.withHandle(rows -> {
            var ouverts = ouverts(rows, destinataire, maintenant);
            var arrivees = arrivees(rows, destinataire, maintenant);
            var shown = masque.part(ouverts.nombre(), ouverts.nombre());
            return new Reponse(
                    destinataire,
                    masque.masks(),
                    shown,
                    shown == null ? null : ouverts.plusAncien().orElse(null),
                    masque.part(arrivees, arrivees),
                    masque.cells(statuts(rows, destinataire)),
                    masque.cells(ouverts.ages()));
        });
    }

    private static List<Compte> statuts(Handle rows, String destinataire) {
        return rows.createQuery(STATUTS)
                .bind("id", destinataire)
                .map((row, context) -> new Compte(Map.of("statut", row.getString(1)), row.getLong(2)))
                .list();
    }

    private static Ouverts ouverts(Handle rows, String destinataire, Instant maintenant) {
        return rows.createQuery(OUVERTS)
                .bind("id", destinataire)
                .bind("maintenant", maintenant)
                .map((row, context) -> ouverts(row))
                .one();
    }

    private static Ouverts ouverts(ResultSet row) throws SQLException {
        var ages = new ArrayList<Compte>();
        for (var i = 0; i < TRANCHES.size(); i++)
            ages.add(new Compte(Map.of("tranche", TRANCHES.get(i)), row.getLong(3 + i)));
        return new Ouverts(row.getLong(1), Instants.find(row, "min"), ages);
    }

    private static long arrivees(Handle rows, String destinataire, Instant maintenant) {
        var lundi = Tableau.semaine(LocalDate.ofInstant(maintenant, Politique.PARIS));
        return rows.createQuery(ARRIVEES)
                .bind("id", destinataire)
                .bind("lundi", lundi.atStartOfDay(Politique.PARIS).toInstant())
                .mapTo(Long.class)
                .one();
    }
}
