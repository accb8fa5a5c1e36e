package fr.aiguillage.replay.rapport;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Simulation.Semaine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * One destinataire's queue over the whole period: simulated.
 *
 * @param retard most reports not begun at the end of a week
 * @param semaines in order of time
 */
record FileSimulee(
        DestinataireId destinataire,
        long arrivees,
        long traites,
        long retard,
        LocalDate lundiDuRetard,
        long fin,
        Duration mediane,
        Duration neuvieme,
        List<Semaine> semaines) {
    /** The longest backlog first. */
    static List<FileSimulee> of(Simulation simulation) {
        return simulation.semaines().stream()
                .collect(groupingBy(Semaine::destinataire, TreeMap::new, toList()))
                .values()
                .stream()
                .map(FileSimulee::of)
                .sorted(comparing(FileSimulee::retard).reversed().thenComparing(FileSimulee::destinataire))
                .toList();
    }

    private static FileSimulee of(Collection<Semaine> all) {
        var semaines = all.stream().sorted(comparing(Semaine::lundi)).toList();
        var worst = semaines.stream()
                .min(comparing(Semaine::enAttente).reversed().thenComparing(Semaine::lundi))
                .orElseThrow();
        return new FileSimulee(
                worst.destinataire(),
                semaines.stream().mapToLong(Semaine::arrivees).sum(),
                semaines.stream().mapToLong(Semaine::traites).sum(),
                worst.enAttente(),
                worst.lundi(),
                semaines.getLast().enAttente(),
                longest(semaines.stream().map(Semaine::attenteMediane).toList()),
                longest(semaines.stream().map(Semaine::attenteNeuvieme).toList()),
                semaines);
    }

    private static Duration longest(List<Duration> durees) {
        return durees.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Its counts follow from each other: all may be shown, or none. */
    boolean isShown(Chiffres chiffres, String politique) {
        if (!chiffres.masque().actif()) return true;
        var charge = chiffres.charge(chiffres.volet(politique), destinataire);
        return charge.isPresent()
                && LongStream.of(arrivees, traites, retard, fin)
                        .noneMatch(nombre -> nombre > 0 && nombre < Secret.SEUIL);
    }
}
