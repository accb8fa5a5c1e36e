package fr.aiguillage.forwarder.echeance;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.remise.Remise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of escalations. */
final class EscaladeRows {
    private static final int BATCH = 100;

    private static final String NOT_YET = " AND NOT EXISTS (SELECT FROM escalade e WHERE e.signalement = d.signalement"
            + " AND e.destinataire = d.destinataire AND e.raison = :raison) LIMIT :limit FOR UPDATE OF d SKIP LOCKED";

    private static final String IN_DANGER = "SELECT d.* FROM dossier d WHERE d.statut = 'NOUVEAU'"
            + " AND d.urgence = 'DANGER_IMMEDIAT' AND d.ouvert_le <= :since" + NOT_YET;

    private static final String LATE = "SELECT d.* FROM echeance JOIN dossier d USING (signalement, destinataire)"
            + " WHERE d.statut = 'NOUVEAU' AND escalade_le <= :since" + NOT_YET;

    private EscaladeRows() {}

    /** A case, and why somebody is told of it. */
    record Escalade(SignalementId signalement, DestinataireId destinataire, RaisonEscalade raison) {
        /** The same whoever tells it, and however often. */
        String nom() {
            return "escalade/%s/%s/%s".formatted(signalement, destinataire, raison);
        }

        /** What its alert is about. */
        String sujet() {
            return signalement + "/" + destinataire;
        }
    }

    /** @param tentative of this notice, from 1 on */
    record Avis(Escalade escalade, String numero, int tentative) {}

    /** Holds the cases until the transaction ends. */
    static List<Escalade> due(Handle handle, RaisonEscalade raison, Instant since) {
        var query = switch (raison) {
            case DANGER_NON_ACCUSE -> IN_DANGER;
            case SANS_ACCUSE -> LATE;
        };
        return handle.createQuery(query)
                .bind("since", since)
                .bind("raison", raison)
                .bind("limit", BATCH)
                .map((row, context) -> escalade(row, raison))
                .list();
    }

    static void add(Handle handle, Escalade escalade, String avis, Instant now) {
        handle.createUpdate("INSERT INTO escalade (signalement, destinataire, raison, declenchee_le, avis, due_le)"
                        + " VALUES (:signalement, :destinataire, :raison, :now, :avis, :now)")
                .bind("signalement", escalade.signalement().value())
                .bind("destinataire", escalade.destinataire().value())
                .bind("raison", escalade.raison())
                .bind("now", now)
                .bind("avis", avis)
                .execute();
    }

    /** Those whose case somebody has acted on since. */
    static List<Escalade> closing(Handle handle, Instant now) {
        return handle.createQuery("UPDATE escalade e SET close_le = :now FROM dossier d WHERE e.close_le IS NULL"
                        + " AND d.signalement = e.signalement AND d.destinataire = e.destinataire"
                        + " AND d.statut <> 'NOUVEAU' RETURNING e.signalement, e.destinataire, e.raison")
                .bind("now", now)
                .map((row, context) -> escalade(row, RaisonEscalade.valueOf(row.getString("raison"))))
                .list();
    }

    /** A notice to send, its attempt counted; it is due again when this one told nothing. */
    static Optional<Avis> claim(Handle handle, Instant now, Instant lease) {
        return handle.createQuery("UPDATE escalade SET tentatives = tentatives + 1, due_le = :lease"
                        + " WHERE (signalement, destinataire, raison) = (SELECT signalement, destinataire, raison"
                        + "  FROM escalade WHERE avis = 'A_ENVOYER' AND close_le IS NULL AND due_le <= :now"
                        + "  ORDER BY due_le LIMIT 1 FOR UPDATE SKIP LOCKED)"
                        + " RETURNING *, (SELECT numero FROM dossier d WHERE d.signalement = escalade.signalement"
                        + "  AND d.destinataire = escalade.destinataire) AS numero")
                .bind("now", now)
                .bind("lease", lease)
                .map((row, context) -> new Avis(
                        escalade(row, RaisonEscalade.valueOf(row.getString("raison"))),
                        row.getString("numero"),
                        row.getInt("tentatives")))
                .findOne();
    }

    /** @param again when to try again, after what may pass */
    static void told(Handle handle, Avis avis, Remise remise, Instant again) {
        switch (remise) {
            case Remise.Acceptee accepted -> update(handle, avis, "ENVOYE", "REMISE", again);
            case Remise.Refusee refused -> update(handle, avis, "REFUSE", refused.issue(), again);
            case Remise.Fermee closed -> update(handle, avis, "REFUSE", closed.issue(), again);
            case Remise.Indisponible down -> update(handle, avis, "A_ENVOYER", down.issue(), again);
            case Remise.Panne down -> update(handle, avis, "A_ENVOYER", down.issue(), again);
        }
    }

    private static void update(Handle handle, Avis avis, String statut, String issue, Instant again) {
        handle.createUpdate("UPDATE escalade SET avis = :avis, issue = :issue, due_le = :again"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire AND raison = :raison")
                .bind("avis", statut)
                .bind("issue", issue)
                .bind("again", again)
                .bind("signalement", avis.escalade().signalement().value())
                .bind("destinataire", avis.escalade().destinataire().value())
                .bind("raison", avis.escalade().raison())
                .execute();
    }

    private static Escalade escalade(ResultSet row, RaisonEscalade raison) throws SQLException {
        return new Escalade(
                new SignalementId(row.getString("signalement")),
                new DestinataireId(row.getString("destinataire")),
                raison);
    }
}
