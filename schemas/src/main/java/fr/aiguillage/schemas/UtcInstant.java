package fr.aiguillage.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Instants as our own writers put them, {@code 2026-07-01T09:30:12.345678Z}: the general parser takes ten times as long. */
final class UtcInstant {
    private static final String SECONDS = "0000-00-00T00:00:00";
    private static final int NANOS = 9;

    private UtcInstant() {}

    /** Whether it has the form; a fraction has one to nine digits. */
    static boolean isLike(String text) {
        var end = text.length() - 1;
        return end >= SECONDS.length()
                && text.charAt(end) == 'Z'
                && matches(text)
                && (end == SECONDS.length() || hasFraction(text, end));
    }

    private static boolean matches(String text) {
        for (var at = 0; at < SECONDS.length(); at++) {
            var expected = SECONDS.charAt(at);
            if (expected == '0' ? !isDigit(text, at) : text.charAt(at) != expected) return false;
        }
        return true;
    }

    private static boolean hasFraction(String text, int end) {
        var digits = end - SECONDS.length() - 1;
        if (text.charAt(SECONDS.length()) != '.' || digits < 1 || digits > NANOS) return false;
        for (var at = SECONDS.length() + 1; at < end; at++) if (!isDigit(text, at)) return false;
        return true;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** @throws java.time.DateTimeException when there is no such day or time */
    static Instant parse(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .atTime(LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos(text)))
                .toInstant(ZoneOffset.UTC);
    }

    private static int nanos(String text) {
        var from = SECONDS.length() + 1;
        var end = text.length() - 1;
        if (end < from) return 0;
        var nanos = number(text, from, end);
        for (var digits = end - from; digits < NANOS; digits++) nanos *= 10;
        return nanos;
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var at = from; at < to; at++) number = 10 * number + text.charAt(at) - '0';
        return number;
    }
}
