package fr.aiguillage.projector;

import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.decision.Politique;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The year of a centre ALMA: cases on the day they opened, exchanges on the day they were noted (Europe/Paris). */
final class Annee {
    private static final String MOIS = """
            SELECT extract(month FROM instant AT TIME ZONE 'Europe/Paris')::int AS mois,
                count(*) FILTER (WHERE type = 'DossierOuvert'), count(*) FILTER (WHERE detail = :ecoutant),
                count(*) FILTER (WHERE detail = :exterieur)
            FROM evenement
            WHERE destinataire = :centre AND type IN ('DossierOuvert', 'EchangeConsigne')
                AND instant >= :debut AND instant < :fin
            GROUP BY 1""";

    private record Nombres(long dossiers, long ecoutant, long exterieur) {
        static final Nombres AUCUN = new Nombres(0, 0, 0);
    }

    record Mois(
            int mois,
            @Nullable Long dossiersOuverts,
            @Nullable Long echangesEcoutant,
            @Nullable Long echangesExterieur) {}

    record Reponse(
            String centre,
            int annee,
            boolean masque,
            @Nullable Long dossiersOuverts,
            @Nullable Long echangesEcoutant,
            @Nullable Long echangesExterieur,
            List<Mois> mois) {}

    private final Jdbi database;

    Annee(Jdbi database) {
        this.database = database;
    }

    Reponse of(String centre, int annee, Masque reader) {
        var masque = reader.inside(centre);
        var mois = read(centre, annee);
        return new Reponse(
                centre,
                annee,
                masque.masks(),
                total(mois, Nombres::dossiers, masque),
                total(mois, Nombres::ecoutant, masque),
                total(mois, Nombres::exterieur, masque),
                shown(mois, masque));
    }

    private Map<Integer, Nombres> read(String centre, int annee) {
        var mois = new HashMap<Integer, Nombres>();
        database.useHandle(rows -> rows.createQuery(MOIS)
                .bind("centre", centre)
                .bind("ecoutant", NatureEchange.ECHANGE_ECOUTANT.name())
                .bind("exterieur", NatureEchange.ECHANGE_EXTERIEUR.name())
                .bind(
                        "debut",
                        LocalDate.of(annee, 1, 1).atStartOfDay(Politique.PARIS).toInstant())
                .bind(
                        "fin",
                        LocalDate.of(annee + 1, 1, 1)
                                .atStartOfDay(Politique.PARIS)
                                .toInstant())
                .map((row, context) ->
                        Map.entry(row.getInt(1), new Nombres(row.getLong(2), row.getLong(3), row.getLong(4))))
                .forEach(entry -> mois.put(entry.getKey(), entry.getValue())));
        return mois;
    }

    private static @Nullable Long total(Map<Integer, Nombres> mois, ToLongFunction<Nombres> which, Masque masque) {
        var total = mois.values().stream().mapToLong(which).sum();
        return masque.part(total, total);
    }

    private static List<Mois> shown(Map<Integer, Nombres> mois, Masque masque) {
        var dossiers = column(mois, Nombres::dossiers, masque);
        var ecoutant = column(mois, Nombres::ecoutant, masque);
        var exterieur = column(mois, Nombres::exterieur, masque);
        return IntStream.range(0, 12)
                .mapToObj(i -> new Mois(
                        i + 1,
                        dossiers.get(i).nombre(),
                        ecoutant.get(i).nombre(),
                        exterieur.get(i).nombre()))
                .toList();
    }

    private static List<Masque.Cellule> column(
            Map<Integer, Nombres> mois, ToLongFunction<Nombres> which, Masque masque) {
        return masque.cells(IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Tableau.Compte(
                        Map.of("mois", String.valueOf(number)),
                        which.applyAsLong(mois.getOrDefault(number, Nombres.AUCUN))))
                .toList());
    }
}
