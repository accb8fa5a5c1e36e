package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Folds {@code decisions}: every answer is kept, and the latest of each policy stands. */
final class DecisionRows {
    private static final String INSERT = """
            INSERT INTO decision (id, signalement, politique, version, cause, mode, statut, urgence, perimetre, repli,
                regles, triage, revision, moteur, empreinte)
            VALUES (:id, :signalement, :politique, :version, :cause, :mode, :statut, :urgence, :perimetre, :repli,
                :regles, :triage, :revision, :moteur, :empreinte)
            ON CONFLICT (id) DO NOTHING""";
    private static final String STANDS = """
            INSERT INTO decision_courante VALUES (:signalement, :politique, :id, :mode, :statut, :urgence, :perimetre,
                :repli)
            ON CONFLICT (signalement, politique) DO UPDATE SET decision = excluded.decision, mode = excluded.mode,
                statut = excluded.statut, urgence = excluded.urgence, perimetre = excluded.perimetre,
                repli = excluded.repli""";
    private static final String DESTINATAIRE = """
            INSERT INTO decision_destinataire VALUES (:decision, :destinataire, :type, :roles, :aConfirmer)
            ON CONFLICT (decision, destinataire) DO NOTHING""";

    /** A decision and the id of its record. */
    record Recorded(String id, OrientationDecidee decision) {}

    private DecisionRows() {}

    static void apply(Handle rows, List<Recorded> decisions) {
        if (decisions.isEmpty()) return;
        insert(rows, INSERT, decisions);
        insert(rows, STANDS, decisions);
        destinataires(rows, decisions);
    }

    private static void insert(Handle rows, String sql, List<Recorded> decisions) {
        try (var batch = rows.prepareBatch(sql)) {
            decisions.forEach(recorded -> bind(batch, recorded));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, Recorded recorded) {
        var decision = recorded.decision();
        var orientation = decision.orientation();
        batch.bind("id", recorded.id())
                .bind("signalement", decision.signalement().value())
                .bind("politique", decision.politique().nom())
                .bind("version", decision.politique().version())
                .bind("cause", decision.cause())
                .bind("mode", decision.mode().name())
                .bind("statut", orientation.statut().name())
                .bind("urgence", orientation.urgence().name())
                .bind("perimetre", orientation.perimetre().name())
                .bind("repli", orientation.repli())
                .bind("regles", orientation.regles().toArray(String[]::new))
                .bind("triage", decision.triage().toString())
                .bind("revision", decision.revision())
                .bind("moteur", decision.moteur())
                .bind("empreinte", decision.empreinteFaits())
                .add();
    }

    private static void destinataires(Handle rows, List<Recorded> decisions) {
        try (var batch = rows.prepareBatch(DESTINATAIRE)) {
            decisions.forEach(recorded -> recorded.decision()
                    .orientation()
                    .destinataires()
                    .forEach(destinataire -> bind(batch, recorded.id(), destinataire)));
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, String decision, DestinataireOriente destinataire) {
        batch.bind("decision", decision)
                .bind("destinataire", destinataire.id().value())
                .bind("type", destinataire.type().name())
                .bind("roles", destinataire.roles().stream().map(Enum::name).toArray(String[]::new))
                .bind("aConfirmer", destinataire.aConfirmer())
                .add();
    }
}
