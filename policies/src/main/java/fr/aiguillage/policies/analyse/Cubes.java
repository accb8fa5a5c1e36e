package fr.aiguillage.policies.analyse;

import java.util.ArrayList;
import java.util.List;

/** A set of facts told in few cubes, each as large as it can be. */
record Cubes(Diagrams diagrams, int possible) {
    static final int MAX = 20;

    /**
     * Part of a set.
     *
     * @param said what its facts have in common; it may hold facts of earlier parts
     * @param set those of its facts that no earlier part has; the last part may be all that is left, and say so
     */
    record Part(String said, int set) {}

    List<Part> of(int set) {
        var parts = new ArrayList<Part>();
        var within = diagrams.or(set, diagrams.minus(diagrams.all, possible));
        for (var left = set; left != diagrams.none; ) {
            var part = parts.size() == MAX ? new Part("et autres cas", left) : next(left, within);
            parts.add(part);
            left = diagrams.minus(left, part.set());
        }
        return parts;
    }

    /** The first part of a set that has any. */
    Part first(int set) {
        return next(set, diagrams.or(set, diagrams.minus(diagrams.all, possible)));
    }

    private Part next(int left, int within) {
        var cube = Cube.first(diagrams, left).grown(within);
        return new Part(cube.toString(), diagrams.and(cube.set(), left));
    }
}
