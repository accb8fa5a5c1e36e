package fr.aiguillage.projector;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.projector.EtatSuivi.Statut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Folds {@code suivi} into one row per signalement and destinataire. */
final class SuiviRows {
    private static final String FIND = """
            SELECT signalement, destinataire, statut, depuis, canal, remis_le FROM suivi_destinataire
            WHERE (signalement, destinataire) IN (SELECT unnest(:signalements), unnest(:destinataires))""";
    private static final String UPSERT = """
            INSERT INTO suivi_destinataire (signalement, destinataire, statut, depuis, canal, remis_le)
            VALUES (:signalement, :destinataire, :statut, :depuis, :canal, :remisLe)
            ON CONFLICT (signalement, destinataire) DO UPDATE SET statut = excluded.statut, depuis = excluded.depuis,
                canal = excluded.canal, remis_le = excluded.remis_le""";

    /** An event of {@code suivi} and when it happened. */
    record Dated(SuiviEvent event, Instant instant) {
        private Cas cas() {
            return new Cas(event.signalement().value(), event.destinataire().value());
        }
    }

    private record Cas(String signalement, String destinataire) {}

    private SuiviRows() {}

    static void apply(Handle rows, List<Dated> events) {
        if (events.isEmpty()) return;
        var etats = find(rows, events.stream().map(Dated::cas).distinct().toList());
        for (var dated : events) etats.compute(dated.cas(), (cas, etat) -> evolve(etat, dated));
        upsert(rows, etats);
    }

    private static EtatSuivi evolve(@Nullable EtatSuivi etat, Dated dated) {
        var before = etat == null ? EtatSuivi.ordered(dated.instant()) : etat;
        return before.evolve(dated.event(), dated.instant());
    }

    private static Map<Cas, EtatSuivi> find(Handle rows, List<Cas> cases) {
        var etats = new HashMap<Cas, EtatSuivi>();
        rows.createQuery(FIND)
                .bind("signalements", column(cases, Cas::signalement))
                .bind("destinataires", column(cases, Cas::destinataire))
                .map((row, context) -> Map.entry(new Cas(row.getString(1), row.getString(2)), etat(row)))
                .forEach(entry -> etats.put(entry.getKey(), entry.getValue()));
        return etats;
    }

    private static String[] column(List<Cas> cases, Function<Cas, String> value) {
        return cases.stream().map(value).toArray(String[]::new);
    }

    private static EtatSuivi etat(ResultSet row) throws SQLException {
        return new EtatSuivi(
                Statut.valueOf(row.getString("statut")),
                Instants.read(row, "depuis"),
                Optional.ofNullable(row.getString("canal")).map(CanalRemise::valueOf),
                Instants.find(row, "remis_le"));
    }

    private static void upsert(Handle rows, Map<Cas, EtatSuivi> etats) {
        try (var batch = rows.prepareBatch(UPSERT)) {
            etats.forEach((cas, etat) -> batch.bind("signalement", cas.signalement())
                    .bind("destinataire", cas.destinataire())
                    .bind("statut", etat.statut().name())
                    .bind("depuis", etat.depuis())
                    .bind("canal", etat.canal().map(Enum::name))
                    .bind("remisLe", etat.remisLe())
                    .add());
            batch.execute();
        }
    }
}
