package fr.aiguillage.policies.analyse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Facts whose criteria each have one of some values: what a person can read of a set. Never changed once it is made. */
final class Cube {
    private static final int LISTED = 12;

    private final Diagrams diagrams;
    private final BitSet[] classes;

    private Cube(Diagrams diagrams, BitSet[] classes) {
        this.diagrams = diagrams;
        this.classes = classes;
    }

    /** Some facts of a set that has any: the first of each criterion that it asks. */
    static Cube first(Diagrams diagrams, int set) {
        var classes = diagrams.variables().stream().map(Cube::every).toArray(BitSet[]::new);
        var at = set;
        while (!diagrams.isLeaf(at)) {
            var node = diagrams.node(at);
            var index = 0;
            while (node.children()[index] == diagrams.none) index++;
            classes[node.level()] = BitSet.valueOf(new long[0]);
            classes[node.level()].set(index);
            at = node.children()[index];
        }
        return new Cube(diagrams, classes);
    }

    private static BitSet every(Variable variable) {
        var every = new BitSet();
        every.set(0, variable.arity());
        return every;
    }

    /** As many more values as stay within a set, criterion after criterion. */
    Cube grown(int within) {
        var cube = this;
        for (var level = 0; level < classes.length; level++) {
            var all = cube.with(level, every(diagrams.variables().get(level)));
            var kept = every(diagrams.variables().get(level));
            kept.andNot(diagrams.classes(diagrams.minus(all.set(), within), level));
            cube = cube.with(level, kept);
        }
        return cube;
    }

    private Cube with(int level, BitSet kept) {
        var other = Arrays.copyOf(classes, classes.length);
        other[level] = kept;
        return new Cube(diagrams, other);
    }

    int set() {
        var set = diagrams.all;
        for (var level = classes.length - 1; level >= 0; level--) {
            var below = set;
            var allowed = classes[level];
            set = diagrams.node(
                    level,
                    IntStream.range(0, diagrams.variables().get(level).arity())
                            .map(index -> allowed.get(index) ? below : diagrams.none)
                            .toArray());
        }
        return set;
    }

    /** What it asks of each criterion, in French. */
    @Override
    public String toString() {
        return IntStream.range(0, classes.length)
                .filter(level -> classes[level].cardinality()
                        < diagrams.variables().get(level).arity())
                .mapToObj(this::said)
                .collect(Collectors.joining(" ; "));
    }

    private String said(int level) {
        var variable = diagrams.variables().get(level);
        var values = values(variable, level, true);
        var others = values(variable, level, false);
        return values.size() <= others.size() || values.size() <= 2
                ? variable.nom() + " = " + listed(values)
                : variable.nom() + " autre que " + listed(others);
    }

    private List<String> values(Variable variable, int level, boolean allowed) {
        return variable.values(index -> classes[level].get(index) == allowed).stream()
                .map(value -> value.equals("") ? "(vide)" : value.toString())
                .toList();
    }

    private static String listed(List<String> values) {
        if (values.size() <= LISTED) return String.join(", ", values);
        return String.join(", ", values.subList(0, LISTED)) + "… (" + values.size() + " valeurs)";
    }
}
