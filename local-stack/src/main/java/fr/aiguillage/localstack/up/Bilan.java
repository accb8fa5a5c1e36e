package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of the reports that were sent. */
record Bilan(
        long envoyes,
        long recus,
        SortedMap<String, Long> decides,
        SortedMap<DestinataireType, Long> ordonnees,
        SortedMap<CanalRemise, Long> remises,
        long webhooksRecus,
        long rebuts,
        Projected projete,
        Projected journal) {

    /** Two counts that must be the same. */
    record Egalite(String quoi, long attendu, long constate) {
        boolean holds() {
            return attendu == constate;
        }
    }

    /** @param politiques names of those that decide every report */
    static Bilan of(
            long envoyes,
            Set<SignalementId> sent,
            Set<String> politiques,
            LogTally log,
            Predicate<String> receivedByWebhook,
            Projected projete) {
        var ordonnees = log.ordonnees.values().stream().filter(order -> sent.contains(order.signalement()));
        var remises = log.remises.entrySet().stream()
                .filter(remise -> sent.contains(remise.getValue().signalement()))
                .filter(remise -> log.ordonnees.containsKey(remise.getKey()))
                .toList();
        return new Bilan(
                envoyes,
                sent.stream().filter(log.recus::contains).count(),
                decides(sent, politiques, log),
                counted(ordonnees, order -> order.type()),
                counted(remises.stream(), remise -> remise.getValue().canal()),
                remises.stream()
                        .filter(remise -> remise.getValue().canal() == CanalRemise.WEBHOOK)
                        .filter(remise -> receivedByWebhook.test(remise.getKey()))
                        .count(),
                log.rebuts,
                projete,
                journal(log));
    }

    List<Egalite> egalites() {
        var fixed = Stream.of(
                new Egalite("inscrits au journal", envoyes, recus),
                new Egalite("transmissions remises", total(ordonnees), total(remises)),
                new Egalite("webhooks signés reçus", remises.getOrDefault(CanalRemise.WEBHOOK, 0L), webhooksRecus),
                new Egalite("signalements projetés", journal.signalements(), projete.signalements()),
                new Egalite("décisions projetées", journal.decisions(), projete.decisions()),
                new Egalite("remises projetées", journal.remis(), projete.remis()),
                new Egalite("rebuts", 0, rebuts));
        var perPolicy = decides.entrySet().stream()
                .map(entry -> new Egalite("décidés par " + entry.getKey(), envoyes, entry.getValue()));
        return Stream.concat(fixed, perPolicy).toList();
    }

    boolean agrees() {
        return egalites().stream().allMatch(Egalite::holds);
    }

    /** Of the reports sent, how far the slowest count is: for the bar. */
    long settled() {
        var furthest = egalites().stream().filter(egalite -> egalite.attendu() > 0);
        return furthest.mapToLong(
                        egalite -> envoyes * Math.min(egalite.constate(), egalite.attendu()) / egalite.attendu())
                .min()
                .orElse(0);
    }

    static long total(SortedMap<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static SortedMap<String, Long> decides(Set<SignalementId> sent, Set<String> politiques, LogTally log) {
        return politiques.stream()
                .collect(Collectors.toMap(
                        politique -> politique,
                        politique -> log.decides.getOrDefault(politique, Set.of()).stream()
                                .filter(sent::contains)
                                .count(),
                        Long::sum,
                        TreeMap::new));
    }

    private static Projected journal(LogTally log) {
        var decisions = log.decides.values().stream().mapToLong(Set::size).sum();
        var remis = log.remises.values().stream()
                .map(remise -> new LogTally.Delivery(remise.signalement(), remise.destinataire(), CanalRemise.INCONNU))
                .distinct()
                .count();
        return new Projected(log.recus.size(), decisions, remis);
    }

    private static <T, K extends Comparable<K>> SortedMap<K, Long> counted(Stream<T> things, Function<T, K> by) {
        return things.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
