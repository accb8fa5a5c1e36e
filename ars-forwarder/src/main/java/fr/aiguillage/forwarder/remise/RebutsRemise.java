package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.schemas.CloudEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Deliveries that every channel gave up; their content stays in the inbox. They can be begun anew. */
public final class RebutsRemise {
    private static final String CHOSEN = " FROM remise WHERE statut = 'REBUT'"
            + " AND (cardinality(:ordres::text[]) = 0 OR ordre = ANY (:ordres))"
            + " AND (:destinataire::text IS NULL OR destinataire = :destinataire)"
            + " AND (:issue::text IS NULL OR issue = :issue)"
            + " AND (:du::timestamptz IS NULL OR ordonnee_le >= :du)"
            + " AND (:au::timestamptz IS NULL OR ordonnee_le < :au)";

    private final Jdbi jdbi;
    private final Channels channels;
    private final Outbox outbox;

    public RebutsRemise(Jdbi jdbi, Channels channels, Outbox outbox) {
        this.jdbi = jdbi;
        this.channels = channels;
        this.outbox = outbox;
    }

    /**
     * Which ones; what is not said does not narrow.
     *
     * @param issue of the last attempt, such as {@code HTTP_404}
     * @param du first instant of the order
     * @param au last one, not included
     */
    public record Filtre(
            List<String> ordres,
            Optional<String> destinataire,
            Optional<String> issue,
            Optional<Instant> du,
            Optional<Instant> au) {
        private <S extends SqlStatement<S>> S bind(S statement) {
            return statement
                    .bindArray("ordres", String.class, ordres)
                    .bind("destinataire", destinataire.orElse(null))
                    .bind("issue", issue.orElse(null))
                    .bind("du", du.orElse(null))
                    .bind("au", au.orElse(null));
        }
    }

    /** @param canal the last one that gave up */
    public record Rebut(
            long suite,
            String ordre,
            String signalement,
            String destinataire,
            String canal,
            int tentatives,
            String issue,
            Instant ordonneeLe) {}

    /** @param suite where the next page begins; null on the last one */
    public record Page(List<Rebut> rebuts, @Nullable Long suite) {}

    /**
     * @param passage how often the order was begun
     * @param fin null while it is under way, or for one whose process died
     */
    public record Tentative(
            int passage,
            String canal,
            int numero,
            Instant debut,
            @Nullable Instant fin,
            @Nullable String issue) {}

    /** @param topic where the order itself is, keyed by its destinataire */
    public record Detail(Rebut rebut, String topic, List<Tentative> tentatives) {}

    public Page page(Filtre filtre, long after, int limit) {
        var found = jdbi.withHandle(handle -> filtre.bind(
                        handle.createQuery("SELECT *" + CHOSEN + " AND suite > :after ORDER BY suite LIMIT :limit"))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> rebut(row))
                .list());
        return new Page(found, found.size() < limit ? null : found.getLast().suite());
    }

    public Optional<Detail> find(String ordre) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM remise WHERE ordre = :ordre AND statut = 'REBUT'")
                .bind("ordre", ordre)
                .map((row, context) -> new Detail(rebut(row), "transmissions", tentatives(handle, ordre)))
                .findOne());
    }

    private static List<Tentative> tentatives(Handle handle, String ordre) {
        return handle.createQuery("SELECT * FROM tentative WHERE ordre = :ordre ORDER BY debut, numero")
                .bind("ordre", ordre)
                .map((row, context) -> new Tentative(
                        row.getInt("passage"),
                        row.getString("canal"),
                        row.getInt("numero"),
                        instant(row, "debut").orElseThrow(),
                        instant(row, "fin").orElse(null),
                        row.getString("issue")))
                .list();
    }

    /**
     * Begins them anew: the same decision under a new sending id, so that a destinataire that takes each thing once takes
     * it. By the channels that the directory declares now.
     *
     * @param essai only says which
     */
    public List<String> redeliver(Filtre filtre, boolean essai, String par, Instant now) {
        return jdbi.inTransaction(handle -> {
            var chosen = filtre.bind(handle.createQuery("SELECT *" + CHOSEN + " ORDER BY suite FOR UPDATE"))
                    .map((row, context) -> choisi(row))
                    .list();
            if (!essai) chosen.forEach(one -> begin(handle, one, par, now));
            return chosen.stream().map(Choisi::ordre).toList();
        });
    }

    /** @param passage how often it was begun, this time included */
    private record Choisi(
            String ordre,
            SignalementId signalement,
            DestinataireId destinataire,
            int passage,
            Optional<String> traceparent) {
        CloudEvent envelope(String what, Instant now) {
            return CloudEvent.of("%s.%d/%s".formatted(ordre, passage, what), "/forwarder", now)
                    .tracedBy(traceparent);
        }
    }

    private static Choisi choisi(ResultSet row) throws SQLException {
        return new Choisi(
                row.getString("ordre"),
                new SignalementId(row.getString("signalement")),
                new DestinataireId(row.getString("destinataire")),
                row.getInt("passage") + 1,
                Optional.ofNullable(row.getString("traceparent")));
    }

    /** One whose only channel is the inbox by now has it there already. */
    private void begin(Handle handle, Choisi one, String par, Instant now) {
        var canal = channels.of(one.destinataire());
        var inInbox = canal == CanalRemise.BOITE;
        handle.createUpdate("UPDATE remise SET statut = :statut, canal = :canal, tentatives = :tentatives,"
                        + " passage = :passage, epuises = '{}', due_le = :due WHERE ordre = :ordre")
                .bind("tentatives", inInbox ? 1 : 0)
                .bind("passage", one.passage())
                .bind("statut", inInbox ? "REMISE" : "A_REMETTRE")
                .bind("canal", canal)
                .bind("due", inInbox ? null : now)
                .bind("ordre", one.ordre())
                .execute();
        if (!inInbox) Remises.queue(handle, List.of(new Canaux.Cle(one.destinataire(), canal)));
        outbox.add(handle, begun(one, canal, par), one.envelope("recommence", now));
        if (inInbox) outbox.add(handle, inInbox(one), one.envelope("remis/BOITE/1", now));
    }

    private static SuiviEvent begun(Choisi one, CanalRemise canal, String par) {
        return new TransmissionRecommencee(
                one.signalement(), one.destinataire(), one.ordre(), canal, one.passage(), par);
    }

    private static SuiviEvent inInbox(Choisi one) {
        return new TransmissionRemise(
                one.signalement(), one.destinataire(), one.ordre(), CanalRemise.BOITE, 1, Optional.empty());
    }

    private static Rebut rebut(ResultSet row) throws SQLException {
        return new Rebut(
                row.getLong("suite"),
                row.getString("ordre"),
                row.getString("signalement"),
                row.getString("destinataire"),
                row.getString("canal"),
                row.getInt("tentatives"),
                row.getString("issue"),
                instant(row, "ordonnee_le").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
