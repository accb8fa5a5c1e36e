package fr.aiguillage.domain.politique;

import java.util.List;

/**
 * The decision tables of one policy version. Total and deterministic: the same situation fires the same rules, in the
 * order of the tables and of their rules.
 */
@FunctionalInterface
public interface Tables {
    List<Ligne> fire(Situation situation);

    /** The bits of a situation that the tables read: no other changes an answer. */
    default long criteres() {
        return -1;
    }
}
