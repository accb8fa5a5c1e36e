package fr.aiguillage.projector;

import fr.aiguillage.projector.Tableau.Compte;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One number in each département, over a period of receipt. */
final class Carte {
    private static final String NOMBRES = """
            SELECT departement, sum(nombre) FROM compte
            WHERE departement = ANY(:departements) AND indicateur = :indicateur AND politique = :politique
                AND (:toutes OR valeur = :valeur) AND jour BETWEEN :du AND :au
            GROUP BY departement""";
    private static final List<String> PLACES = Stream.concat(Stream.of(Departements.AUCUN), Departements.CODES.stream())
            .toList();
    private static final String PLACE = "departement";

    /** No value means all of them together. */
    record Demande(Indicateur indicateur, Optional<String> valeur, LocalDate du, LocalDate au) {}

    record Departement(String code, @Nullable Long nombre) {}

    record Reponse(
            String indicateur,
            @Nullable String valeur,
            @Nullable String politique,
            LocalDate du,
            LocalDate au,
            boolean masque,
            @Nullable Long national,
            @Nullable Long sansDepartement,
            List<Departement> departements) {}

    record Ecart(
            String code,
            @Nullable Long a,
            @Nullable Long b,
            @Nullable Long difference) {
        static Ecart of(String code, @Nullable Long a, @Nullable Long b) {
            return new Ecart(code, a, b, a == null || b == null ? null : Long.valueOf(b - a));
        }
    }

    record Difference(
            String indicateur,
            @Nullable String valeur,
            String a,
            String b,
            LocalDate du,
            LocalDate au,
            boolean masque,
            List<Ecart> departements) {}

    private final Jdbi database;

    Carte(Jdbi database) {
        this.database = database;
    }

    /** @param politique ignored by what does not depend on one */
    Reponse of(Demande demande, Optional<String> politique, Masque masque) {
        var asked = politique.filter(nom -> demande.indicateur().isParPolitique());
        var comptes = database.withHandle(rows -> comptes(rows, demande, asked.orElse("")));
        var total = comptes.stream().mapToLong(Compte::nombre).sum();
        var shown = shown(comptes, masque);
        return new Reponse(
                demande.indicateur().code(),
                demande.valeur().orElse(null),
                asked.orElse(null),
                demande.du(),
                demande.au(),
                masque.masks(),
                masque.part(total, total),
                shown.get(Departements.AUCUN),
                Departements.CODES.stream()
                        .map(code -> new Departement(code, shown.get(code)))
                        .toList());
    }

    Difference difference(Demande demande, String a, String b, Masque masque) {
        return database.withHandle(rows -> {
            var before = shown(comptes(rows, demande, a), masque);
            var after = shown(comptes(rows, demande, b), masque);
            return new Difference(
                    demande.indicateur().code(),
                    demande.valeur().orElse(null),
                    a,
                    b,
                    demande.du(),
                    demande.au(),
                    masque.masks(),
                    Departements.CODES.stream()
                            .map(code -> Ecart.of(code, before.get(code), after.get(code)))
                            .toList());
        });
    }

    /** Of every place, those without any included. */
    private static List<Compte> comptes(Handle rows, Demande demande, String politique) {
        var nombres = new HashMap<String, Long>();
        rows.createQuery(NOMBRES)
                .bind("departements", PLACES.toArray(String[]::new))
                .bind("indicateur", demande.indicateur().code())
                .bind("politique", politique)
                .bind("toutes", demande.valeur().isEmpty())
                .bind("valeur", demande.valeur().orElse(""))
                .bind("du", demande.du())
                .bind("au", demande.au())
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> nombres.put(entry.getKey(), entry.getValue()));
        return PLACES.stream()
                .map(code -> new Compte(Map.of(PLACE, code), nombres.getOrDefault(code, 0L)))
                .toList();
    }

    private static Map<String, @Nullable Long> shown(List<Compte> comptes, Masque masque) {
        var shown = new HashMap<String, @Nullable Long>();
        masque.cells(comptes)
                .forEach(cellule -> shown.put(cellule.valeurs().getOrDefault(PLACE, ""), cellule.nombre()));
        return shown;
    }
}
