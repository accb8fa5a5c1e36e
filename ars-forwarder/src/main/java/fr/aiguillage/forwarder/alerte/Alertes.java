package fr.aiguillage.forwarder.alerte;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of alerts: one open row per nature and subject, which later stages raise. Each stage is logged once. */
public final class Alertes {
    private static final Logger LOG = LoggerFactory.getLogger(Alertes.class);

    private Alertes() {}

    /** Raises an alert, or its stage. Whether that is news: it is told to nobody twice. */
    public static boolean raise(Handle handle, Alerte alerte) {
        var isNews = handle.createUpdate("INSERT INTO alerte (nature, sujet, destinataire, palier, levee_le)"
                                + " VALUES (:nature, :sujet, :destinataire, :palier, :leveeLe)"
                                + " ON CONFLICT (nature, sujet) WHERE close_le IS NULL"
                                + " DO UPDATE SET palier = excluded.palier WHERE alerte.palier < excluded.palier")
                        .bind("nature", alerte.nature())
                        .bind("sujet", alerte.sujet())
                        .bind(
                                "destinataire",
                                alerte.destinataire().map(DestinataireId::value).orElse(null))
                        .bind("palier", alerte.palier())
                        .bind("leveeLe", alerte.leveeLe())
                        .execute()
                == 1;
        if (isNews)
            handle.afterCommit(() -> LOG.warn("alert {} {} {} %", alerte.nature(), alerte.sujet(), alerte.palier()));
        return isNews;
    }

    /** It is over. */
    public static void close(Handle handle, NatureAlerte nature, String sujet, Instant now) {
        handle.createUpdate("UPDATE alerte SET close_le = :now"
                        + " WHERE nature = :nature AND sujet = :sujet AND close_le IS NULL")
                .bind("nature", nature)
                .bind("sujet", sujet)
                .bind("now", now)
                .execute();
    }

    /** Those that last, the latest first. */
    public static List<Alerte> open(Handle handle, int limit) {
        return handle.createQuery("SELECT * FROM alerte WHERE close_le IS NULL ORDER BY suite DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> alerte(row))
                .list();
    }

    private static Alerte alerte(ResultSet row) throws SQLException {
        return new Alerte(
                NatureAlerte.valueOf(row.getString("nature")),
                row.getString("sujet"),
                Optional.ofNullable(row.getString("destinataire")).map(DestinataireId::new),
                row.getInt("palier"),
                row.getObject("levee_le", OffsetDateTime.class).toInstant());
    }
}
