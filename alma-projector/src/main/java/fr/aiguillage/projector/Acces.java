package fr.aiguillage.projector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who read or opened what, the latest first. */
final class Acces {
    private static final String LIGNES = """
            SELECT id, instant, personne, signalement, ressource, sujets, raison FROM acces
            WHERE (:toutes OR personne = :personne) AND (:tous OR signalement = :signalement)
                AND (instant, id) < (:instant, :id)
            ORDER BY instant DESC, id DESC LIMIT :limite""";
    private static final Curseur START = new Curseur(Instant.parse("9999-12-31T00:00:00Z"), "");

    record Ligne(
            Instant instant,
            String personne,
            String signalement,
            String ressource,
            List<String> sujets,
            String raison) {}

    record Reponse(List<Ligne> acces, @Nullable String suivant) {}

    private record Numbered(String id, Ligne ligne) {}

    private final Jdbi database;

    Acces(Jdbi database) {
        this.database = database;
    }

    Reponse of(Optional<String> personne, Optional<String> signalement, Liste.Page page) {
        var after = page.after().orElse(START);
        var found = database.withHandle(rows -> rows.createQuery(LIGNES)
                .bind("toutes", personne.isEmpty())
                .bind("personne", personne.orElse(""))
                .bind("tous", signalement.isEmpty())
                .bind("signalement", signalement.orElse(""))
                .bind("instant", after.instant())
                .bind("id", after.id())
                .bind("limite", page.limite() + 1)
                .map((row, context) -> new Numbered(row.getString("id"), ligne(row)))
                .list());
        var shown = found.stream().limit(page.limite()).toList();
        var suivant = found.size() > shown.size()
                ? new Curseur(shown.getLast().ligne().instant(), shown.getLast().id()).toString()
                : null;
        return new Reponse(shown.stream().map(Numbered::ligne).toList(), suivant);
    }

    private static Ligne ligne(ResultSet row) throws SQLException {
        return new Ligne(
                Instants.read(row, "instant"),
                row.getString("personne"),
                row.getString("signalement"),
                row.getString("ressource"),
                List.of((String[]) row.getArray("sujets").getArray()),
                row.getString("raison"));
    }
}
