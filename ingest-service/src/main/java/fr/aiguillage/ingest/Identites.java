package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.ReadableCode;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Names that derive by HMAC from what was sent: the same request, sent again, gets the same ones. Without a key, random. */
final class Identites {
    private static final int NUMERO_LENGTH = 11;
    private static final byte[] LIVE = {};
    private static final byte[] HISTORIQUE = {1};

    private final Hmac hmac;

    Identites(Hmac hmac) {
        this.hmac = hmac;
    }

    /** History is another report than the same words sent live: the one is never delivered, the other always. */
    SignalementId signalement(Demande demande, JsonNode corps, boolean historique) {
        return new SignalementId(demande.cle()
                .map(cle -> uuid(
                        "signalement",
                        bytes(demande.client()),
                        bytes(cle),
                        CorpsCanonique.of(corps),
                        historique ? HISTORIQUE : LIVE))
                .orElseGet(() -> UUID.randomUUID().toString()));
    }

    /** The id of an event about a signalement that came in before; {@code nature} is the kind of event. */
    String evenement(String nature, SignalementId signalement, Demande demande, JsonNode corps) {
        return demande.cle()
                .map(cle -> uuid(
                        nature,
                        bytes(signalement.value()),
                        bytes(demande.client()),
                        bytes(cle),
                        CorpsCanonique.of(corps)))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Stands for the client's key in the log, where the key itself never is. */
    Optional<String> cle(Demande demande) {
        return demande.cle()
                .map(cle -> HexFormat.of()
                        .formatHex(hmac.mac("cle", bytes(demande.client()), bytes(cle)), 0, Long.BYTES * 2));
    }

    /** The id of what came from one place of a topic. */
    String origine(String topic, int partition, long offset) {
        return uuid("origine", bytes(topic), bytes(partition + "/" + offset));
    }

    /** What to quote on the telephone: 54 bits and a check character. */
    String numero(SignalementId signalement) {
        return ReadableCode.of(hmac.mac("numero", bytes(signalement.value())), NUMERO_LENGTH);
    }

    CodeSuivi codeSuivi(SignalementId signalement) {
        return CodeSuivi.of(signalement, hmac);
    }

    /** Keyed pseudonym of an establishment, so that repeat reports can be counted. */
    String etablissement(String finess) {
        return HexFormat.of().formatHex(hmac.mac("etablissement", bytes(finess)), 0, Long.BYTES * 2);
    }

    /** The first 122 bits as a UUID of version 8 (RFC 9562, section 5.8). */
    private String uuid(String use, byte[]... parts) {
        var mac = ByteBuffer.wrap(hmac.mac(use, parts));
        long high = (mac.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (mac.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
