package fr.aiguillage.projector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What happened in one département under each policy, between two days of receipt, both included (Europe/Paris).
 * Imported history counts; what was withdrawn does not.
 */
final class Tableau {
    private static final String SIGNALEMENTS = """
             FROM signalement s WHERE s.departement = :departement AND s.jour BETWEEN :du AND :au AND NOT s.retire""";
    private static final String DECISIONS = """
             FROM signalement s JOIN decision_courante d ON d.signalement = s.id
            WHERE s.departement = :departement AND s.jour BETWEEN :du AND :au AND NOT s.retire
                AND d.politique = :politique""";
    private static final String DESTINATAIRES = """
             FROM signalement s JOIN decision_courante d ON d.signalement = s.id
                JOIN decision_destinataire o ON o.decision = d.decision CROSS JOIN unnest(o.roles) AS role
            WHERE s.departement = :departement AND s.jour BETWEEN :du AND :au AND NOT s.retire
                AND d.politique = :politique""";
    private static final String SUIVIS = """
             FROM signalement s JOIN decision_courante d ON d.signalement = s.id
                JOIN decision_destinataire o ON o.decision = d.decision
                LEFT JOIN suivi_destinataire f ON f.signalement = s.id AND f.destinataire = o.destinataire
            WHERE s.departement = :departement AND s.jour BETWEEN :du AND :au AND NOT s.retire
                AND d.politique = :politique AND d.mode = 'ACTIVE'""";

    /** What is asked; no policy named means every policy. */
    record Demande(String departement, LocalDate du, LocalDate au, Optional<String> politique) {}

    /** One cell: the values of its dimensions, and how many. */
    record Compte(Map<String, String> valeurs, long nombre) {}

    record ParPolitique(
            String politique,
            long decides,
            long actives,
            long replis,
            long aQualifier,
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
            List<Compte> canaux,
            List<ParPolitique> politiques) {}

    private final Jdbi database;

    Tableau(Jdbi database) {
        this.database = database;
    }

    Reponse of(Demande demande) {
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, rows -> of(rows, demande));
    }

    private static Reponse of(Handle rows, Demande demande) {
        var ask = new Question(rows, demande);
        return new Reponse(
                demande,
                ask.number("count(*)" + SIGNALEMENTS, ""),
                ask.counts(SIGNALEMENTS, "", Map.of("jour", "s.jour::text")),
                ask.counts(SIGNALEMENTS, "", Map.of("lieu", "s.lieu")),
                ask.counts(
                        SIGNALEMENTS.replace("signalement s", "signalement s CROSS JOIN unnest(s.types) AS type"),
                        "",
                        Map.of("type", "type")),
                ask.counts(SIGNALEMENTS, "", Map.of("canal", "s.canal")),
                ask.politiques().stream().map(ask::politique).toList());
    }

    private record Question(Handle rows, Demande demande) {
        List<String> politiques() {
            return demande.politique()
                    .map(List::of)
                    .orElseGet(() -> rows.createQuery("SELECT DISTINCT politique FROM decision_courante ORDER BY 1")
                            .mapTo(String.class)
                            .list());
        }

        ParPolitique politique(String politique) {
            return new ParPolitique(
                    politique,
                    number("count(*)" + DECISIONS, politique),
                    number("count(*) FILTER (WHERE d.mode = 'ACTIVE')" + DECISIONS, politique),
                    number("count(*) FILTER (WHERE d.repli)" + DECISIONS, politique),
                    number("count(*) FILTER (WHERE d.statut = 'A_QUALIFIER')" + DECISIONS, politique),
                    counts(DECISIONS, politique, Map.of("urgence", "d.urgence")),
                    counts(DECISIONS, politique, Map.of("perimetre", "d.perimetre")),
                    counts(DESTINATAIRES, politique, ordered("type", "o.type", "role", "role")),
                    counts(
                            SUIVIS,
                            politique,
                            ordered(
                                    "destinataire",
                                    "o.destinataire",
                                    "statut",
                                    "CASE WHEN o.a_confirmer THEN 'A_CONFIRMER' ELSE coalesce(f.statut, 'ORDONNE') END")));
        }

        long number(String select, String politique) {
            return query("SELECT " + select, politique).mapTo(Long.class).one();
        }

        List<Compte> counts(String from, String politique, Map<String, String> dimensions) {
            var selected = new ArrayList<String>();
            dimensions.forEach((name, expression) -> selected.add(expression + " AS " + name));
            var sql = "SELECT " + String.join(", ", selected) + ", count(*) AS nombre" + from + " GROUP BY "
                    + String.join(", ", dimensions.values()) + " ORDER BY "
                    + String.join(", ", dimensions.values());
            return query(sql, politique)
                    .map((row, context) -> {
                        var values = new LinkedHashMap<String, String>();
                        for (var name : dimensions.keySet()) values.put(name, row.getString(name));
                        return new Compte(values, row.getLong("nombre"));
                    })
                    .list();
        }

        private org.jdbi.v3.core.statement.Query query(String sql, String politique) {
            return rows.createQuery(sql)
                    .bind("departement", demande.departement())
                    .bind("du", demande.du())
                    .bind("au", demande.au())
                    .bind("politique", politique)
                    .configure(
                            org.jdbi.v3.core.statement.SqlStatements.class,
                            statements -> statements.setUnusedBindingAllowed(true));
        }

        private static Map<String, String> ordered(String first, String one, String second, String two) {
            var dimensions = new LinkedHashMap<String, String>();
            dimensions.put(first, one);
            dimensions.put(second, two);
            return dimensions;
        }
    }
}
