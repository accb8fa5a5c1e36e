package fr.aiguillage.forwarder.remise;

import java.time.Duration;
import java.util.Optional;

/** What came of one attempt to deliver. */
public sealed interface Remise {
    /** @param reference what the destinataire calls it */
    record Acceptee(Optional<String> reference) implements Remise {}

    /** No use trying again. */
    record Refusee(String issue) implements Remise {}

    /** The destinataire wants nothing here any more (410): no use trying this channel for anything else. */
    record Fermee(String issue) implements Remise {}

    /** @param retryAfter how long the destinataire asks to be left alone */
    record Indisponible(String issue, Optional<Duration> retryAfter) implements Remise {}

    /** What carries for every destinataire of the channel is down, a mail server for one: no fault of this one. */
    record Panne(String issue) implements Remise {}

    static Remise indisponible(String issue) {
        return new Indisponible(issue, Optional.empty());
    }
}
