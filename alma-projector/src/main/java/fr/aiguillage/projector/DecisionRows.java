package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Folds {@code decisions}: every answer is kept, and the latest of each policy stands. */
final class DecisionRows {
    private static final String DECISION =
            "decision (id, signalement, politique, version, cause, mode, statut, urgence, perimetre, repli, regles, triage,"
                    + " revision, moteur, empreinte, historique)";
    private static final String STOOD = """
            DELETE FROM decision_courante WHERE (signalement, politique)
                IN (SELECT unnest(:signalements), unnest(:politiques))""";
    private static final String STANDS =
            "decision_courante (signalement, politique, decision, mode, statut, urgence, perimetre, repli, destinataires,"
                    + " types)";
    private static final String DESTINATAIRE =
            "decision_destinataire (decision, destinataire, type, roles, a_confirmer)";

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
        decisions(rows, decisions);
        destinataires(rows, decisions);
        stand(rows, latest(decisions));
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

    private static void decisions(Handle rows, List<Recorded> decisions) {
        var copie = new Copie(DECISION);
        for (var recorded : decisions) {
            var decision = recorded.decision();
            var orientation = decision.orientation();
            copie.row(
                    recorded.id(),
                    decision.signalement().value(),
                    decision.politique().nom(),
                    decision.politique().version(),
                    decision.cause(),
                    decision.mode().name(),
                    orientation.statut().name(),
                    orientation.urgence().name(),
                    orientation.perimetre().name(),
                    orientation.repli(),
                    orientation.regles().toArray(String[]::new),
                    decision.triage().toString(),
                    decision.revision(),
                    decision.moteur(),
                    decision.empreinteFaits(),
                    decision.historique());
        }
        copie.send(rows);
    }

    private static void destinataires(Handle rows, List<Recorded> decisions) {
        var copie = new Copie(DESTINATAIRE);
        for (var recorded : decisions) {
            for (var destinataire : recorded.decision().orientation().destinataires()) {
                copie.row(
                        recorded.id(),
                        destinataire.id().value(),
                        destinataire.type().name(),
                        destinataire.roles().stream().map(Enum::name).toArray(String[]::new),
                        destinataire.aConfirmer());
            }
        }
        copie.send(rows);
    }

    /** In place of those that stood. */
    private static void stand(Handle rows, Collection<Recorded> latest) {
        rows.createUpdate(STOOD)
                .bind("signalements", column(latest, Sujet::signalement))
                .bind("politiques", column(latest, Sujet::politique))
                .execute();
        var copie = new Copie(STANDS);
        for (var recorded : latest) {
            var decision = recorded.decision();
            var orientation = decision.orientation();
            var destinataires = orientation.destinataires();
            copie.row(
                    decision.signalement().value(),
                    decision.politique().nom(),
                    recorded.id(),
                    decision.mode().name(),
                    orientation.statut().name(),
                    orientation.urgence().name(),
                    orientation.perimetre().name(),
                    orientation.repli(),
                    sorted(destinataires, oriente -> oriente.id().value()),
                    sorted(destinataires, oriente -> oriente.type().name()));
        }
        copie.send(rows);
    }

    private static String[] column(Collection<Recorded> decisions, Function<Sujet, String> value) {
        return decisions.stream().map(Recorded::sujet).map(value).toArray(String[]::new);
    }

    private static String[] sorted(
            List<DestinataireOriente> destinataires, Function<DestinataireOriente, String> value) {
        return destinataires.stream().map(value).distinct().sorted().toArray(String[]::new);
    }
}
