/**
 * Waits and backlogs under a policy, from a service model that somebody supposes: simulated, never measured.
 * {@link fr.aiguillage.replay.simulation.SimulationRunner} is the queue, one for each destinataire.
 */
package fr.aiguillage.replay.simulation;
