package fr.aiguillage.policies.analyse;

import java.util.Arrays;

/** Results of operations on pairs of functions: of fixed size, so that it forgets rather than grows. */
final class Memo {
    private static final int SIZE = 1 << 18;
    private static final int MASK = SIZE - 1;

    private final int[] operations = new int[SIZE];
    private final int[] left = new int[SIZE];
    private final int[] right = new int[SIZE];
    private final int[] results = new int[SIZE];

    Memo() {
        Arrays.fill(operations, -1);
    }

    /** What is remembered, or {@link Diagrams#UNSETTLED}. */
    int get(int operation, int a, int b) {
        var slot = slot(operation, a, b);
        var known = operations[slot] == operation && left[slot] == a && right[slot] == b;
        return known ? results[slot] : Diagrams.UNSETTLED;
    }

    void put(int operation, int a, int b, int result) {
        var slot = slot(operation, a, b);
        operations[slot] = operation;
        left[slot] = a;
        right[slot] = b;
        results[slot] = result;
    }

    private static int slot(int operation, int a, int b) {
        var hash = (a * 0x9E3779B1 + b) * 0x85EBCA6B + operation * 0xC2B2AE35;
        return (hash ^ (hash >>> 15)) & MASK;
    }
}
