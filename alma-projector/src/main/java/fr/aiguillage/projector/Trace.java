package fr.aiguillage.projector;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.StatutDecision;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justification.Regle;
import fr.aiguillage.projector.Echeances.Echeance;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
            SELECT id, signalement, historique, politique, version, cause, mode, statut, urgence, perimetre, repli, regles, triage, revision,
                moteur, empreinte
            FROM decision WHERE signalement = :id ORDER BY rang""";
    private static final String DESTINATAIRES = """
            SELECT destinataire, type, roles, a_confirmer FROM decision_destinataire WHERE decision = :decision
            ORDER BY type, destinataire""";
    private static final String SUIVIS = """
            SELECT destinataire, statut, canal, depuis, remis_le,
                (SELECT count(*) FROM evenement e WHERE e.signalement = f.signalement AND e.destinataire = f.destinataire
                    AND e.type IN ('TransmissionRemise', 'TransmissionEchouee')) AS tentatives,
                ARRAY(SELECT e.detail FROM evenement e WHERE e.signalement = f.signalement
                    AND e.destinataire = f.destinataire AND e.type = 'EscaladeDeclenchee' ORDER BY e.rang) AS escalades
            FROM suivi_destinataire f WHERE signalement = :id ORDER BY destinataire""";

    record Evenement(
            String id,
            String topic,
            String type,
            Instant instant,
            @Nullable String destinataire,
            @Nullable String detail,
            @Nullable String par) {
        private Evenement withoutIdentity() {
            return new Evenement(id, topic, type, instant, destinataire, detail, null);
        }
    }

    /** @param raisons in French: the rules that name it, and what makes it the competent one */
    record Destinataire(String id, String type, List<String> roles, boolean aConfirmer, List<String> raisons) {}

    record Decision(
            String politique,
            int version,
            String cause,
            String mode,
            String statut,
            String urgence,
            String perimetre,
            boolean repli,
            List<Regle> regles,
            List<Destinataire> destinataires,
            List<String> remarques,
            String triage,
            long revision,
            String moteur,
            String empreinteFaits) {}

    /**
     * @param tentatives of delivery that ended, well or badly
     * @param escalades why somebody else was told that nobody there acted
     */
    record Suivi(
            String destinataire,
            String statut,
            @Nullable String canal,
            Instant depuis,
            @Nullable Instant remisLe,
            long tentatives,
            List<String> escalades) {}

    /**
     * @param numero which its author knows it by; none for analysts
     * @param avancement of the whole, derived from where it stands at each destinataire
     */
    record Reponse(
            String id,
            @Nullable String numero,
            Instant recuLe,
            @Nullable String departement,
            Avancement avancement,
            List<Echeance> echeances,
            List<Evenement> evenements,
            List<Decision> decisions,
            List<Suivi> suivis) {

        /** Facts in clear, rules and dates, but not the number that its author holds, nor who did what. */
        Reponse withoutIdentity() {
            var anonymous = evenements.stream().map(Evenement::withoutIdentity).toList();
            return new Reponse(id, null, recuLe, departement, avancement, echeances, anonymous, decisions, suivis);
        }
    }

    private final Jdbi database;
    private final Contenus contenus;
    private final Explications explications;

    Trace(Jdbi database, Contenus contenus, Explications explications) {
        this.database = database;
        this.contenus = contenus;
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
                        Avancement.of(rows, id),
                        Echeances.of(rows, id, LocalDate.now(Politique.PARIS)),
                        evenements(rows, id),
                        decisions(rows, id),
                        suivis(rows, id)))
                .findOne();
    }

    private List<Evenement> evenements(Handle rows, String id) {
        var auteurs = contenus.auteurs(rows, id);
        return rows.createQuery(EVENEMENTS)
                .bind("id", id)
                .map((row, context) -> new Evenement(
                        row.getString("id"),
                        row.getString("topic"),
                        row.getString("type"),
                        Instants.read(row, "instant"),
                        row.getString("destinataire"),
                        row.getString("detail"),
                        auteurs.get(row.getString("id"))))
                .list();
    }

    private List<Decision> decisions(Handle rows, String id) {
        var faits = contenus.faits(rows, id);
        return rows.createQuery(DECISIONS).bind("id", id).map((row, context) -> stored(rows, row)).stream()
                .map(stored -> decision(stored, Optional.ofNullable(faits.get(stored.cause()))))
                .toList();
    }

    /** Its reasons, when the log still has what it rests on; the names of its rules in any case. */
    private Decision decision(OrientationDecidee stored, Optional<Faits> faits) {
        var reasons = faits.flatMap(known -> explications.of(stored, known));
        var said = stored.orientation();
        return new Decision(
                stored.politique().nom(),
                stored.politique().version(),
                stored.cause(),
                stored.mode().name(),
                said.statut().name(),
                said.urgence().name(),
                said.perimetre().name(),
                said.repli(),
                reasons.map(Justification::regles).orElseGet(() -> named(said)),
                destinataires(said, reasons),
                reasons.map(Justification::remarques).orElse(List.of()),
                stored.triage().toString(),
                stored.revision(),
                stored.moteur(),
                stored.empreinteFaits());
    }

    private static List<Regle> named(Orientation said) {
        return said.regles().stream()
                .map(regle -> new Regle(regle, "", "", List.of()))
                .toList();
    }

    private static List<Destinataire> destinataires(Orientation said, Optional<Justification> reasons) {
        return said.destinataires().stream()
                .map(oriente -> new Destinataire(
                        oriente.id().value(),
                        oriente.type().name(),
                        oriente.roles().stream().map(Role::name).toList(),
                        oriente.aConfirmer(),
                        raisons(oriente, reasons)))
                .toList();
    }

    private static List<String> raisons(DestinataireOriente oriente, Optional<Justification> reasons) {
        return reasons.stream()
                .flatMap(known -> known.destinataires().stream())
                .filter(recipient -> recipient.id().equals(oriente.id()))
                .flatMap(recipient -> recipient.raisons().stream())
                .toList();
    }

    private static OrientationDecidee stored(Handle rows, ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new OrientationDecidee(
                new SignalementId(row.getString("signalement")),
                row.getString("cause"),
                new PolitiqueId(row.getString("politique"), row.getInt("version")),
                Mode.valueOf(row.getString("mode")),
                new Orientation(
                        StatutDecision.valueOf(row.getString("statut")),
                        Urgence.valueOf(row.getString("urgence")),
                        Perimetre.valueOf(row.getString("perimetre")),
                        orientes(rows, id),
                        strings(row.getArray("regles")),
                        row.getBoolean("repli")),
                PolitiqueId.parse(row.getString("triage")),
                row.getLong("revision"),
                row.getString("moteur"),
                row.getString("empreinte"),
                row.getBoolean("historique"));
    }

    private static List<DestinataireOriente> orientes(Handle rows, String decision) {
        return rows.createQuery(DESTINATAIRES)
                .bind("decision", decision)
                .map((row, context) -> new DestinataireOriente(
                        DestinataireType.valueOf(row.getString("type")),
                        new DestinataireId(row.getString("destinataire")),
                        strings(row.getArray("roles")).stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
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
                        Instants.find(row, "remis_le").orElse(null),
                        row.getLong("tentatives"),
                        strings(row.getArray("escalades"))))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
