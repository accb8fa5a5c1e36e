package fr.aiguillage.policies.analyse;

import java.util.List;

/**
 * A criterion, its values sorted into classes that no cell tells apart.
 *
 * @param nom its name in FEEL
 * @param classes each with at least one value
 */
record Variable(String nom, List<List<Object>> classes) {
    int arity() {
        return classes.size();
    }

    /** A value that stands for its whole class. */
    Object one(int index) {
        return classes.get(index).getFirst();
    }

    long size() {
        return classes.stream().mapToLong(List::size).sum();
    }
}
