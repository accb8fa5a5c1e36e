package fr.aiguillage.administration;

import fr.aiguillage.domain.decision.Politique;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and instants as people write and read them in France. */
public final class Paris {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm", Locale.FRANCE);
    private static final DateTimeFormatter SECONDE = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.FRANCE);

    private Paris() {}

    /** The day it is in Paris. */
    public static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, Politique.PARIS);
    }

    /** Such as {@code 1er juin 2026}. */
    public static String dire(LocalDate jour) {
        var dit = JOUR.format(jour);
        return jour.getDayOfMonth() == 1 ? "1er" + dit.substring(1) : dit;
    }

    /** Such as {@code 1er juin 2026} for a midnight, else {@code 1er juin 2026 à 14:30}. */
    public static String dire(Instant instant) {
        var heure = instant.atZone(Politique.PARIS).toLocalTime();
        if (heure.equals(LocalTime.MIDNIGHT)) return dire(jour(instant));
        return dire(jour(instant)) + " à " + (heure.getSecond() == 0 ? HEURE : SECONDE).format(heure);
    }

    /**
     * A date is its midnight in Paris; an instant says its offset.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Instant lire(String texte) {
        try {
            return texte.indexOf('T') < 0
                    ? LocalDate.parse(texte).atStartOfDay(Politique.PARIS).toInstant()
                    : OffsetDateTime.parse(texte).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "« " + texte + " » illisible : écrire une date (2026-06-01, minuit à Paris) ou un instant avec son"
                            + " décalage (2026-06-01T08:00:00+02:00)",
                    e);
        }
    }
}
