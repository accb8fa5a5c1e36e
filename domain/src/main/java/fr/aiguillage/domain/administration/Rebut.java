package fr.aiguillage.domain.administration;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.signalement.Scelle;
import java.util.Map;
import java.util.Optional;

/**
 * A record that could not be used, kept so that it is never lost; topic {@code rebuts}.
 *
 * @param detail what was wrong, never with the content
 * @param entetes the headers of the record, as text
 * @param original the record's own bytes: sealed where they may hold personal data
 */
public record Rebut(
        String service,
        CauseRebut cause,
        String detail,
        String topic,
        int partition,
        long offset,
        Map<String, String> entetes,
        Optional<Scelle> original) {}
