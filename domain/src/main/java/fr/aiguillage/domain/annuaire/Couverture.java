package fr.aiguillage.domain.annuaire;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That a destinataire is competent for a zone, between two dates, both inclusive (Europe/Paris). No date: since or for
 * ever.
 */
public record Couverture(Zone zone, Optional<LocalDate> valideDu, Optional<LocalDate> valideAu) {
    public boolean holdsOn(LocalDate date) {
        return valideDu.map(from -> !date.isBefore(from)).orElse(true)
                && valideAu.map(to -> !date.isAfter(to)).orElse(true);
    }

    /** The days on which it begins to hold, and no longer holds. */
    Stream<LocalDate> changes() {
        return Stream.concat(valideDu.stream(), valideAu.map(lastDay -> lastDay.plusDays(1)).stream());
    }

    Couverture endedOn(LocalDate lastDay) {
        return new Couverture(
                zone,
                valideDu,
                Optional.of(valideAu.filter(to -> to.isBefore(lastDay)).orElse(lastDay)));
    }
}
