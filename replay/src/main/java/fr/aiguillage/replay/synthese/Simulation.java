package fr.aiguillage.replay.synthese;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Waiting times and backlogs that a service model gives: simulated, and to be labelled so everywhere.
 *
 * @param politique {@code centralise@1} or the name of a local file
 * @param modele the model in words, with its source
 */
public record Simulation(String politique, String modele, List<Semaine> semaines) {
    /**
     * One destinataire's week.
     *
     * @param lundi its first day
     * @param enAttente reports not begun at its end
     * @param attenteMediane wait from receipt to beginning of what was begun that week, in clock time
     */
    public record Semaine(
            DestinataireId destinataire,
            LocalDate lundi,
            long arrivees,
            long traites,
            long enAttente,
            Duration attenteMediane,
            Duration attenteNeuvieme) {}
}
