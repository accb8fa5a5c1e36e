package fr.aiguillage.replay.rapport;

import static java.util.stream.Collectors.toCollection;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.policies.Libelles.Libelle;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Comparaison.Flux;
import fr.aiguillage.replay.synthese.Comparaison.Mouvement;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Etendue;
import fr.aiguillage.replay.synthese.Indicateur;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Synthese;
import fr.aiguillage.replay.synthese.Volet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** A made-up year whose numbers add up as those of a real one do: each report is drawn, then counted. */
final class Annee {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    record Envoi(DestinataireId id, Role role) {}

    record Cas(String lieu, LocalDate lundi, boolean anonyme, List<List<Envoi>> reponses, List<Boolean> replis) {}

    private final Random random = new Random(7);
    private final SortedMap<String, String> departements = new TreeMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final SortedMap<DestinataireId, Destinataires.Fiche> annuaire = new TreeMap<>();
    private final Map<String, DestinataireId> alma = new HashMap<>();
    private final List<Cas> cas = new ArrayList<>();
    private final List<PolitiqueRejouee> politiques;

    private Annee(int count, List<String> politiques) {
        this.politiques = politiques.stream()
                .map(nom -> new PolitiqueRejouee(nom, sha(nom), nom.contains("@")))
                .toList();
        rows("departements.csv").forEach(row -> {
            departements.put(row[0], row[1]);
            regions.put(row[0], row[2]);
        });
        rows("destinataires.csv")
                .forEach(row -> annuaire.put(
                        new DestinataireId(row[0]), new Destinataires.Fiche(DestinataireType.valueOf(row[1]), row[2])));
        rows("couvertures.csv").stream()
                .filter(row -> row[0].startsWith("ALMA") && row[1].startsWith("departement:"))
                .forEach(row -> alma.put(row[1].substring("departement:".length()), new DestinataireId(row[0])));
        for (var i = 0; i < count; i++) cas.add(draw());
    }

    static Synthese synthese(int count) {
        return of(count, "associatif@1", "centralise@1", "ma-variante.dmn");
    }

    static Synthese of(int count, String... politiques) {
        return new Annee(count, List.of(politiques)).synthese();
    }

    static Lexique lexique() {
        var year = new Annee(0, List.of());
        var regles = new HashMap<String, Libelle>();
        regles.put("centralise-1-cellule", new Libelle("La cellule reçoit tout signalement", "instruction DGCS 2026"));
        regles.put(
                "centralise-2-famille-cd", new Libelle("À domicile, entourage : conseil départemental", "CASF L119-1"));
        regles.put(
                "centralise-2-soins-ars", new Libelle("À domicile, soins : agence régionale de santé", "CSP L1431-2"));
        regles.put(
                "centralise-6-repli",
                new Libelle("Aucune autorité : l’ARS de la région traite", "arbre d’orientation, repli"));
        regles.put(
                "associatif-alma", new Libelle("Le centre ALMA qui couvre le lieu accompagne", "question écrite 8084"));
        var politiques = Map.of(
                "associatif@1", "Circuit associatif (3977)",
                "centralise@1", "Circuit centralisé (3133)",
                "ma-variante.dmn", "Centralisé avec ALMA en accompagnement");
        return new Lexique(regles, year.departements, politiques);
    }

