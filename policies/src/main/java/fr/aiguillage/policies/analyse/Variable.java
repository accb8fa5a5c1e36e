package fr.aiguillage.policies.analyse;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A criterion, its values sorted into classes that no cell tells apart.
 *
 * @param nom its name in FEEL
 * @param valeurs all of them, in the order of the code list
 * @param classes each with at least one value
 */
record Variable(String nom, List<Object> valeurs, List<List<Object>> classes) {
    int arity() {
        return classes.size();
    }

    /** A value that stands for its whole class. */
    Object one(int index) {
        return classes.get(index).getFirst();
    }

    long size() {
        return valeurs.size();
    }

    /** The values of some classes. */
    List<Object> values(IntPredicate wanted) {
        var values = IntStream.range(0, arity())
                .filter(wanted)
                .boxed()
                .flatMap(index -> classes.get(index).stream())
                .collect(Collectors.toSet());
        return valeurs.stream().filter(values::contains).toList();
    }
}
