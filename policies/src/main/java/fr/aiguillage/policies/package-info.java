/**
 * The routing rules as DMN decision tables, the engine that runs them, and the reference data that ship.
 *
 * <p>{@link fr.aiguillage.policies.Politiques} turns a referentiel into the decision function,
 * {@link fr.aiguillage.policies.ReferentielInitial} is what the log starts with.
 */
package fr.aiguillage.policies;
