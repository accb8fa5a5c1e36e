package fr.aiguillage.forwarder.sftp;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The file by which a destinataire says that it has a transmission: {@code <envoi>.ack}, empty or a JSON object whose
 * {@code reference} is what the destinataire calls it.
 */
record Acquittement(String envoi, Optional<String> reference) {
    static final String SUFFIXE = ".ack";
    /** In bytes. */
    static final int LIMIT = 4096;

    static String name(String envoi) {
        return envoi + SUFFIXE;
    }

    /** Empty when its content is not that. */
    static Optional<Acquittement> of(String name, byte[] content) {
        var envoi = name.substring(0, name.length() - SUFFIXE.length());
        if (content.length > LIMIT) return Optional.empty();
        if (new String(content, StandardCharsets.UTF_8).isBlank())
            return Optional.of(new Acquittement(envoi, Optional.empty()));
        try {
            return of(envoi, Json.lenient().readTree(content));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Acquittement> of(String envoi, JsonNode content) {
        var reference = content.path("reference");
        if (!content.isObject() || !(reference.isTextual() || reference.isMissingNode())) return Optional.empty();
        var named = Optional.ofNullable(reference.textValue());
        return named.filter(name -> !isCode(name)).isPresent()
                ? Optional.empty()
                : Optional.of(new Acquittement(envoi, named));
    }

    /** A code of theirs, and no sentence about anybody. */
    private static boolean isCode(String reference) {
        return reference.matches("[A-Za-z0-9._/-]{1,64}");
    }
}
