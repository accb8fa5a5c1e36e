package fr.aiguillage.forwarder.cellule;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.servicekit.Json;
import java.util.Map;

/** The personal part, in the shape of the intake body, which only the holder of the private key opens. */
final class Enveloppe {
    private Enveloppe() {}

    /** @param kid by which the destinataire finds its key: the thumbprint */
    static String seal(Map<Sujet, JsonNode> contenus, ECKey key, String kid) {
        var body = Json.mapper().createObjectNode();
        contenus.forEach((sujet, contenu) -> body.set(member(sujet), contenu));
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).keyID(kid);
        var jwe = new JWEObject(header.build(), new Payload(Json.bytes(body)));
        try {
            jwe.encrypt(new ECDHEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256 and AES-GCM", e);
        }
        return jwe.serialize();
    }

    private static String member(Sujet sujet) {
        return switch (sujet) {
            case LIEU -> "lieu";
            case VICTIME -> "victime";
            case MIS_EN_CAUSE -> "misEnCause";
            case DECLARANT -> "declarant";
            case FAITS -> "faits";
            case SUIVI -> "suivi";
            case INCONNU -> "inconnu";
        };
    }
}
