package fr.aiguillage.replay.cube;

/**
 * A report as a row: all that folding and deciding need, and nothing about anybody.
 *
 * @param situation bits of {@link fr.aiguillage.domain.politique.Situation}
 * @param reste the codes that only folding reads: see {@link Reste}
 * @param etablissement hash of the establishment's pseudonym, 0 for none
 * @param minute minutes since 1970 (UTC) at receipt
 * @param jour day of receipt (Europe/Paris), days since 1970
 * @param territoire its number in the {@link Lexique}
 * @param suites number of what people confirmed and rerouted in the {@link Lexique}, 0 for nothing
 */
record Fiche(Cle cle, long situation, long reste, long etablissement, int minute, int jour, int territoire, int suites)
        implements Attente {}
