/**
 * What people publish into the referentiel, and how they see it: policies, activations, the directory.
 *
 * <p>Each {@link fr.aiguillage.administration.Demande} judges itself against a referentiel;
 * {@link fr.aiguillage.administration.Administration} writes what passed, and tells whether it took effect.
 */
package fr.aiguillage.administration;
