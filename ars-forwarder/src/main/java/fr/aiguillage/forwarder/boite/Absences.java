package fr.aiguillage.forwarder.boite;

import fr.aiguillage.forwarder.dossier.Dossier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table of absences: from its first to its last day, what somebody has is shown as their colleague's too. */
final class Absences {
    /** Of the case {@code d}: its assignee is away today, and who asks covers. */
    static final String COVERED = "EXISTS (SELECT FROM absence a WHERE a.destinataire = d.destinataire"
            + " AND a.personne = d.affecte_a AND a.remplacant = :personne AND :today BETWEEN a.du AND a.au)";

    private Absences() {}

    record Absence(long id, String destinataire, String personne, String remplacant, LocalDate du, LocalDate au) {}

    /** Who is away, and where. */
    record Cle(String destinataire, String personne) {}

    /** Those that are not over. */
    static List<Absence> of(Handle handle, Collection<String> destinataires, LocalDate today) {
        return handle.createQuery("SELECT * FROM absence WHERE destinataire = ANY (:destinataires) AND au >= :today"
                        + " ORDER BY du, destinataire, personne, id")
                .bindArray("destinataires", String.class, destinataires)
                .bind("today", today)
                .map((row, context) -> absence(row))
                .list();
    }

    /** Who covers today, by who is away. */
    static Map<Cle, String> remplacants(Handle handle, Collection<Dossier> dossiers, LocalDate today) {
        var destinataires = dossiers.stream()
                .map(dossier -> dossier.destinataire().value())
                .collect(Collectors.toUnmodifiableSet());
        return of(handle, destinataires, today).stream()
                .filter(absence -> !absence.du().isAfter(today))
                .collect(Collectors.toMap(
                        absence -> new Cle(absence.destinataire(), absence.personne()), Absence::remplacant));
    }

    /** One declares at a time, so that two that overlap are seen. */
    static void lock(Handle handle) {
        handle.execute("LOCK TABLE absence IN SHARE ROW EXCLUSIVE MODE");
    }

    static void add(
            Handle handle, String destinataire, String personne, String remplacant, LocalDate du, LocalDate au) {
        handle.createUpdate("INSERT INTO absence (destinataire, personne, remplacant, du, au)"
                        + " VALUES (:destinataire, :personne, :remplacant, :du, :au)")
                .bind("destinataire", destinataire)
                .bind("personne", personne)
                .bind("remplacant", remplacant)
                .bind("du", du)
                .bind("au", au)
                .execute();
    }

    /** Whether it was theirs. */
    static boolean remove(Handle handle, long id, String personne) {
        return handle.createUpdate("DELETE FROM absence WHERE id = :id AND personne = :personne")
                        .bind("id", id)
                        .bind("personne", personne)
                        .execute()
                == 1;
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("destinataire"),
                row.getString("personne"),
                row.getString("remplacant"),
                row.getObject("du", LocalDate.class),
                row.getObject("au", LocalDate.class));
    }
}
