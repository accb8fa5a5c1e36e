package fr.aiguillage.replay.simulation;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.replay.synthese.Simulation;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the queues of all destinataires over what a policy sends them. */
public final class SimulationRunner {
    private final ModeleService modele;
    private final SortedMap<DestinataireId, FileAttente> files = new TreeMap<>();
    private LocalDate last = LocalDate.MIN;

    private SimulationRunner(ModeleService modele) {
        this.modele = modele;
    }

    /**
     * @param politique {@code centralise@1} or the name of a local file
     * @param arrivees in order of receipt
     */
    public static Simulation run(ModeleService modele, String politique, Iterator<Arrivee> arrivees) {
        var runner = new SimulationRunner(modele);
        arrivees.forEachRemaining(runner::arrive);
        return new Simulation(politique, modele.enClair(), runner.semaines());
    }

    private void arrive(Arrivee arrivee) {
        files.computeIfAbsent(arrivee.destinataire(), id -> new FileAttente(modele, id, arrivee.type()))
                .arrive(arrivee.recuLe());
        last = FileAttente.monday(arrivee.recuLe());
    }

    private List<Simulation.Semaine> semaines() {
        return files.values().stream()
                .flatMap(file -> file.semaines(last).stream())
                .toList();
    }
}
