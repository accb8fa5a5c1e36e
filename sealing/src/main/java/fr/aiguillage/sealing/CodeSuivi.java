package fr.aiguillage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.signalement.SignalementId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The receipt code: whoever has it may follow and complete that report. Told to the reporter and kept nowhere.
 *
 * @param value 17 characters, 84 bits, and a check character
 */
public record CodeSuivi(String value) {
    private static final int LENGTH = 17;

    public static CodeSuivi of(SignalementId signalement, Hmac hmac) {
        return new CodeSuivi(
                ReadableCode.of(hmac.mac("codeSuivi", signalement.value().getBytes(UTF_8)), LENGTH));
    }

    /** What a person typed; empty when a character is wrong or missing. */
    public static Optional<CodeSuivi> read(String typed) {
        return ReadableCode.read(typed, LENGTH).map(CodeSuivi::new);
    }

    /** As it is told to people, in groups of three. */
    public String grouped() {
        return value.replaceAll("(.{3})(?=.)", "$1-");
    }

    /** What is kept of it: SHA-256 in hexadecimal. No salt is needed for 84 random bits. */
    public String empreinte() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Not the code: it opens a report, and must not end in a log. */
    @Override
    public String toString() {
        return "CodeSuivi[…]";
    }
}
