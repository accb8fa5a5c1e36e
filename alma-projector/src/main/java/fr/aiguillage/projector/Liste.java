package fr.aiguillage.projector;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Signalements one by one, in codes, a page at a time: those of a département, and those that wait for a person. */
final class Liste {
    private static final String LIGNE = """
            SELECT s.id, s.numero, s.recu_le, s.departement, s.lieu, s.canal, s.types, s.historique, d.politique, d.statut,
                d.urgence, d.perimetre
            FROM signalement s""";
    private static final String DEPARTEMENT = LIGNE + """
             LEFT JOIN decision_courante d ON d.signalement = s.id AND d.mode = 'ACTIVE'
            WHERE s.departement = :departement AND NOT s.retire AND s.jour BETWEEN :du AND :au
                AND (s.recu_le, s.id) < (:instant, :id)
            ORDER BY s.recu_le DESC, s.id DESC LIMIT :limite""";
    private static final String DESTINATAIRES = """
            SELECT d.signalement, o.destinataire, o.type, o.roles, o.a_confirmer, f.depuis,
                CASE WHEN o.a_confirmer THEN 'A_CONFIRMER' WHEN s.historique THEN 'NON_TRANSMIS'
                    ELSE coalesce(f.statut, 'ORDONNE') END AS statut
            FROM decision_courante d JOIN decision_destinataire o ON o.decision = d.decision
                JOIN signalement s ON s.id = d.signalement
                LEFT JOIN suivi_destinataire f ON f.signalement = s.id AND f.destinataire = o.destinataire
            WHERE d.signalement = ANY(:ids) AND d.mode = 'ACTIVE' ORDER BY o.type, o.destinataire""";
    private static final Curseur LAST = new Curseur(Instant.parse("9999-12-31T00:00:00Z"), "");

    record Destinataire(
            String id,
            String type,
            List<String> roles,
            boolean aConfirmer,
            String statut,
            @Nullable Instant depuis) {}

    record Signalement(
            String id,
            @Nullable String numero,
            Instant recuLe,
            @Nullable String departement,
            String lieu,
            String canal,
            List<String> types,
            @Nullable String politique,
            @Nullable String statut,
            @Nullable String urgence,
            @Nullable String perimetre,
            boolean historique,
            List<Destinataire> destinataires) {
        private Signalement with(@Nullable String otherNumero, List<Destinataire> others) {
            return new Signalement(
                    id,
                    otherNumero,
                    recuLe,
                    departement,
                    lieu,
                    canal,
                    types,
                    politique,
                    statut,
                    urgence,
                    perimetre,
                    historique,
                    others);
        }
    }

    record Reponse(List<Signalement> signalements, @Nullable String suivant) {

        /** Without the numbers that authors hold. */
        Reponse withoutIdentity() {
            return new Reponse(
                    signalements.stream()
                            .map(ligne -> ligne.with(null, ligne.destinataires()))
                            .toList(),
                    suivant);
        }
    }

    /** A page: where the one before ended, and how many lines. */
    record Page(Optional<Curseur> after, int limite) {}

    private final Jdbi database;

    Liste(Jdbi database) {
        this.database = database;
    }

    /** The latest first. */
    Reponse departement(String departement, LocalDate du, LocalDate au, Page page) {
        return read(
                page,
                rows -> at(rows.createQuery(DEPARTEMENT), page)
                        .bind("departement", departement)
                        .bind("du", du)
                        .bind("au", au));
    }

    private static Query at(Query query, Page page) {
        var after = page.after().orElse(LAST);
        return query.bind("instant", after.instant()).bind("id", after.id()).bind("limite", page.limite() + 1);
    }

    private Reponse read(Page page, Function<Handle, Query> ask) {
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, rows -> {
            var found = ask.apply(rows).map((row, context) -> ligne(row)).list();
            var shown = found.stream().limit(page.limite()).toList();
            var suivant = found.size() > shown.size()
                    ? new Curseur(shown.getLast().recuLe(), shown.getLast().id()).toString()
                    : null;
            return new Reponse(with(destinataires(rows, shown), shown), suivant);
        });
    }

    private static List<Signalement> with(Map<String, List<Destinataire>> destinataires, List<Signalement> lignes) {
        return lignes.stream()
                .map(ligne -> ligne.with(ligne.numero(), destinataires.getOrDefault(ligne.id(), List.of())))
                .toList();
    }

    private static Map<String, List<Destinataire>> destinataires(Handle rows, List<Signalement> lignes) {
        return rows.createQuery(DESTINATAIRES)
                .bind("ids", lignes.stream().map(Signalement::id).toArray(String[]::new))
                .map((row, context) -> Map.entry(row.getString("signalement"), destinataire(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Destinataire destinataire(ResultSet row) throws SQLException {
        return new Destinataire(
                row.getString("destinataire"),
                row.getString("type"),
                strings(row.getArray("roles")),
                row.getBoolean("a_confirmer"),
                row.getString("statut"),
                Instants.find(row, "depuis").orElse(null));
    }

    private static Signalement ligne(ResultSet row) throws SQLException {
        return new Signalement(
                row.getString("id"),
                row.getString("numero"),
                Instants.read(row, "recu_le"),
                row.getString("departement"),
                row.getString("lieu"),
                row.getString("canal"),
                strings(row.getArray("types")),
                row.getString("politique"),
                row.getString("statut"),
                row.getString("urgence"),
                row.getString("perimetre"),
                row.getBoolean("historique"),
                List.of());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
