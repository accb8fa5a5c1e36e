package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Folds {@code decisions}: every answer is kept, and the latest of each policy stands. */
final class DecisionRows {
    private static final String INSERT = """
            INSERT INTO decision (id, signalement, politique, version, cause, mode, statut, urgence, perimetre, repli,
                regles, triage, revision, moteur, empreinte, historique)
            VALUES (:id, :signalement, :politique, :version, :cause, :mode, :statut, :urgence, :perimetre, :repli,
                :regles, :triage, :revision, :moteur, :empreinte, :historique)""";
    private static final String STANDS = """
            INSERT INTO decision_courante (signalement, politique, decision, mode, statut, urgence, perimetre, repli,
                destinataires, types)
            VALUES (:signalement, :politique, :id, :mode, :statut, :urgence, :perimetre, :repli, :destinataires, :types)
            ON CONFLICT (signalement, politique) DO UPDATE SET decision = excluded.decision, mode = excluded.mode,
                statut = excluded.statut, urgence = excluded.urgence, perimetre = excluded.perimetre,
                repli = excluded.repli, destinataires = excluded.destinataires, types = excluded.types""";
    private static final String DESTINATAIRE = """
            INSERT INTO decision_destinataire (decision, destinataire, type, roles, a_confirmer)
            VALUES (:decision, :destinataire, :type, :roles, :aConfirmer)""";

    /** A decision and the id of its record. */
    record Recorded(String id, OrientationDecidee decision) {
        private Sujet sujet() {
            return new Sujet(
                    decision.signalement().value(), decision.politique().nom());
        }
    }

    private record Sujet(String signalement, String politique) {}

    private DecisionRows() {}

    static Set<String> seen(Handle rows, Collection<String> ids) {
        return rows.createQuery("SELECT id FROM decision WHERE id = ANY(:ids)")
                .bind("ids", ids.toArray(String[]::new))
                .mapTo(String.class)
                .set();
    }

    static void apply(Handle rows, List<Recorded> decisions) {
        if (decisions.isEmpty()) return;
        politiques(rows, decisions);
        batch(rows, INSERT, decisions, DecisionRows::bind);
        destinataires(rows, decisions);
        batch(rows, STANDS, latest(decisions), DecisionRows::stands);
    }

    private static Collection<Recorded> latest(List<Recorded> decisions) {
        var latest = new LinkedHashMap<Sujet, Recorded>();
        decisions.forEach(recorded -> latest.put(recorded.sujet(), recorded));
        return latest.values();
    }

    private static void politiques(Handle rows, List<Recorded> decisions) {
        rows.createUpdate("INSERT INTO politique SELECT DISTINCT unnest(:noms) ORDER BY 1 ON CONFLICT DO NOTHING")
                .bind(
                        "noms",
                        decisions.stream()
                                .map(recorded -> recorded.sujet().politique())
                                .toArray(String[]::new))
                .execute();
    }

    private static void batch(
            Handle rows, String sql, Collection<Recorded> decisions, BiConsumer<PreparedBatch, Recorded> bind) {
        try (var batch = rows.prepareBatch(sql)) {
            decisions.forEach(recorded -> bind.accept(batch, recorded));
            batch.execute();
        }
    }

    private static void stands(PreparedBatch batch, Recorded recorded) {
        var destinataires = recorded.decision().orientation().destinataires();
        answered(batch, recorded)
                .bind(
                        "destinataires",
                        sorted(destinataires, oriente -> oriente.id().value()))
                .bind("types", sorted(destinataires, oriente -> oriente.type().name()))
                .add();
    }

    private static String[] sorted(
            List<DestinataireOriente> destinataires, Function<DestinataireOriente, String> value) {
        return destinataires.stream().map(value).distinct().sorted().toArray(String[]::new);
    }

    private static PreparedBatch answered(PreparedBatch batch, Recorded recorded) {
        var decision = recorded.decision();
        var orientation = decision.orientation();
        return batch.bind("id", recorded.id())
                .bind("signalement", decision.signalement().value())
                .bind("politique", decision.politique().nom())
                .bind("mode", decision.mode().name())
                .bind("statut", orientation.statut().name())
                .bind("urgence", orientation.urgence().name())
                .bind("perimetre", orientation.perimetre().name())
                .bind("repli", orientation.repli());
    }

    private static void bind(PreparedBatch batch, Recorded recorded) {
        var decision = recorded.decision();
        var orientation = decision.orientation();
        answered(batch, recorded)
                .bind("version", decision.politique().version())
                .bind("cause", decision.cause())
                .bind("regles", orientation.regles().toArray(String[]::new))
                .bind("triage", decision.triage().toString())
                .bind("revision", decision.revision())
                .bind("moteur", decision.moteur())
                .bind("empreinte", decision.empreinteFaits())
                .bind("historique", decision.historique())
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
