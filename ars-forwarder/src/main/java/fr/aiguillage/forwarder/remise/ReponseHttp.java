package fr.aiguillage.forwarder.remise;

import fr.aiguillage.forwarder.remise.Remise.Acceptee;
import fr.aiguillage.forwarder.remise.Remise.Fermee;
import fr.aiguillage.forwarder.remise.Remise.Indisponible;
import fr.aiguillage.forwarder.remise.Remise.Refusee;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** The one table of outcomes: what an answer, or the lack of one, says of an attempt over HTTP. */
final class ReponseHttp {
    private static final int GONE = 410;
    private static final Set<Integer> TRY_AGAIN = Set.of(408, 425, 429);

    private ReponseHttp() {}

    static Remise of(int status, Optional<Duration> retryAfter) {
        var issue = "HTTP_" + status;
        if (status / 100 == 2) return new Acceptee(Optional.empty());
        if (status >= 500 || TRY_AGAIN.contains(status)) return new Indisponible(issue, retryAfter);
        return status == GONE ? new Fermee(issue) : new Refusee(issue);
    }

    static Remise of(Throwable failure) {
        return Remise.indisponible(
                switch (failure) {
                    case InterruptedIOException late -> "DELAI";
                    case SSLException insecure -> "TLS";
                    case UnknownHostException nobody -> "NOM_INCONNU";
                    case ConnectException refused -> "CONNEXION_REFUSEE";
                    default -> "CONNEXION_ROMPUE";
                });
    }

    /** Retry-After (RFC 9110, section 10.2.3): seconds or a date; anything else counts as absent. */
    static Optional<Duration> retryAfter(String value, Instant now) {
        try {
            return Optional.of(
                    value.chars().allMatch(Character::isDigit)
                            ? Duration.ofSeconds(Long.parseLong(value))
                            : until(value, now));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration until(String date, Instant now) {
        var wait = Duration.between(
                now,
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
