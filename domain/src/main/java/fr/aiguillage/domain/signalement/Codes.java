package fr.aiguillage.domain.signalement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Sets of codes in the order of their list, so that equal sets also read the same. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> Set<E> sorted(Set<E> codes) {
        return codes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(codes));
    }

    static <E extends Enum<E>> Set<E> union(Set<E> codes, Set<E> more) {
        var all = new TreeSet<>(codes);
        all.addAll(more);
        return all;
    }
}
