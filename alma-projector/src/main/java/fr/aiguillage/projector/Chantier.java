package fr.aiguillage.projector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * How far the last rebuild is; in a schema of its own, which outlives those that are swapped.
 *
 * @param lus records read, of so many in all
 * @param finPrevue at the speed so far
 * @param motif why it was given up, in French
 */
record Chantier(Etat etat, Instant debut, long lus, long total, Optional<Instant> finPrevue, Optional<String> motif) {
    enum Etat {
        EN_COURS,
        VERIFICATION,
        TERMINEE,
        ABANDONNEE
    }

    private static final String CREATE = """
            CREATE SCHEMA IF NOT EXISTS chantier;
            CREATE TABLE IF NOT EXISTS chantier.reconstruction (
                etat text NOT NULL, debut timestamptz PRIMARY KEY, lus bigint NOT NULL, total bigint NOT NULL,
                fin_prevue timestamptz);
            ALTER TABLE chantier.reconstruction ADD COLUMN IF NOT EXISTS motif text""";
    private static final String SAVE = """
            INSERT INTO chantier.reconstruction (etat, debut, lus, total, fin_prevue, motif)
            VALUES (:etat, :debut, :lus, :total, :finPrevue, :motif)
            ON CONFLICT (debut) DO UPDATE SET etat = excluded.etat, lus = excluded.lus, total = excluded.total,
                fin_prevue = excluded.fin_prevue, motif = excluded.motif""";
    private static final String LAST = """
            SELECT etat, debut, lus, total, fin_prevue, motif FROM chantier.reconstruction ORDER BY debut DESC LIMIT 1""";

    static Chantier began(Instant debut, long total) {
        return new Chantier(Etat.EN_COURS, debut, 0, total, Optional.empty(), Optional.empty());
    }

    Chantier read(long records, Instant now) {
        var elapsed = now.toEpochMilli() - debut.toEpochMilli();
        var end = records == 0
                ? Optional.<Instant>empty()
                : Optional.of(debut.plusMillis(elapsed * Math.max(total, records) / records));
        return new Chantier(Etat.EN_COURS, debut, records, total, end, Optional.empty());
    }

    Chantier in(Etat next) {
        return new Chantier(next, debut, lus, total, Optional.empty(), Optional.empty());
    }

    /** The live tables stay, for a reason. */
    Chantier abandoned(String why) {
        return new Chantier(Etat.ABANDONNEE, debut, lus, total, Optional.empty(), Optional.of(why));
    }

    boolean isOver() {
        return etat == Etat.TERMINEE || etat == Etat.ABANDONNEE;
    }

    static void prepare(Jdbi database) {
        database.useHandle(rows -> rows.createScript(CREATE).execute());
    }

    void save(Jdbi database) {
        database.useHandle(rows -> rows.createUpdate(SAVE)
                .bind("etat", etat.name())
                .bind("debut", debut)
                .bind("lus", lus)
                .bind("total", total)
                .bind("finPrevue", finPrevue)
                .bind("motif", motif)
                .execute());
    }

    /** One whose process died is told as given up. */
    static Optional<Chantier> last(Jdbi database) {
        var runs = Monopole.isHeld(database);
        return database.withHandle(rows ->
                        rows.createQuery(LAST).map((row, context) -> of(row)).findOne())
                .map(last -> runs || last.isOver() ? last : last.abandoned("interrompue"));
    }

    private static Chantier of(ResultSet row) throws SQLException {
        return new Chantier(
                Etat.valueOf(row.getString("etat")),
                Instants.read(row, "debut"),
                row.getLong("lus"),
                row.getLong("total"),
                Instants.find(row, "fin_prevue"),
                Optional.ofNullable(row.getString("motif")));
    }
}
