package fr.aiguillage.projector;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import fr.aiguillage.projector.Echeances.Nature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What happened in one département under each policy, between two days of receipt, both included (Europe/Paris).
 * Imported history counts; what was withdrawn does not.
 */
final class Tableau {
    private static final String COMPTES = """
            SELECT indicateur, politique, valeur, sum(nombre) FROM compte
            WHERE departement = :departement AND jour BETWEEN :du AND :au
            GROUP BY indicateur, politique, valeur HAVING sum(nombre) <> 0""";
    private static final String JOURS = """
            SELECT jour, nombre FROM compte
            WHERE departement = :departement AND indicateur = 'signalements' AND politique = '' AND valeur = ''
                AND jour BETWEEN :du AND :au AND nombre <> 0""";

    /**
     * What is asked; no policy named means every policy.
     *
     * @param aujourdhui whether a delay is over; in Paris
     */
    record Demande(String departement, LocalDate du, LocalDate au, Optional<String> politique, LocalDate aujourdhui) {}

    /** One cell: the values of its dimensions, and how many. */
    record Compte(Map<String, String> valeurs, long nombre) {}

    record Totaux(long decides, long actives, long replis, long aQualifier, long plusieurs) {}

    /** How its answers differ from those of the policy that acts, where it does not. */
    record Divergence(long compares, long divergents, List<Compte> flux) {}

    record ParPolitique(
            String politique,
            Totaux totaux,
            List<Compte> urgences,
            List<Compte> perimetres,
            List<Compte> destinataires,
            List<Compte> destinatairesType,
            List<Compte> charges,
            Suites suites,
            Optional<Divergence> divergence) {}

    /** What became of what it ordered. */
    record Suites(
            List<Compte> suivis,
            List<Compte> refus,
            List<Compte> cloturesMotifs,
            List<Compte> conclusions,
            List<Compte> dossiers,
            List<Compte> echanges,
            List<Horloge> horloges) {}

    /** What was reported, whatever the policy. */
    record Recus(
            long signalements,
            List<Compte> jours,
            List<Compte> semaines,
            List<Compte> lieux,
            List<Compte> types,
            List<Compte> typesDeclares,
            List<Compte> canaux,
            List<Compte> misEnCauses,
            List<Compte> liens,
            List<Compte> victimes,
            long anonymes,
            List<Compte> reorientations) {}

    record Reponse(Demande demande, Recus recus, List<ParPolitique> politiques) {}

    private final Jdbi database;

    Tableau(Jdbi database) {
        this.database = database;
    }

