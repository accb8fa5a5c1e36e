package fr.aiguillage.policies.analyse;

import java.util.Arrays;

/** A question of a diagram: the variable at that level, and where each class of its values leads. Never changed. */
final class Node {
    private final int level;
    private final int[] children;

    Node(int level, int[] children) {
        this.level = level;
        this.children = children;
    }

    int level() {
        return level;
    }

    int[] children() {
        return children;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && level == node.level && Arrays.equals(children, node.children);
    }

    @Override
    public int hashCode() {
        return 31 * level + Arrays.hashCode(children);
    }
}
