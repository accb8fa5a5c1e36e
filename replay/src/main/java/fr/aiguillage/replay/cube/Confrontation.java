package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.decision.Orientation;
import fr.aiguillage.replay.synthese.Comparaison.Flux;
import fr.aiguillage.replay.synthese.Comparaison.Mouvement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What changes between two answers, added up over all reports. */
final class Confrontation {
    private record Types(Set<DestinataireType> avant, Set<DestinataireType> apres) {}

    private final Etude etude;
    private final SortedMap<String, Long> parDepartement = new TreeMap<>();
    private final Map<Types, Long> flux = new HashMap<>();
    private final SortedMap<DestinataireId, Mouvement> mouvements = new TreeMap<>();
    private final SortedMap<String, Long> regles = new TreeMap<>();
    private long differents;

    Confrontation(Etude etude) {
        this.etude = etude;
    }

    /** Whether the same bodies hear of it in the same roles. */
    static boolean differs(Orientation avant, Orientation apres) {
        return !avant.destinataires().equals(apres.destinataires());
    }

    /** The rules that fire in one of the two alone. */
    static Set<String> reglesApart(Orientation avant, Orientation apres) {
        var apart = new TreeSet<>(avant.regles());
        apart.addAll(apres.regles());
        apart.removeIf(regle -> avant.regles().contains(regle) && apres.regles().contains(regle));
        return apart;
    }

    void add(Orientation avant, Orientation apres, Map<String, Long> departements) {
        var reports = departements.values().stream().mapToLong(count -> count).sum();
        flux.merge(new Types(types(avant), types(apres)), reports, Long::sum);
        if (!differs(avant, apres)) return;
        differents += reports;
        departements.forEach((departement, count) -> parDepartement.merge(departement, count, Long::sum));
        reglesApart(avant, apres).forEach(regle -> regles.merge(regle, reports, Long::sum));
        move(avant, apres, reports);
    }

    private static Set<DestinataireType> types(Orientation orientation) {
        return orientation.destinataires().stream()
                .map(DestinataireOriente::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void move(Orientation avant, Orientation apres, long reports) {
        var before = ids(avant);
        var after = ids(apres);
        for (var id : after) if (!before.contains(id)) move(id, reports, 0);
        for (var id : before) if (!after.contains(id)) move(id, 0, reports);
    }

    private static Set<DestinataireId> ids(Orientation orientation) {
        return orientation.destinataires().stream().map(DestinataireOriente::id).collect(Collectors.toSet());
    }

    private void move(DestinataireId id, long gagne, long perd) {
        var found = etude.annuaire().find(id).orElseThrow();
        mouvements.merge(
                id,
                new Mouvement(found.type(), found.nom(), gagne, perd),
                (one, more) ->
                        new Mouvement(one.type(), one.nom(), one.gagne() + more.gagne(), one.perd() + more.perd()));
    }

    long differents() {
        return differents;
    }

    SortedMap<String, Long> parDepartement() {
        return parDepartement;
    }

    /** The largest first. */
    List<Flux> flux() {
        return flux.entrySet().stream()
                .map(entry -> new Flux(entry.getKey().avant(), entry.getKey().apres(), entry.getValue()))
                .sorted(Comparator.comparingLong(Flux::signalements)
                        .reversed()
                        .thenComparing(one -> one.avant() + " " + one.apres()))
                .toList();
    }

    SortedMap<DestinataireId, Mouvement> mouvements() {
        return mouvements;
    }

    SortedMap<String, Long> regles() {
        return regles;
    }
}
