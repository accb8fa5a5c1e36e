package fr.aiguillage.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The faults of one request, collected so that all are told at once. */
final class Fautes {
    private final List<String> fautes = new ArrayList<>();

    void add(String champ, String message) {
        fautes.add(champ + " : " + message);
    }

    void require(String champ, String text) {
        if (text.isBlank()) add(champ, "à remplir");
    }

    /** What the domain makes of a text, or a fault in the domain's own words. */
    <T> Optional<T> essayer(String champ, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            add(champ, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    boolean none() {
        return fautes.isEmpty();
    }

    Constat refus() {
        return new Constat.Refus(List.copyOf(fautes));
    }
}
