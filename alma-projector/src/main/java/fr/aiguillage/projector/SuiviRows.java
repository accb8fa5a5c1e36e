package fr.aiguillage.projector;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.projector.EtatSuivi.Echanges;
import fr.aiguillage.projector.EtatSuivi.Issue;
import fr.aiguillage.projector.EtatSuivi.Remise;
import fr.aiguillage.projector.EtatSuivi.Statut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Folds {@code suivi} into one row per signalement and destinataire. */
final class SuiviRows {
    private static final String FIND = """
            SELECT signalement, destinataire, statut, ouvert_le, depuis, canal, remis_le, refus, motifs, conclusion,
                ecoutant, exterieur, accuse_le
            FROM suivi_destinataire
            WHERE (signalement, destinataire) IN (SELECT unnest(:signalements), unnest(:destinataires))""";
    private static final String STOOD = """
            DELETE FROM suivi_destinataire WHERE (signalement, destinataire)
                IN (SELECT unnest(:signalements), unnest(:destinataires))""";
    private static final String STANDS =
            "suivi_destinataire (signalement, destinataire, statut, ouvert_le, depuis, canal, remis_le, refus, motifs,"
                    + " conclusion, ecoutant, exterieur, accuse_le)";

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
        var cases = events.stream().map(Dated::cas).distinct().toList();
        var etats = find(rows, cases);
        for (var dated : events) etats.compute(dated.cas(), (cas, etat) -> evolve(etat, dated));
        forget(rows, cases);
        stand(rows, etats);
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
                Instants.read(row, "ouvert_le"),
                Instants.read(row, "depuis"),
                remise(row),
                issue(row),
                new Echanges(row.getInt("ecoutant"), row.getInt("exterieur")),
                Optional.ofNullable(row.getObject("accuse_le", LocalDate.class)));
    }

    private static Optional<Remise> remise(ResultSet row) throws SQLException {
        var canal = Optional.ofNullable(row.getString("canal")).map(CanalRemise::valueOf);
        var instant = Instants.find(row, "remis_le");
        return canal.flatMap(by -> instant.map(at -> new Remise(by, at)));
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                Optional.ofNullable(row.getString("refus")).map(MotifRefus::valueOf),
                Stream.of((String[]) row.getArray("motifs").getArray())
                        .map(MotifCloture::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getString("conclusion")).map(ConclusionAlma::valueOf));
    }

    private static void forget(Handle rows, List<Cas> cases) {
        rows.createUpdate(STOOD)
                .bind("signalements", column(cases, Cas::signalement))
                .bind("destinataires", column(cases, Cas::destinataire))
                .execute();
    }

    private static void stand(Handle rows, Map<Cas, EtatSuivi> etats) {
        var copie = new Copie(STANDS);
        etats.forEach((cas, etat) -> copie.row(
                cas.signalement(),
                cas.destinataire(),
                etat.statut().name(),
                etat.ouvertLe(),
                etat.depuis(),
                etat.remise().map(remise -> remise.canal().name()),
                etat.remise().map(Remise::instant),
                etat.issue().refus().map(Enum::name),
                etat.issue().motifs().stream().map(Enum::name).sorted().toArray(String[]::new),
                etat.issue().conclusion().map(Enum::name),
                etat.echanges().ecoutant(),
                etat.echanges().exterieur(),
                etat.accuse()));
        copie.send(rows);
    }
}
