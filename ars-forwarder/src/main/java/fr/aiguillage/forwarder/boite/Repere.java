package fr.aiguillage.forwarder.boite;

import fr.aiguillage.servicekit.ProblemException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Up to where a reader has the arrivals of each destinataire, as {@code ARS-44:120;CD-54D:98}: each has an order of its
 * own, and what is seen of one says nothing of another.
 */
record Repere(Map<String, Long> suites) {
    Repere {
        suites = Map.copyOf(suites);
    }

    /** Throws a problem 400 when the text is none of ours. */
    static Repere parse(String text) {
        var suites = new TreeMap<String, Long>();
        for (var one : text.split(";", -1)) {
            var colon = one.lastIndexOf(':');
            if (colon < 1 || !one.substring(colon + 1).matches("\\d{1,18}"))
                throw ProblemException.of(400, "Last-Event-ID n'est pas celui d'un événement de cette boîte.");
            suites.put(one.substring(0, colon), Long.parseLong(one.substring(colon + 1)));
        }
        return new Repere(suites);
    }

    /** For exactly these: from where it says, else from where they stand now. */
    Repere over(Collection<String> destinataires, Map<String, Long> now) {
        return new Repere(destinataires.stream()
                .collect(Collectors.toMap(id -> id, id -> suites.getOrDefault(id, now.getOrDefault(id, 0L)))));
    }

    Repere with(Arrivees.Arrivee seen) {
        var next = new TreeMap<>(suites);
        next.put(seen.destinataire(), seen.suite());
        return new Repere(next);
    }

    @Override
    public String toString() {
        return new TreeMap<>(suites)
                .entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(";"));
    }
}
