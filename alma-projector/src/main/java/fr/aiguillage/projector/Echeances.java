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
    private static final String ACCUSE =
            "(SELECT min(accuse_le) FROM suivi_destinataire WHERE signalement = s.id) AS accuse_le";
    private static final String OF = "SELECT enregistre_avant, enregistre_le, accuse_avant, " + ACCUSE
            + " FROM signalement s WHERE s.id = :id AND NOT s.historique";
    private static final String DEPASSEES = """
            SELECT count(*) FILTER (WHERE enregistre_le > enregistre_avant),
                count(*) FILTER (WHERE coalesce(accuse_le, :today) > accuse_avant)
            FROM (SELECT *, %s FROM signalement s WHERE NOT s.historique AND NOT s.retire) AS alive""".formatted(ACCUSE);

    private Echeances() {}

    enum Nature {
        ENREGISTREMENT(1),
        ACCUSE_COMPLET(10);

        private final int joursOuvres;

        Nature(int joursOuvres) {
            this.joursOuvres = joursOuvres;
        }

        int joursOuvres() {
            return joursOuvres;
        }

        /** @param departement where its working days are those of; those of France when it is not known */
        LocalDate avant(LocalDate jour, Optional<String> departement) {
            return departement.map(JoursOuvres::of).orElse(JoursOuvres.FRANCE).after(jour, joursOuvres);
        }
    }

    /**
     * @param avant last day
     * @param faitLe null as long as it is not done
     * @param depassee late, or done late
     */
    record Echeance(
            Nature nature, LocalDate avant, @Nullable LocalDate faitLe, boolean depassee) {
        static Echeance of(Nature nature, LocalDate avant, @Nullable LocalDate fait, LocalDate today) {
            return new Echeance(nature, avant, fait, (fait == null ? today : fait).isAfter(avant));
        }
    }

    /** Of reports that are alive and were not imported, how many have or had each one late. */
    record Depassees(long enregistrement, long accuseComplet) {}

    /** @param today in Paris */
    static List<Echeance> of(Handle rows, String signalement, LocalDate today) {
        return rows.createQuery(OF)
                .bind("id", signalement)
                .map((row, context) -> all(row, today))
                .findOne()
                .orElse(List.of());
    }

    static Depassees depassees(Handle rows, LocalDate today) {
        return rows.createQuery(DEPASSEES)
                .bind("today", today)
                .map((row, context) -> new Depassees(row.getLong(1), row.getLong(2)))
                .one();
    }

    private static List<Echeance> all(ResultSet row, LocalDate today) throws SQLException {
        return List.of(
                Echeance.of(Nature.ENREGISTREMENT, day(row, "enregistre_avant"), day(row, "enregistre_le"), today),
                Echeance.of(
                        Nature.ACCUSE_COMPLET,
                        day(row, "accuse_avant"),
                        row.getObject("accuse_le", LocalDate.class),
                        today));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
