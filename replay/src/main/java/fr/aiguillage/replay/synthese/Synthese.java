package fr.aiguillage.replay.synthese;

import java.util.List;
import java.util.Optional;

/**
 * The same history under several policies.
 *
 * @param volets one per policy, the reference first
 * @param comparaisons one per variant, in the order of the volets
 * @param mesures what really happened under the policies that were active; empty when it was not asked for
 * @param simulations one per policy when a service model was given: never to be shown beside a measure without its label
 */
public record Synthese(
        Etendue etendue,
        List<Volet> volets,
        List<Comparaison> comparaisons,
        Optional<Mesures> mesures,
        List<Simulation> simulations) {
    /** With what really happened beside it. */
    public Synthese measured(Mesures mesures) {
        return new Synthese(etendue, volets, comparaisons, Optional.of(mesures), simulations);
    }

    /** With what a service model gives for each policy. */
    public Synthese simulated(List<Simulation> simulations) {
        return new Synthese(etendue, volets, comparaisons, mesures, simulations);
    }

    public Volet reference() {
        return volets.getFirst();
    }
}
