package fr.aiguillage.policies.analyse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The documents that ship. */
final class Expedie {
    static final String TRIAGE = text("triage");
    static final String ASSOCIATIF = text("associatif");
    static final String CENTRALISE = text("centralise");

    private Expedie() {}

    private static String text(String name) {
        try (var resource = Analyse.class.getResourceAsStream("/fr/aiguillage/policies/dmn/" + name + ".dmn")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document in which something else is written. */
    static String with(String dmn, String before, String after) {
        if (!dmn.contains(before)) throw new IllegalArgumentException(before);
        return dmn.replace(before, after);
    }
}
