package fr.aiguillage.triage;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a triage that ran before left behind, partition by partition. Decisions, memory and offsets are written by the same
 * transactions: where there are decisions, the two others are missing only when somebody lost them.
 *
 * @param decided partitions of {@code decisions} that hold a decision
 * @param remembered partitions of the changelog of the memory that hold a record
 * @param advanced partitions of {@code signalements} whose offset is committed
 */
record Traces(String application, Set<Integer> decided, Set<Integer> remembered, Set<Integer> advanced) {

    /** What was lost, and what to do about it; empty when triage may start. */
    Optional<String> fault() {
        return lostMemory().or(this::lostOffsets);
    }

    private Optional<String> lostMemory() {
        var lost = without(decided, remembered);
        if (lost.isEmpty()) return Optional.empty();
        return Optional.of(
                ("Triage has lost its memory: topic decisions holds decisions in partitions %s, but topic %s holds"
                                + " nothing there. Started like this, triage would take known reports for new ones and order them"
                                + " again. Restore topic %s from a backup, then start again.")
                        .formatted(lost, changelog(application), changelog(application)));
    }

    private Optional<String> lostOffsets() {
        var lost = without(decided, advanced);
        if (lost.isEmpty()) return Optional.empty();
        return Optional.of(
                ("Triage has lost its place: topic decisions holds decisions in partitions %s, but group %s has no"
                                + " committed offset in topic signalements there. Restore the offsets of group %s from a backup (or,"
                                + " if topic %s is whole, set them to the earliest: what was folded is dropped), then start again.")
                        .formatted(lost, application, application, changelog(application)));
    }

    private static Set<Integer> without(Set<Integer> all, Set<Integer> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    static String changelog(String application) {
        return application + "-" + TriageTopology.MEMOIRES + "-changelog";
    }
}
