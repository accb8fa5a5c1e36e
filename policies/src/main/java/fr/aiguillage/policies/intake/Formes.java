package fr.aiguillage.policies.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The forms that texts must have. No regular expression: this is read ten thousand times a second. */
final class Formes {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int FIRST_YEAR = 1900;

    private Formes() {}

    static boolean isCodePostal(String text) {
        return isDigits(text, 5);
    }

    /** Five digits, the second a letter in Corsica. */
    static boolean isCommune(String text) {
        return text.length() == 5 && text.chars().allMatch(Formes::isDigitOrCorsican);
    }

    static boolean isFinessCategorie(String text) {
        return isDigits(text, 3);
    }

    static boolean isRpps(String text) {
        return isDigits(text, 11);
    }

    /** Nine digits, the second a letter in Corsica. */
    static boolean isFiness(String text) {
        return text.length() == 9 && text.chars().allMatch(Formes::isDigitOrCorsican);
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(Formes::isDigit);
    }

    private static boolean isDigitOrCorsican(int character) {
        return isDigit(character) || character == 'A' || character == 'B';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** A date and time with its offset (RFC 3339), from 1900 on, to the microsecond that the wire carries. */
    static Optional<Instant> instant(String text) {
        try {
            var read = OffsetDateTime.parse(text);
            return read.getYear() < FIRST_YEAR || read.getYear() > Year.MAX_VALUE / 100_000
                    ? Optional.empty()
                    : Optional.of(read.toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first day of a year, a month or a day: 2026, 2026-01 or 2026-01-31. */
    static Optional<LocalDate> partialDate(String text) {
        if (text.isEmpty() || !isDigit(text.charAt(0))) return Optional.empty();
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(Year.parse(text).atDay(1));
                case 7 -> Optional.of(YearMonth.parse(text).atDay(1));
                case 10 -> Optional.of(LocalDate.parse(text));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PARIS);
    }
}
