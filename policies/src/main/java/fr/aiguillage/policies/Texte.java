package fr.aiguillage.policies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** The text of a file that somebody gave as a policy. */
public final class Texte {
    private static final String MARK = "\uFEFF";

    private Texte() {}

    /**
     * Decodes UTF-8, with or without its mark.
     *
     * @throws PolitiqueInvalide when it is too long, or not UTF-8
     */
    public static String of(byte[] bytes) {
        if (bytes.length > DmnDocument.MAX_BYTES) throw DmnDocument.refused("le document dépasse 512 Kio");
        Nature.other(new String(bytes, 0, Math.min(bytes.length, 1_000), ISO_8859_1))
                .filter(other -> isKnown(bytes))
                .ifPresent(other -> {
                    throw DmnDocument.refused(other);
                });
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw DmnDocument.refused("le fichier n'est pas en UTF-8");
        }
    }

    /** Bytes that begin as ASCII does; others are judged once they are decoded. */
    private static boolean isKnown(byte[] bytes) {
        return bytes.length > 0 && bytes[0] > 0;
    }
}
