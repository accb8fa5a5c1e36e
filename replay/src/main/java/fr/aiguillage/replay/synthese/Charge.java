package fr.aiguillage.replay.synthese;

import fr.aiguillage.domain.code.DestinataireType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one destinataire gets under one policy.
 *
 * @param total reports
 * @param parSemaine reports by Monday of the week of receipt (Europe/Paris); a week without any is absent
 */
public record Charge(DestinataireType type, String nom, long total, SortedMap<LocalDate, Long> parSemaine) {
    /** The busiest week, the earliest of equals. */
    public Optional<Map.Entry<LocalDate, Long>> pointe() {
        return parSemaine.entrySet().stream()
                .min(Map.Entry.<LocalDate, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }
}
