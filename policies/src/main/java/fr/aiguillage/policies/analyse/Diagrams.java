package fr.aiguillage.policies.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Functions of all facts, as reduced ordered decision diagrams (Bryant 1986) with as many ways out of a node as its
 * variable has classes, and any value at a leaf. A function is a number; equal functions are the same number. A set of
 * facts is a function to {@code true} and {@code false}.
 *
 * <p>Work and memory are bounded: past either bound every operation throws {@link TooLarge}.
 */
final class Diagrams {
    static final int UNSETTLED = Integer.MIN_VALUE;
    static final int MAX_NODES = 500_000;

    /** Steps of about 50 ns. */
    static final long MAX_STEPS = 60_000_000;

    static final String BOUNDS = "plus de " + MAX_NODES + " nœuds ou " + MAX_STEPS + " étapes";

    private static final int AND = 0;
    private static final int OR = 1;
    private static final int MINUS = 2;

    private final List<Variable> variables;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final Map<Object, Integer> leaves = new HashMap<>();
    private final Memo memo = new Memo();
    private int operations = MINUS;
    private long steps;
    private String table = "";

    /** The set of no facts. */
    final int none = leaf(false);

    /** The set of all facts. */
    final int all = leaf(true);

    Diagrams(List<Variable> variables) {
        this.variables = variables;
    }

    List<Variable> variables() {
        return variables;
    }

    /** Says what the work is about from now on, for whoever hears that it was too much. */
    void about(String name) {
        table = name;
    }

    /** The function that gives the same value for all facts. */
    int leaf(Object value) {
        return leaves.computeIfAbsent(value, unknown -> {
            values.add(unknown);
            return -values.size();
        });
    }

    boolean isLeaf(int function) {
        return function < 0;
    }

    Object value(int leaf) {
        return values.get(-1 - leaf);
    }

    Node node(int function) {
        return nodes.get(function);
    }

    /** What a criterion is worth, by the value that stands for its class; nothing when no table reads it. */
    Optional<Integer> criterion(String nom) {
        return IntStream.range(0, variables.size())
                .filter(level -> variables.get(level).nom().equals(nom))
                .mapToObj(this::criterion)
                .findFirst();
    }

    private int criterion(int level) {
        var variable = variables.get(level);
        return node(
                level,
                IntStream.range(0, variable.arity())
                        .map(index -> leaf(variable.one(index)))
                        .toArray());
    }

    /** The function that gives each class of a variable its own. */
    int node(int level, int[] children) {
        if (same(children)) return children[0];
        var node = new Node(level, children);
        var known = numbers.get(node);
        if (known != null) return known;
        if (nodes.size() == MAX_NODES) throw new TooLarge(table);
        nodes.add(node);
        numbers.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private static boolean same(int[] children) {
        for (var child : children) if (child != children[0]) return false;
        return true;
    }

    int and(int a, int b) {
        return apply(AND, Math.min(a, b), Math.max(a, b), this::settledAnd);
    }

    private int settledAnd(int a, int b) {
        if (a == none || b == none) return none;
        if (a == all || a == b) return b;
        return b == all ? a : UNSETTLED;
    }

    int or(int a, int b) {
        return apply(OR, Math.min(a, b), Math.max(a, b), this::settledOr);
    }

    private int settledOr(int a, int b) {
        if (a == all || b == all) return all;
        if (a == none || a == b) return b;
        return b == none ? a : UNSETTLED;
    }

    /** What is in a set and not in the other. */
    int minus(int a, int b) {
        return apply(MINUS, a, b, this::settledMinus);
    }

    private int settledMinus(int a, int b) {
        if (a == none || b == all || a == b) return none;
        if (b == none) return a;
        return UNSETTLED;
    }

    /** What is in one set and not in the other, either way. */
    int unlike(int a, int b) {
        return or(minus(a, b), minus(b, a));
    }

    boolean meet(int a, int b) {
        return and(a, b) != none;
    }

    int any(List<Integer> sets) {
        return merged(sets, none, this::or);
    }

    /** All of them together, halves first: what is merged stays small as long as it can. */
    static int merged(List<Integer> functions, int empty, IntBinaryOperator operation) {
        if (functions.isEmpty()) return empty;
        if (functions.size() == 1) return functions.getFirst();
        var half = functions.size() / 2;
        return operation.applyAsInt(
                merged(functions.subList(0, half), empty, operation),
                merged(functions.subList(half, functions.size()), empty, operation));
    }

    /** The classes of a variable that some facts of a set are in. */
    BitSet classes(int set, int level) {
        var found = new BitSet();
        var seen = new HashSet<Integer>(List.of(set));
        for (var left = new ArrayList<>(seen); !left.isEmpty(); ) {
            var at = left.removeLast();
            if (at == none) continue;
            if (level(at) > level) found.set(0, variables.get(level).arity());
            else if (level(at) == level) addClasses(node(at), found);
            else IntStream.of(node(at).children()).filter(seen::add).forEach(left::add);
        }
        return found;
    }

    private void addClasses(Node node, BitSet found) {
        IntStream.range(0, node.children().length)
                .filter(index -> node.children()[index] != none)
                .forEach(found::set);
    }

    /** Where the value of a function is such. */
    int where(int function, Predicate<Object> wanted) {
        return map(function, wanted::test);
    }

    int map(int function, UnaryOperator<Object> change) {
        return combine(function, function, (value, same) -> change.apply(value));
    }

    /** What two functions make together, value by value. */
    int combine(int a, int b, BinaryOperator<Object> together) {
        return apply(
                ++operations, a, b, (x, y) -> x < 0 && y < 0 ? leaf(together.apply(value(x), value(y))) : UNSETTLED);
    }

    private int apply(int operation, int a, int b, IntBinaryOperator settled) {
        var result = settled.applyAsInt(a, b);
        if (result == UNSETTLED) result = memo.get(operation, a, b);
        if (result != UNSETTLED) return result;
        var level = Math.min(level(a), level(b));
        var children = new int[variables.get(level).arity()];
        steps += 1 + children.length;
        if (steps > MAX_STEPS) throw new TooLarge(table);
        for (var i = 0; i < children.length; i++)
            children[i] = apply(operation, child(a, level, i), child(b, level, i), settled);
        result = node(level, children);
        memo.put(operation, a, b, result);
        return result;
    }

    private int level(int function) {
        return function < 0 ? variables.size() : nodes.get(function).level();
    }

    private int child(int function, int level, int index) {
        return level(function) == level ? nodes.get(function).children()[index] : function;
    }
}
