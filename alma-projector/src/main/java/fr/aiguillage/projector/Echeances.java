package fr.aiguillage.projector;

import fr.aiguillage.policies.JoursOuvres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the law gives the reporter, in working days of the place from receipt on (CRPA L112-11, R112-11-1 and -2).
 *
 * <p>The door answers with a number, the day and a code: that is the registration receipt, recorded by SignalementRecu
 * itself; it is late when an application deposits late what it received. The full acknowledgement also says which service
 * is in charge and how to reach it: only a destinataire can send it, and records that it did (AccuseEnvoye). An
 * electronic acknowledgement is owed to who identified themselves (L112-8); the delays are kept for everybody.
 */
final class Echeances {
    private static final int ENREGISTREMENT = 1;
    private static final int ACCUSE = 10;

    /** The days on which each was done; the agent's own day where they told one. */
    private static final String FAITS = """
            SELECT s.departement, s.jour,
                (SELECT min((e.instant AT TIME ZONE 'Europe/Paris')::date) FROM evenement e
                    WHERE e.signalement = s.id AND e.type = 'SignalementRecu') AS enregistre,
                (SELECT min(coalesce(substring(e.detail FROM '^ACCUSE_COMPLET (.+)$')::date,
                        (e.instant AT TIME ZONE 'Europe/Paris')::date))
                    FROM evenement e WHERE e.signalement = s.id AND e.type = 'AccuseEnvoye'
                        AND e.detail LIKE 'ACCUSE_COMPLET%') AS accuse
            FROM signalement s WHERE\s""";

    private Echeances() {}

    enum Nature {
        ENREGISTREMENT,
        ACCUSE_COMPLET
    }

    /**
     * @param avant last day
     * @param faitLe null as long as it is not done
     * @param depassee late, or done late
     */
    record Echeance(
            Nature nature, LocalDate avant, @Nullable LocalDate faitLe, boolean depassee) {
        static Echeance of(Nature nature, LocalDate avant, Optional<LocalDate> fait, LocalDate today) {
            return new Echeance(
                    nature, avant, fait.orElse(null), fait.orElse(today).isAfter(avant));
        }
    }

    /** Of reports that are alive and were not imported, how many have or had each one late. */
    record Depassees(long enregistrement, long accuseComplet) {}

    /** @param today in Paris */
    static List<Echeance> of(Handle rows, String signalement, LocalDate today) {
        return rows.createQuery(FAITS + "s.id = :id AND NOT s.historique")
                .bind("id", signalement)
                .map((row, context) -> all(row, today))
                .findOne()
                .orElse(List.of());
    }

    static Depassees depassees(Handle rows, LocalDate today) {
        var groups = rows.createQuery("SELECT departement, jour, enregistre, accuse, count(*) AS nombre FROM (" + FAITS
                        + "NOT s.historique AND NOT s.retire) AS faits GROUP BY 1, 2, 3, 4")
                .map((row, context) -> new Groupe(all(row, today), row.getLong("nombre")))
                .list();
        return new Depassees(late(groups, Nature.ENREGISTREMENT), late(groups, Nature.ACCUSE_COMPLET));
    }

    /** Reports of one place and day, done on the same days. */
    private record Groupe(List<Echeance> echeances, long nombre) {}

    private static long late(List<Groupe> groups, Nature nature) {
        return groups.stream()
                .filter(group -> group.echeances().stream()
                        .anyMatch(echeance -> echeance.nature() == nature && echeance.depassee()))
                .mapToLong(Groupe::nombre)
                .sum();
    }

    private static List<Echeance> all(ResultSet row, LocalDate today) throws SQLException {
        var calendrier = Optional.ofNullable(row.getString("departement"))
                .map(JoursOuvres::of)
                .orElse(JoursOuvres.FRANCE);
        var jour = row.getObject("jour", LocalDate.class);
        return List.of(
                Echeance.of(
                        Nature.ENREGISTREMENT, calendrier.after(jour, ENREGISTREMENT), day(row, "enregistre"), today),
                Echeance.of(Nature.ACCUSE_COMPLET, calendrier.after(jour, ACCUSE), day(row, "accuse"), today));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