    Reponse of(Demande demande) {
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, rows -> read(rows, demande));
    }

    private static Reponse read(Handle rows, Demande demande) {
        var comptes = new Comptes(comptes(rows, demande), demande.aujourdhui());
        var politiques = politiques(rows).stream()
                .filter(nom -> demande.politique().map(nom::equals).orElse(true))
                .map(comptes::politique)
                .toList();
        return new Reponse(demande, comptes.recus(jours(rows, demande)), politiques);
    }

    /** The Monday of its week. */
    static LocalDate semaine(LocalDate jour) {
        return jour.with(previousOrSame(DayOfWeek.MONDAY));
    }

    static List<String> politiques(Handle rows) {
        return rows.createQuery("SELECT nom FROM politique ORDER BY nom")
                .mapTo(String.class)
                .list();
    }

    private static Map<Cle, Map<String, Long>> comptes(Handle rows, Demande demande) {
        var comptes = new HashMap<Cle, Map<String, Long>>();
        rows.createQuery(COMPTES)
                .bind("departement", demande.departement())
                .bind("du", demande.du())
                .bind("au", demande.au())
                .map((row, context) -> Map.entry(
                        new Cle(row.getString(1), row.getString(2)), Map.entry(row.getString(3), row.getLong(4))))
                .forEach(entry -> comptes.computeIfAbsent(entry.getKey(), absent -> new TreeMap<>())
                        .put(entry.getValue().getKey(), entry.getValue().getValue()));
        return comptes;
    }

    private static SortedMap<LocalDate, Long> jours(Handle rows, Demande demande) {
        var jours = new TreeMap<LocalDate, Long>();
        rows.createQuery(JOURS)
                .bind("departement", demande.departement())
                .bind("du", demande.du())
                .bind("au", demande.au())
                .map((row, context) -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)))
                .forEach(entry -> jours.put(entry.getKey(), entry.getValue()));
        return jours;
    }

    private record Cle(String indicateur, String politique) {}

    /** The counts of a département over a period, by indicator and policy, then by value. */
    private record Comptes(Map<Cle, Map<String, Long>> nombres, LocalDate aujourdhui) {
        private static final String NONE = "";

        Recus recus(SortedMap<LocalDate, Long> jours) {
            return new Recus(
                    number(Indicateur.SIGNALEMENTS, NONE),
                    dated("jour", jours),
                    dated("semaine", semaines(jours)),
                    cells(Indicateur.LIEUX, NONE),
                    cells(Indicateur.TYPES, NONE),
                    cells(Indicateur.TYPES_DECLARES, NONE),
                    cells(Indicateur.CANAUX, NONE),
                    cells(Indicateur.MIS_EN_CAUSES, NONE),
                    cells(Indicateur.LIENS, NONE),
                    cells(Indicateur.VICTIMES, NONE),
                    number(Indicateur.ANONYMES, NONE),
                    cells(Indicateur.REORIENTATIONS, NONE));
        }

        ParPolitique politique(String nom) {
            return new ParPolitique(
                    nom,
                    totaux(nom),
                    cells(Indicateur.URGENCES, nom),
                    cells(Indicateur.PERIMETRES, nom),
                    cells(Indicateur.DESTINATAIRES, nom),
                    cells(Indicateur.DESTINATAIRES_TYPE, nom),
                    cells(Indicateur.CHARGES, nom),
                    suites(nom),
                    divergence(nom));
        }

        private Totaux totaux(String nom) {
            return new Totaux(
                    number(Indicateur.DECIDES, nom),
                    number(Indicateur.ACTIVES, nom),
                    number(Indicateur.REPLIS, nom),
                    number(Indicateur.A_QUALIFIER, nom),
                    number(Indicateur.PLUSIEURS, nom));
        }

        private Suites suites(String nom) {
            return new Suites(
                    cells(Indicateur.SUIVIS, nom),
                    cells(Indicateur.REFUS, nom),
                    cells(Indicateur.CLOTURES_MOTIFS, nom),
                    cells(Indicateur.CONCLUSIONS, nom),
                    cells(Indicateur.DOSSIERS, nom),
                    cells(Indicateur.ECHANGES, nom),
                    List.of(
                            horloge(Nature.ENREGISTREMENT, Indicateur.ENREGISTREMENTS, nom),
                            horloge(Nature.ACCUSE_COMPLET, Indicateur.ACCUSES_COMPLETS, nom)));
        }

        private Horloge horloge(Nature nature, Indicateur indicateur, String nom) {
            return Horloge.of(nature, of(indicateur, nom), aujourdhui);
        }

        private Optional<Divergence> divergence(String nom) {
            var compares = number(Indicateur.COMPARES, nom);
            return compares == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Divergence(compares, number(Indicateur.DIVERGENTS, nom), cells(Indicateur.FLUX, nom)));
        }

        private Map<String, Long> of(Indicateur indicateur, String politique) {
            return nombres.getOrDefault(new Cle(indicateur.code(), politique), Map.of());
        }

        private long number(Indicateur indicateur, String politique) {
            return of(indicateur, politique).getOrDefault("", 0L);
        }

        private List<Compte> cells(Indicateur indicateur, String politique) {
            return of(indicateur, politique).entrySet().stream()
                    .map(entry -> compte(indicateur.dimensions(), entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static Compte compte(List<String> dimensions, String valeur, long nombre) {
            var codes = valeur.split(" ", -1);
            var valeurs = new LinkedHashMap<String, String>();
            for (var i = 0; i < codes.length; i++) valeurs.put(dimensions.get(i), codes[i]);
            return new Compte(valeurs, nombre);
        }

        private static Map<LocalDate, Long> semaines(Map<LocalDate, Long> jours) {
            return jours.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            entry -> semaine(entry.getKey()),
                            TreeMap::new,
                            Collectors.summingLong(Map.Entry::getValue)));
        }

        private static List<Compte> dated(String dimension, Map<LocalDate, Long> nombres) {
            return nombres.entrySet().stream()
                    .map(entry -> new Compte(Map.of(dimension, entry.getKey().toString()), entry.getValue()))
                    .toList();
        }
    }
}
