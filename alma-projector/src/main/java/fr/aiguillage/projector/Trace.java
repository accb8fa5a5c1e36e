package fr.aiguillage.projector;

import fr.aiguillage.domain.politique.PolitiqueId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one signalement, in codes: what happened, what each policy answered and why. */
final class Trace {
    private static final String EVENEMENTS = """
            SELECT id, topic, type, instant, destinataire, detail FROM evenement
            WHERE signalement = :id ORDER BY instant, topic, rang""";
    private static final String DECISIONS = """
            SELECT id, politique, version, cause, mode, statut, urgence, perimetre, repli, regles, triage, revision,
                moteur, empreinte
            FROM decision WHERE signalement = :id ORDER BY rang""";
    private static final String DESTINATAIRES = """
            SELECT destinataire, type, roles, a_confirmer FROM decision_destinataire WHERE decision = :decision
            ORDER BY type, destinataire""";
    private static final String SUIVIS = """
            SELECT destinataire, statut, canal, depuis, remis_le FROM suivi_destinataire WHERE signalement = :id
            ORDER BY destinataire""";

    record Evenement(
            String id,
            String topic,
            String type,
            Instant instant,
            @Nullable String destinataire,
            @Nullable String detail) {}

    record Destinataire(String id, String type, List<String> roles, boolean aConfirmer) {}

    record Decision(
            String politique,
            int version,
            String cause,
            String mode,
            String statut,
            String urgence,
            String perimetre,
            boolean repli,
            List<Explication> regles,
            List<Destinataire> destinataires,
            String triage,
            long revision,
            String moteur,
            String empreinteFaits) {}

    /** A rule that fired, in the words of the published policy. */
    record Explication(String regle, String libelle, String source) {}

    record Suivi(
            String destinataire,
            String statut,
            @Nullable String canal,
            Instant depuis,
            @Nullable Instant remisLe) {}

    record Reponse(
            String id,
            String numero,
            Instant recuLe,
            @Nullable String departement,
            List<Evenement> evenements,
            List<Decision> decisions,
            List<Suivi> suivis) {}

    private final Jdbi database;
    private final Explications explications;

    Trace(Jdbi database, Explications explications) {
        this.database = database;
        this.explications = explications;
    }

    Optional<Reponse> of(String id) {
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, rows -> of(rows, id));
    }

    private Optional<Reponse> of(Handle rows, String id) {
        return rows.createQuery("SELECT id, numero, recu_le, departement FROM signalement WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Reponse(
                        id,
                        row.getString("numero"),
                        Instants.read(row, "recu_le"),
                        row.getString("departement"),
                        evenements(rows, id),
                        decisions(rows, id),
                        suivis(rows, id)))
                .findOne();
    }

    private static List<Evenement> evenements(Handle rows, String id) {
        return rows.createQuery(EVENEMENTS)
                .bind("id", id)
                .map((row, context) -> new Evenement(
                        row.getString("id"),
                        row.getString("topic"),
                        row.getString("type"),
                        Instants.read(row, "instant"),
                        row.getString("destinataire"),
                        row.getString("detail")))
                .list();
    }

    private List<Decision> decisions(Handle rows, String id) {
        return rows.createQuery(DECISIONS)
                .bind("id", id)
                .map((row, context) -> decision(rows, row))
                .list();
    }

    private Decision decision(Handle rows, ResultSet row) throws SQLException {
        var politique = row.getString("politique");
        var version = row.getInt("version");
        return new Decision(
                politique,
                version,
                row.getString("cause"),
                row.getString("mode"),
                row.getString("statut"),
                row.getString("urgence"),
                row.getString("perimetre"),
                row.getBoolean("repli"),
                explications.of(
                        PolitiqueId.parse(row.getString("triage")),
                        new PolitiqueId(politique, version),
                        strings(row.getArray("regles"))),
                destinataires(rows, row.getString("id")),
                row.getString("triage"),
                row.getLong("revision"),
                row.getString("moteur"),
                row.getString("empreinte"));
    }

    private static List<Destinataire> destinataires(Handle rows, String decision) {
        return rows.createQuery(DESTINATAIRES)
                .bind("decision", decision)
                .map((row, context) -> new Destinataire(
                        row.getString("destinataire"),
                        row.getString("type"),
                        strings(row.getArray("roles")),
                        row.getBoolean("a_confirmer")))
                .list();
    }

    private static List<Suivi> suivis(Handle rows, String id) {
        return rows.createQuery(SUIVIS)
                .bind("id", id)
                .map((row, context) -> new Suivi(
                        row.getString("destinataire"),
                        row.getString("statut"),
                        row.getString("canal"),
                        Instants.read(row, "depuis"),
                        Instants.find(row, "remis_le").orElse(null)))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
