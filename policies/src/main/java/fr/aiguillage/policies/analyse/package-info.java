/**
 * What can be said of decision tables over all facts, none of them sampled.
 *
 * <p>{@link fr.aiguillage.policies.analyse.Analyse} finds what one document leaves out or says twice,
 * {@link fr.aiguillage.policies.analyse.Differences} what another document would answer otherwise.
 */
package fr.aiguillage.policies.analyse;
