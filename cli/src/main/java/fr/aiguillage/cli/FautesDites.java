package fr.aiguillage.cli;

import fr.aiguillage.policies.Faute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults for people: one that many rows have is said once, with its rows. */
record FautesDites(List<Faute> fautes) {
    Stream<String> lines() {
        Map<Faute, List<Faute>> same = fautes.stream()
                .collect(Collectors.groupingBy(FautesDites::anywhere, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream().map(FautesDites::line);
    }

    private static Faute anywhere(Faute faute) {
        return new Faute(faute.decision(), 0, faute.colonne(), faute.message());
    }

    private static String line(List<Faute> same) {
        var first = same.getFirst();
        if (same.size() == 1) return first.toString();
        var rows = same.stream().map(faute -> String.valueOf(faute.ligne())).collect(Collectors.joining(", "));
        return first.toString().replaceFirst(", ligne " + first.ligne(), ", lignes " + rows);
    }
}
