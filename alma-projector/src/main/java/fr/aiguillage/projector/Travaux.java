package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, the oldest first: the machine proposes, and never decides alone (RGPD art. 22). What a person
 * does about it is written through ingest, and the work ends when triage has answered.
 */
final class Travaux {
    /** What a person must do. */
    enum Nature {
        /** Confirm a proposed destinataire and choose the tribunal, or decline. */
        A_CONFIRMER,
        /** Say who takes over: one refused, and named nobody who is competent there (CRPA L114-2). */
        REFUS_SANS_SUITE,
        /** Say what the decision lacks: the place, a destinataire. */
        A_QUALIFIER,
        /** Tell the CRIP of the département, and record it (CASF L226-3). */
        MINEUR_119
    }

    private static final String TRAVAUX = """
            WITH travail AS (
                SELECT d.signalement, 'A_CONFIRMER' AS nature, o.destinataire
                FROM decision_courante d JOIN decision_destinataire o ON o.decision = d.decision AND o.a_confirmer
                WHERE d.mode = 'ACTIVE'
              UNION ALL
                SELECT d.signalement, CASE WHEN 'reorientation-sans-suite' = ANY(c.regles) THEN 'REFUS_SANS_SUITE'
                    ELSE 'A_QUALIFIER' END, (SELECT r.destinataire FROM evenement r WHERE r.signalement = d.signalement
                        AND r.type = 'TransmissionRefusee' AND 'reorientation-sans-suite' = ANY(c.regles)
                        ORDER BY r.rang DESC LIMIT 1)
                FROM decision_courante d JOIN decision c ON c.id = d.decision
                WHERE d.mode = 'ACTIVE' AND d.statut = 'A_QUALIFIER'
              UNION ALL
                SELECT s.id, 'A_QUALIFIER', NULL FROM signalement s
                WHERE EXISTS (SELECT FROM decision_courante d WHERE d.signalement = s.id AND d.perimetre <> 'MINEUR_119')
                    AND NOT EXISTS (SELECT FROM decision_courante d WHERE d.signalement = s.id AND d.mode = 'ACTIVE')
              UNION ALL
                SELECT DISTINCT d.signalement, 'MINEUR_119', NULL FROM decision_courante d
                WHERE d.perimetre = 'MINEUR_119' AND NOT EXISTS
                    (SELECT FROM evenement e WHERE e.signalement = d.signalement AND e.type = 'CripInformee'))
            SELECT t.nature, t.destinataire, s.id, s.numero, s.recu_le, s.departement, s.lieu, rang.cle,
                (SELECT max(d.urgence) FROM decision_courante d WHERE d.signalement = s.id AND d.mode = 'ACTIVE') AS urgence
            FROM travail t JOIN signalement s ON s.id = t.signalement
                CROSS JOIN LATERAL (SELECT concat_ws(' ', s.id, t.nature, t.destinataire) AS cle) rang
            WHERE NOT s.retire AND NOT s.historique AND (s.recu_le, rang.cle) > (:instant, :cle)
                AND (:nature::text IS NULL OR t.nature = :nature)
                AND (:signalement::text IS NULL OR s.id = :signalement)
                AND (:departement::text IS NULL OR s.departement = :departement)
                AND (:tous OR EXISTS (SELECT FROM decision_courante d
                    JOIN decision_destinataire o ON o.decision = d.decision
                    WHERE d.signalement = s.id AND d.mode = 'ACTIVE' AND o.destinataire = ANY (:destinataires)
                        AND 'TRAITEMENT' = ANY (o.roles)))
            ORDER BY s.recu_le, rang.cle LIMIT :limite""";
    private static final Curseur FIRST = new Curseur(Instant.EPOCH, "");

    /**
     * @param destinataire whom to confirm, or who refused; null when it is about the report alone
     * @param urgence of the active decision; null when no policy is active there
     */
    record Travail(
            Nature nature,
            String signalement,
            String numero,
            Instant recuLe,
            @Nullable String departement,
            String lieu,
            @Nullable String destinataire,
            @Nullable String urgence) {}

    record Demande(
            Optional<Nature> nature, Optional<String> departement, Optional<String> signalement, Liste.Page page) {}

    record Reponse(List<Travail> travaux, @Nullable String suivant) {}

    private record Ranked(String cle, Travail travail) {}

    private final Jdbi database;

    Travaux(Jdbi database) {
        this.database = database;
    }

    /** Listeners see all that waits; who treats a report sees what waits about it. */
    Reponse of(Demande demande, Principal principal) {
        var limite = demande.page().limite();
        var found = find(demande, principal);
        var shown = found.stream().limit(limite).toList();
        var suivant = found.size() > shown.size() ? after(shown.getLast()).toString() : null;
        return new Reponse(shown.stream().map(Ranked::travail).toList(), suivant);
    }

    private static Curseur after(Ranked last) {
        return new Curseur(last.travail().recuLe(), last.cle());
    }

    private List<Ranked> find(Demande demande, Principal principal) {
        var after = demande.page().after().orElse(FIRST);
        return database.withHandle(rows -> rows.createQuery(TRAVAUX)
                .bind("nature", demande.nature().map(Enum::name).orElse(null))
                .bind("departement", demande.departement().orElse(null))
                .bind("signalement", demande.signalement().orElse(null))
                .bind("tous", principal.has("ecoutant") || principal.has("admin"))
                .bindArray("destinataires", String.class, List.copyOf(principal.destinataires()))
                .bind("instant", after.instant())
                .bind("cle", after.id())
                .bind("limite", demande.page().limite() + 1)
                .map((row, context) -> new Ranked(row.getString("cle"), travail(row)))
                .list());
    }

    private static Travail travail(ResultSet row) throws SQLException {
        return new Travail(
                Nature.valueOf(row.getString("nature")),
                row.getString("id"),
                row.getString("numero"),
                Instants.read(row, "recu_le"),
                row.getString("departement"),
                row.getString("lieu"),
                row.getString("destinataire"),
                row.getString("urgence"));
    }
}
