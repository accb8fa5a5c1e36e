package fr.aiguillage.forwarder.echeance;

import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossier.Cle;
import fr.aiguillage.forwarder.journal.Rows;
import fr.aiguillage.policies.JoursOuvres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The table of deadlines, in working days of the place. The law counts them from receipt: one for the registration
 * receipt, ten for the full acknowledgement (CRPA R112-11-1 and -2); ours counts from the order.
 *
 * @param jours working days that a case may stay without an acknowledgement by its destinataire
 */
public record Echeances(int jours) {
    private static final int ENREGISTREMENT = 1;
    private static final int ACCUSE = 10;

    private static final String BEGIN = "INSERT INTO echeance (signalement, destinataire, escalade_le,"
            + " enregistrement_avant, accuse_avant) SELECT signalement, destinataire, escalade::timestamptz,"
            + " enregistrement::date, accuse::date"
            + " FROM unnest(:signalements, :destinataires, :escalades, :enregistrements, :accuses)"
            + " AS o (signalement, destinataire, escalade, enregistrement, accuse)"
            + " ON CONFLICT (signalement, destinataire) DO UPDATE SET escalade_le = excluded.escalade_le";

    /** When a case opens, or is asked anew: the delay of its destinataire begins. */
    public void begin(Handle handle, TransmissionOrdonnee order, Instant now) {
        begin(handle, List.of(order), now);
    }

    /** The same for each of these; the latest order of a case counts. */
    public void begin(Handle handle, List<TransmissionOrdonnee> orders, Instant now) {
        if (orders.isEmpty()) return;
        var latest = new LinkedHashMap<Cle, TransmissionOrdonnee>();
        orders.forEach(order -> latest.put(Cle.of(order), order));
        var rows = new Rows<>(List.copyOf(latest.values()));
        var insert = handle.createUpdate(BEGIN);
        rows.bindText(insert, "signalements", order -> order.signalement().value());
        rows.bindText(insert, "destinataires", order -> order.destinataire().value());
        rows.bindText(
                insert, "escalades", order -> escalade(calendrier(order), now).toString());
        rows.bindText(insert, "enregistrements", order -> afterReceipt(order, ENREGISTREMENT));
        rows.bindText(insert, "accuses", order -> afterReceipt(order, ACCUSE));
        insert.execute();
    }

    private static String afterReceipt(TransmissionOrdonnee order, int jours) {
        var recu = LocalDate.ofInstant(order.contenu().recuLe(), Politique.PARIS);
        return calendrier(order).after(recu, jours).toString();
    }

    /** The instant after the last day. */
    private Instant escalade(JoursOuvres calendrier, Instant now) {
        return calendrier
                .after(LocalDate.ofInstant(now, Politique.PARIS), jours)
                .plusDays(1)
                .atStartOfDay(Politique.PARIS)
                .toInstant();
    }

    /** Of the département, where the place is resolved. */
    private static JoursOuvres calendrier(TransmissionOrdonnee order) {
        var candidats = order.contenu().lieu().territoire().candidats();
        return candidats.size() == 1 ? JoursOuvres.of(candidats.getFirst().departement()) : JoursOuvres.FRANCE;
    }

    /** The reporter got an acknowledgement; only the full one meets the deadline, and the first one counts. */
    public static void sent(Handle handle, AccuseEnvoye sent, LocalDate today) {
        if (sent.nature() != NatureAccuse.ACCUSE_COMPLET) return;
        handle.createUpdate("UPDATE echeance SET accuse_le = least(accuse_le, :le)"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire")
                .bind("le", sent.le().orElse(today))
                .bind("signalement", sent.signalement().value())
                .bind("destinataire", sent.destinataire().value())
                .execute();
    }

    public static Map<Cle, Echeance> of(Handle handle, List<Dossier> dossiers, LocalDate today) {
        return handle
                .createQuery(
                        "SELECT *, coalesce(accuse_le, :today) > accuse_avant AS depassee FROM echeance"
                                + " WHERE (signalement, destinataire) IN (SELECT unnest(:signalements), unnest(:destinataires))")
                .bind("today", today)
                .bindArray("signalements", String.class, column(dossiers, Cle::signalement))
                .bindArray("destinataires", String.class, column(dossiers, Cle::destinataire))
                .map((row, context) -> echeance(row))
                .stream()
                .collect(Collectors.toMap(Echeance::cle, Function.identity()));
    }

    private static List<String> column(List<Dossier> dossiers, Function<Cle, String> column) {
        return dossiers.stream().map(Cle::of).map(column).toList();
    }

    private static Echeance echeance(ResultSet row) throws SQLException {
        return new Echeance(
                new Cle(row.getString("signalement"), row.getString("destinataire")),
                row.getObject("escalade_le", OffsetDateTime.class).toInstant(),
                row.getObject("enregistrement_avant", LocalDate.class),
                row.getObject("accuse_avant", LocalDate.class),
                row.getObject("accuse_le", LocalDate.class),
                row.getBoolean("depassee"));
    }

    /** Reports whose reporter has no full acknowledgement from anybody, although its last day is over. */
    public static long depassees(Handle handle, LocalDate today) {
        return handle.createQuery("SELECT count(*) FROM (SELECT signalement FROM echeance"
                        + " GROUP BY signalement HAVING min(accuse_avant) < :today AND count(accuse_le) = 0) late")
                .bind("today", today)
                .mapTo(Long.class)
                .one();
    }
}
