package fr.aiguillage.policies.analyse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What diagrams say of facts: an example, how many, and which values there are. */
final class Reading {
    private final Diagrams diagrams;
    private final List<Variable> variables;
    private final BigInteger[] below;
    private final Map<Integer, BigInteger> counts = new HashMap<>();

    Reading(Diagrams diagrams) {
        this.diagrams = diagrams;
        variables = diagrams.variables();
        below = new BigInteger[variables.size() + 1];
        below[variables.size()] = BigInteger.ONE;
        for (var level = variables.size() - 1; level >= 0; level--)
            below[level] = below[level + 1].multiply(size(level));
    }

    private BigInteger size(int level) {
        return BigInteger.valueOf(variables.get(level).size());
    }

    /** Some facts of a set that has any; a criterion that is not there may be worth anything. */
    Map<String, Object> example(int set) {
        var example = new LinkedHashMap<String, Object>();
        var at = set;
        while (!diagrams.isLeaf(at)) {
            var node = diagrams.node(at);
            var index = first(node);
            example.put(
                    variables.get(node.level()).nom(),
                    variables.get(node.level()).one(index));
            at = node.children()[index];
        }
        return example;
    }

    private int first(Node node) {
        return IntStream.range(0, node.children().length)
                .filter(index -> node.children()[index] != diagrams.none)
                .findFirst()
                .orElseThrow();
    }

    /** How many combinations of values are in a set. */
    BigInteger count(int set) {
        return countFrom(set, 0);
    }

    private BigInteger countFrom(int set, int level) {
        if (set == diagrams.none) return BigInteger.ZERO;
        if (diagrams.isLeaf(set)) return below[level];
        var own = diagrams.node(set).level();
        return own(set).multiply(below[level]).divide(below[own]);
    }

    private BigInteger own(int set) {
        var known = counts.get(set);
        if (known != null) return known;
        var node = diagrams.node(set);
        var count = BigInteger.ZERO;
        for (var i = 0; i < node.children().length; i++) {
            var values = variables.get(node.level()).classes().get(i).size();
            count = count.add(countFrom(node.children()[i], node.level() + 1).multiply(BigInteger.valueOf(values)));
        }
        counts.put(set, count);
        return count;
    }

    /** The values that a function gives somewhere. */
    Set<Object> values(int function) {
        var values = new LinkedHashSet<Object>();
        var seen = new LinkedHashSet<Integer>(List.of(function));
        for (var left = new ArrayList<>(seen); !left.isEmpty(); ) {
            var at = left.removeLast();
            if (diagrams.isLeaf(at)) values.add(diagrams.value(at));
            else IntStream.of(diagrams.node(at).children()).filter(seen::add).forEach(left::add);
        }
        return values;
    }
}
