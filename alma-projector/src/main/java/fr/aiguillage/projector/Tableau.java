package fr.aiguillage.projector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What happened in one département under each policy, between two days of receipt, both included (Europe/Paris).
 * Imported history counts; what was withdrawn does not.
 */
final class Tableau {
    private static final String CHOSEN =
            " WHERE s.departement = :departement AND s.jour BETWEEN :du AND :au AND NOT s.retire";
    private static final String SIGNALEMENTS = " FROM signalement s" + CHOSEN;
    private static final String TYPES = " FROM signalement s CROSS JOIN unnest(s.types) AS type" + CHOSEN;
    private static final String DECLARES = " FROM signalement s CROSS JOIN unnest(s.types_declares) AS type" + CHOSEN;
    private static final String ANSWERED =
            " JOIN decision_courante d ON d.signalement = s.id AND d.politique = :politique";
    private static final String DECISIONS = " FROM signalement s" + ANSWERED + CHOSEN;
    private static final String NAMED = ANSWERED + " JOIN decision_destinataire o ON o.decision = d.decision";
    private static final String ROLES = " FROM signalement s" + NAMED + " CROSS JOIN unnest(o.roles) AS role" + CHOSEN;
    private static final String SUIVIS = " FROM signalement s" + NAMED
            + " LEFT JOIN suivi_destinataire f ON f.signalement = s.id AND f.destinataire = o.destinataire" + CHOSEN
            + " AND d.mode = 'ACTIVE'";
    private static final String STATUT = """
            CASE WHEN o.a_confirmer THEN 'A_CONFIRMER' WHEN s.historique THEN 'NON_TRANSMIS'
                ELSE coalesce(f.statut, 'ORDONNE') END""";
    private static final String TOTAUX = """
            SELECT count(*), count(*) FILTER (WHERE d.mode = 'ACTIVE'), count(*) FILTER (WHERE d.repli),
                count(*) FILTER (WHERE d.statut = 'A_QUALIFIER')""" + DECISIONS;

    /** What is asked; no policy named means every policy. */
    record Demande(String departement, LocalDate du, LocalDate au, Optional<String> politique) {}

    /** One cell: the values of its dimensions, and how many. */
    record Compte(Map<String, String> valeurs, long nombre) {}

    record Totaux(long decides, long actives, long replis, long aQualifier) {}

    record ParPolitique(
            String politique,
            Totaux totaux,
            List<Compte> urgences,
            List<Compte> perimetres,
            List<Compte> destinataires,
            List<Compte> suivis) {}

    record Reponse(
            Demande demande,
            long signalements,
            List<Compte> jours,
            List<Compte> lieux,
            List<Compte> types,
            List<Compte> typesDeclares,
            List<Compte> canaux,
            List<ParPolitique> politiques) {}

    private final Jdbi database;

    Tableau(Jdbi database) {
        this.database = database;
    }

    Reponse of(Demande demande) {
        return database.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, rows -> new Lecture(rows, demande).read());
    }

    /** What a count is broken down by, and the SQL that gives it. */
    private record Dimension(String nom, String sql) {}

    private record Lecture(Handle rows, Demande demande) {
        Reponse read() {
            return new Reponse(
                    demande,
                    ask("SELECT count(*)" + SIGNALEMENTS, "").mapTo(Long.class).one(),
                    counts(SIGNALEMENTS, "", new Dimension("jour", "s.jour::text")),
                    counts(SIGNALEMENTS, "", new Dimension("lieu", "s.lieu")),
                    counts(TYPES, "", new Dimension("type", "type")),
                    counts(DECLARES, "", new Dimension("type", "type")),
                    counts(SIGNALEMENTS, "", new Dimension("canal", "s.canal")),
                    politiques().map(this::politique).toList());
        }

        private Stream<String> politiques() {
            return rows.createQuery("SELECT nom FROM politique ORDER BY nom").mapTo(String.class).list().stream()
                    .filter(nom -> demande.politique().map(nom::equals).orElse(true));
        }

        private ParPolitique politique(String nom) {
            return new ParPolitique(
                    nom,
                    ask(TOTAUX, nom).map((row, context) -> totaux(row)).one(),
                    counts(DECISIONS, nom, new Dimension("urgence", "d.urgence")),
                    counts(DECISIONS, nom, new Dimension("perimetre", "d.perimetre")),
                    counts(ROLES, nom, new Dimension("type", "o.type"), new Dimension("role", "role")),
                    counts(
                            SUIVIS,
                            nom,
                            new Dimension("destinataire", "o.destinataire"),
                            new Dimension("statut", STATUT)));
        }

        private List<Compte> counts(String from, String politique, Dimension... by) {
            var sql = new StringBuilder("SELECT count(*) AS nombre");
            for (var dimension : by)
                sql.append(", ").append(dimension.sql()).append(" AS ").append(dimension.nom());
            sql.append(from).append(by.length == 1 ? " GROUP BY 2 ORDER BY 2" : " GROUP BY 2, 3 ORDER BY 2, 3");
            return ask(sql.toString(), politique)
                    .map((row, context) -> compte(row, by))
                    .list();
        }

        private Query ask(String sql, String politique) {
            return rows.createQuery(sql)
                    .bindMap(Map.of(
                            "departement", demande.departement(),
                            "du", demande.du(),
                            "au", demande.au(),
                            "politique", politique));
        }
    }

    private static Totaux totaux(ResultSet row) throws SQLException {
        return new Totaux(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static Compte compte(ResultSet row, Dimension... by) throws SQLException {
        var valeurs = new LinkedHashMap<String, String>();
        for (var dimension : by) valeurs.put(dimension.nom(), row.getString(dimension.nom()));
        return new Compte(valeurs, row.getLong("nombre"));
    }
}
