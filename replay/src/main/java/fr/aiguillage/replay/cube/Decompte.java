package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.simulation.ModeleService;
import fr.aiguillage.replay.simulation.SimulationRunner;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Indicateur;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Volet;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Counts a cube under policies, the reference first: every report, by the same decision function as live. */
public final class Decompte {
    private static final int CHUNK = 100_000;
    private static final String ETAPE = "Décision";

    private record Chunk(Fiches fiches, long from, long to) {}

    private final List<PolitiqueRejouee> noms;
    private final Etude etude;
    private final List<Balayage> parts;
    private final Map<Integer, Vecteur> described;

    private Decompte(List<PolitiqueRejouee> noms, Etude etude, List<Balayage> parts) {
        this.noms = noms;
        this.etude = etude;
        this.parts = parts;
        this.described = Balayage.described(parts);
    }

    /**
     * @param noms how each policy is called, in the same order
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static Decompte of(
            Cube cube,
            List<PolitiqueRejouee> noms,
            List<Politique> politiques,
            Annuaire annuaire,
            Filtre filtre,
            Avancement avancement) {
        var etude = new Etude(politiques, annuaire, cube.lexique());
        var chunks = chunks(cube);
        var total = cube.signalements();
        var done = new AtomicLong();
        avancement.at(ETAPE, 0, total);
        var parts = Parallel.over(Runtime.getRuntime().availableProcessors(), thread -> {
            var balayage = new Balayage(etude, filtre);
            for (var chunk = chunks.poll(); chunk != null; chunk = chunks.poll()) {
                Parallel.checkCancelled();
                balayage.scan(chunk.fiches(), chunk.from(), chunk.to());
                avancement.at(ETAPE, done.addAndGet(chunk.to() - chunk.from()), total);
            }
            return balayage;
        });
        return new Decompte(noms, etude, parts);
    }

    private static Queue<Chunk> chunks(Cube cube) {
        var chunks = new ConcurrentLinkedQueue<Chunk>();
        for (var tranche : cube.tranches()) {
            var fiches = tranche.fiches();
            for (long from = 0; from < fiches.size(); from += CHUNK)
                chunks.add(new Chunk(fiches, from, Math.min(from + CHUNK, fiches.size())));
        }
        return chunks;
    }

    /** One line for each report and variant whose recipients differ from the reference's. */
    public void writeEcarts(Cube cube, Filtre filtre, Writer out, Avancement avancement) throws IOException {
        new Ecarts(etude, noms.stream().map(PolitiqueRejouee::nom).toList()).write(cube, filtre, out, avancement);
    }

    /** What a service model gives for each policy. */
    public List<Simulation> simulations(Cube cube, Filtre filtre, ModeleService modele, Avancement avancement) {
        var arrivees = new Arrivees(etude, cube, filtre);
        var simulations = new ArrayList<Simulation>();
        for (var politique = 0; politique < noms.size(); politique++) {
            avancement.at("Simulation", politique, noms.size());
            simulations.add(SimulationRunner.run(modele, noms.get(politique).nom(), arrivees.of(politique)));
        }
        avancement.at("Simulation", noms.size(), noms.size());
        return simulations;
    }

    public List<Volet> volets() {
        var volets = new ArrayList<Volet>();
        for (var i = 0; i < noms.size(); i++) volets.add(volet(i));
        return volets;
    }

    private Volet volet(int politique) {
        var parDepartement = new TreeMap<Integer, Vecteur>();
        described.forEach(
                (departement, vecteur) -> at(parDepartement, departement).add(vecteur, 1));
        for (var part : parts) add(part, politique, parDepartement);
        var total = new Vecteur();
        parDepartement.values().forEach(vecteur -> total.add(vecteur, 1));
        return new Volet(noms.get(politique), total.comptes(), named(parDepartement), charges(politique));
    }

    private static Vecteur at(Map<Integer, Vecteur> vecteurs, int departement) {
        return vecteurs.computeIfAbsent(departement, fresh -> new Vecteur());
    }