    private static List<String[]> rows(String name) {
        try (var in = Annee.class.getResourceAsStream("/fr/aiguillage/policies/data/" + name)) {
            var text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(";", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha(String nom) {
        return (Integer.toHexString(nom.hashCode()) + "0f3a9c7e".repeat(8)).substring(0, 64);
    }

    private Cas draw() {
        var codes = List.copyOf(departements.keySet());
        var skewed = (int) (codes.size() * Math.pow(random.nextDouble(), 1.6) * 37) % codes.size();
        var lieu = random.nextInt(400) == 0 ? "" : codes.get(skewed);
        var semaine = Math.min(51, random.nextInt(52) + (random.nextInt(6) == 0 ? 8 : 0));
        var domicile = random.nextInt(100) < 58;
        var kind = random.nextInt(100);
        var grave = random.nextInt(100) < 6;
        var reponses = new ArrayList<List<Envoi>>();
        var replis = new ArrayList<Boolean>();
        for (var politique : politiques) {
            var repli = kind > (politique.nom().startsWith("associatif") ? 88 : 96);
            reponses.add(lieu.isEmpty() ? List.of() : answer(politique.nom(), lieu, domicile, kind, grave, repli));
            replis.add(repli && !lieu.isEmpty());
        }
        return new Cas(lieu, START.plusWeeks(semaine), random.nextInt(100) < 23, reponses, replis);
    }

    private List<Envoi> answer(String nom, String lieu, boolean domicile, int kind, boolean grave, boolean repli) {
        var envois = new ArrayList<Envoi>();
        var isAssociatif = nom.startsWith("associatif");
        envois.add(new Envoi(new DestinataireId(isAssociatif ? "PLATEFORME-3977" : "PLATEFORME-3133"), Role.RECUEIL));
        if (alma.containsKey(lieu) && (isAssociatif || (nom.startsWith("ma-") && kind % 2 == 0)))
            envois.add(new Envoi(alma.get(lieu), isAssociatif ? Role.TRAITEMENT : Role.ACCOMPAGNEMENT));
        if (isAssociatif ? kind % 3 == 0 : domicile && kind < 70) envois.add(one("CD", lieu, Role.TRAITEMENT));
        if (repli || (isAssociatif ? kind % 5 == 0 && !domicile : (!domicile && kind < 80) || kind % 7 == 0))
            envois.add(one("ARS", regions.getOrDefault(lieu, "11"), Role.TRAITEMENT));
        if (kind % 11 == 0 && !isAssociatif) envois.add(one("DD", lieu, Role.TRAITEMENT));
        if (grave) envois.add(one("PARQUET", lieu, Role.SIGNALEMENT_JUDICIAIRE));
        return envois;
    }

    private Envoi one(String type, String place, Role role) {
        var exact = new DestinataireId(type + "-" + place);
        if (annuaire.containsKey(exact)) return new Envoi(exact, role);
        var first = annuaire.keySet().stream()
                .filter(id -> id.value().startsWith(type + "-" + place))
                .findFirst();
        return new Envoi(first.orElse(new DestinataireId(type + "-6AE")), role);
    }

    private Synthese synthese() {
        var volets = new ArrayList<Volet>();
        for (var i = 0; i < politiques.size(); i++) volets.add(volet(i));
        var comparaisons = new ArrayList<Comparaison>();
        for (var i = 1; i < politiques.size(); i++) comparaisons.add(comparaison(i));
        return new Synthese(etendue(), volets, comparaisons, Optional.of(mesures()), simulations(volets));
    }

    private Etendue etendue() {
        return new Etendue(
                Optional.of(START),
                Optional.of(START.plusWeeks(52).minusDays(1)),
                Zone.NATIONAL,
                "kafka, sujet signalements",
                cas.size(),
                cas.size() * 3L / 2,
                2,
                1234,
                "aiguillage 0.1.0",
                "c.durand",
                Instant.parse("2026-03-02T08:15:00Z"));
    }

    private Volet volet(int i) {
        var parDepartement = new TreeMap<String, Comptes>();
        for (var lieu : cas.stream().map(Cas::lieu).collect(toCollection(TreeSet::new)))
            parDepartement.put(
                    lieu,
                    comptes(cas.stream().filter(one -> one.lieu.equals(lieu)).toList(), i));
        return new Volet(politiques.get(i), comptes(cas, i), parDepartement, charges(i));
    }

    private Comptes comptes(List<Cas> all, int i) {
        var nombres = new EnumMap<Indicateur, Long>(Indicateur.class);
        nombres.put(
                Indicateur.DESTINATAIRES,
                all.stream().mapToLong(one -> one.reponses.get(i).size()).sum());
        nombres.put(Indicateur.PLUSIEURS, count(all, one -> one.reponses.get(i).size() > 1 ? 1 : 0));
        nombres.put(Indicateur.CONTACT_ALMA, count(all, one -> types(one, i).contains(DestinataireType.ALMA) ? 1 : 0));
        nombres.put(Indicateur.REPLI, count(all, one -> one.replis.get(i) ? 1 : 0));
        nombres.put(Indicateur.A_QUALIFIER, count(all, one -> one.lieu.isEmpty() ? 1 : 0));
        nombres.put(Indicateur.PARQUET, count(all, one -> types(one, i).contains(DestinataireType.PARQUET) ? 1 : 0));
        nombres.put(
                Indicateur.SANS_DESTINATAIRE,
                count(all, one -> one.reponses.get(i).isEmpty() ? 1 : 0));
        nombres.put(Indicateur.ANONYMES, count(all, one -> one.anonyme ? 1 : 0));
        nombres.put(Indicateur.HORS_HORAIRES, count(all, one -> one.lundi.getDayOfMonth() % 3 == 0 ? 1 : 0));
        nombres.put(Indicateur.REPETES, count(all, one -> one.lundi.getDayOfMonth() % 9 == 0 ? 1 : 0));
        var parType = new TreeMap<DestinataireType, Long>();
        var parRole = new TreeMap<Role, Long>();
        for (var one : all) {
            types(one, i).forEach(type -> parType.merge(type, 1L, Long::sum));
            one.reponses.get(i).stream()
                    .map(Envoi::role)
                    .distinct()
                    .forEach(role -> parRole.merge(role, 1L, Long::sum));
        }
        return new Comptes(all.size(), nombres, parType, parRole);
    }

    private static long count(List<Cas> all, ToLongFunction<Cas> one) {
        return all.stream().mapToLong(one).sum();
    }

    private Set<DestinataireType> types(Cas one, int i) {
        return one.reponses.get(i).stream().map(envoi -> fiche(envoi.id).type()).collect(toCollection(TreeSet::new));
    }

    private Destinataires.Fiche fiche(DestinataireId id) {
        return annuaire.getOrDefault(
                id, new Destinataires.Fiche(DestinataireType.CD, "Collectivité européenne d’Alsace"));
    }

    private SortedMap<DestinataireId, Charge> charges(int i) {
        var semaines = new TreeMap<DestinataireId, SortedMap<LocalDate, Long>>();
        for (var one : cas)
            for (var envoi : one.reponses.get(i))
                semaines.computeIfAbsent(envoi.id, id -> new TreeMap<>()).merge(one.lundi, 1L, Long::sum);
        var charges = new TreeMap<DestinataireId, Charge>();
        semaines.forEach((id, all) -> charges.put(
                id,
                new Charge(
                        fiche(id).type(),
                        fiche(id).nom(),
                        all.values().stream().mapToLong(n -> n).sum(),
                        all)));
        return charges;
    }

    private Comparaison comparaison(int i) {
        var differents = cas.stream()
                .filter(one -> !one.reponses.get(0).equals(one.reponses.get(i)))
                .toList();
        var parDepartement = new TreeMap<String, Long>();
        cas.forEach(one -> parDepartement.putIfAbsent(one.lieu, 0L));
        differents.forEach(one -> parDepartement.merge(one.lieu, 1L, Long::sum));
        var flux = new LinkedHashMap<List<Set<DestinataireType>>, Long>();
        cas.forEach(one -> flux.merge(List.of(types(one, 0), types(one, i)), 1L, Long::sum));
        var regles = new TreeMap<String, Long>();
        var ids = List.of(
                "associatif-alma",
                "centralise-1-cellule",
                "centralise-2-famille-cd",
                "centralise-2-soins-ars",
                "centralise-6-repli",
                "centralise-finess-dd");
        for (var one : differents) regles.merge(ids.get(Math.floorMod(one.lieu.hashCode(), 7) % 6), 1L, Long::sum);
        return new Comparaison(
                politiques.getFirst().nom(),
                politiques.get(i).nom(),
                differents.size(),
                parDepartement,
                flux.entrySet().stream()
                        .map(entry ->
                                new Flux(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                        .toList(),
                mouvements(i),
                regles,
                perdent(i));
    }

    private SortedMap<DestinataireId, Mouvement> mouvements(int i) {
        var gagne = new TreeMap<DestinataireId, Long>();
        var perd = new TreeMap<DestinataireId, Long>();
        for (var one : cas) {
            var avant = one.reponses.get(0).stream().map(Envoi::id).collect(toCollection(TreeSet::new));
            var apres = one.reponses.get(i).stream().map(Envoi::id).collect(toCollection(TreeSet::new));
            apres.stream().filter(id -> !avant.contains(id)).forEach(id -> gagne.merge(id, 1L, Long::sum));
            avant.stream().filter(id -> !apres.contains(id)).forEach(id -> perd.merge(id, 1L, Long::sum));
        }
        var all = new TreeSet<>(gagne.keySet());
        all.addAll(perd.keySet());
        var mouvements = new TreeMap<DestinataireId, Mouvement>();
        all.forEach(id -> mouvements.put(
                id,
                new Mouvement(
                        fiche(id).type(), fiche(id).nom(), gagne.getOrDefault(id, 0L), perd.getOrDefault(id, 0L))));
        return mouvements;
    }

    private SortedSet<String> perdent(int i) {
        var avant = lieuxAlma(0);
        avant.removeAll(lieuxAlma(i));
        return avant;
    }

    private SortedSet<String> lieuxAlma(int i) {
        return cas.stream()
                .filter(one -> types(one, i).contains(DestinataireType.ALMA))
                .map(Cas::lieu)
                .collect(toCollection(TreeSet::new));
    }

    private static Mesures mesures() {
        var delais = List.of(
                delai("Premier destinataire", 59_620, Duration.ofMinutes(2), Duration.ofMinutes(11), 120, 14),
                delai("Remise", 58_904, Duration.ofMinutes(9), Duration.ofHours(5), 1_340, 212),
                delai("Accusé de réception", 41_377, Duration.ofHours(31), Duration.ofDays(9), 22_018, 3_711),
                delai("Premier contact humain", 23_050, Duration.ofDays(6), Duration.ofDays(24), 20_966, 7_408));
        return new Mesures(
                delais,
                new TreeMap<>(Map.of("associatif@1", 1_204L, "centralise@1", 377L)),
                new TreeMap<>(Map.of("TRAITE", 18_220L, "SANS_SUITE", 2_417L, "DOUBLON", 640L, "INCOMPETENCE", 9L)));
    }

    private static Mesures.Delai delai(String libelle, long nombre, Duration mediane, Duration d9, long un, long dix) {
        return new Mesures.Delai(
                libelle,
                "De la réception à : " + libelle.toLowerCase(Locale.FRANCE) + ".",
                "associatif@1",
                nombre,
                mediane,
                d9,
                new TreeMap<>(Map.of("1 jour ouvré", un, "10 jours ouvrés", dix)));
    }

    private static List<Simulation> simulations(List<Volet> volets) {
        return volets.stream().limit(2).map(Annee::simulation).toList();
    }

    private static Simulation simulation(Volet volet) {
        var semaines = new ArrayList<Simulation.Semaine>();
        volet.parDestinataire().forEach((id, charge) -> semaines.addAll(file(id, charge)));
        return new Simulation(
                volet.politique().nom(),
                "modele.yaml : une file par destinataire, capacité hebdomadaire égale à la charge moyenne sous la"
                        + " référence, du lundi au vendredi de 9 h à 17 h",
                semaines);
    }

    private static List<Simulation.Semaine> file(DestinataireId id, Charge charge) {
        var semaines = new ArrayList<Simulation.Semaine>();
        var capacite = Math.max(1, charge.total() / 52);
        var attente = 0L;
        for (var week = 0; week < 52; week++) {
            var lundi = START.plusWeeks(week);
            var arrivees = charge.parSemaine().getOrDefault(lundi, 0L);
            var traites = Math.min(capacite, attente + arrivees);
            attente += arrivees - traites;
            var wait = Duration.ofHours(24 + 168 * attente / capacite);
            semaines.add(new Simulation.Semaine(id, lundi, arrivees, traites, attente, wait, wait.multipliedBy(2)));
        }
        return semaines;
    }
}