    private void add(Balayage part, int politique, Map<Integer, Vecteur> parDepartement) {
        var constats = new HashMap<Integer, Vecteur>();
        for (var met = 0; met < part.cas().size(); met++) {
            var constat = constats.computeIfAbsent(
                    part.cas().orientation(met, politique), number -> Vecteur.of(etude.orientation(number)));
            at(parDepartement, etude.departement(part.cas().territoire(met))).add(constat, part.count(met));
        }
    }

    private SortedMap<String, Comptes> named(Map<Integer, Vecteur> vecteurs) {
        var named = new TreeMap<String, Comptes>();
        vecteurs.forEach((departement, vecteur) -> {
            var comptes = vecteur.comptes();
            if (comptes.signalements() > 0) named.put(etude.departements().get(departement), comptes);
        });
        return named;
    }

    private SortedMap<DestinataireId, Charge> charges(int politique) {
        var semaines = new Semaines();
        for (var part : parts) semaines.add(part.semaines(politique));
        var charges = new TreeMap<DestinataireId, Charge>();
        for (var number = 0; number < etude.destinataires().size(); number++) {
            var weeks = semaines.of(number);
            if (!weeks.isEmpty())
                charges.put(
                        etude.destinataires().get(number),
                        charge(etude.destinataires().get(number), weeks));
        }
        return charges;
    }

    private Charge charge(DestinataireId id, SortedMap<LocalDate, Long> weeks) {
        var found = etude.annuaire().find(id).orElseThrow();
        return new Charge(
                found.type(),
                found.nom(),
                weeks.values().stream().mapToLong(count -> count).sum(),
                weeks);
    }

    /** Facts that really came in and for which the first policy falls back, the most frequent first. */
    public List<Replis> replis() {
        var criteres = etude.avis().getFirst().ownCriteres();
        var reports = new HashMap<Long, Long>();
        for (var part : parts) {
            for (var met = 0; met < part.cas().size(); met++)
                if (etude.orientation(part.cas().orientation(met, 0)).repli())
                    reports.merge(part.cas().situation(met) & criteres, part.count(met), Long::sum);
        }
        return reports.entrySet().stream()
                .map(entry -> Replis.of(entry.getKey(), criteres, entry.getValue()))
                .sorted(Comparator.comparingLong(Replis::signalements).reversed())
                .toList();
    }

    /** What each variant changes for the reference. */
    public List<Comparaison> comparaisons() {
        var volets = volets();
        var all = new ArrayList<Comparaison>();
        for (var variante = 1; variante < noms.size(); variante++) all.add(comparaison(volets, variante));
        return all;
    }

    private Comparaison comparaison(List<Volet> volets, int variante) {
        var confrontation = new Confrontation(etude);
        pairs(variante)
                .forEach((pair, departements) -> confrontation.add(
                        etude.orientation((int) (pair >>> 32)), etude.orientation(pair.intValue()), departements));
        return new Comparaison(
                noms.getFirst().nom(),
                noms.get(variante).nom(),
                confrontation.differents(),
                confrontation.parDepartement(),
                confrontation.flux(),
                confrontation.mouvements(),
                confrontation.regles(),
                loseAlma(volets.getFirst(), volets.get(variante)));
    }

    /** Reports by the two answers, then by département. */
    private Map<Long, Map<String, Long>> pairs(int variante) {
        var pairs = new HashMap<Long, Map<String, Long>>();
        for (var part : parts) {
            for (var met = 0; met < part.cas().size(); met++) {
                var pair = ((long) part.cas().orientation(met, 0) << 32)
                        | part.cas().orientation(met, variante);
                var departement =
                        etude.departements().get(etude.departement(part.cas().territoire(met)));
                pairs.computeIfAbsent(pair, fresh -> new TreeMap<>()).merge(departement, part.count(met), Long::sum);
            }
        }
        return pairs;
    }

    private static SortedSet<String> loseAlma(Volet reference, Volet variante) {
        var lose = new TreeSet<String>();
        reference.parDepartement().forEach((departement, comptes) -> {
            var after = variante.parDepartement().get(departement);
            if (comptes.nombre(Indicateur.CONTACT_ALMA) > 0
                    && (after == null || after.nombre(Indicateur.CONTACT_ALMA) == 0)) lose.add(departement);
        });
        return lose;
    }
}
