package fr.aiguillage.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** What the envelopes of all events of one schema have in common, ready to be written. */
record EventType(List<Header> headers) {
    static EventType of(Schema schema) {
        return new EventType(List.of(
                header("ce_specversion", "1.0"),
                header("ce_type", schema.getFullName()),
                header("ce_dataschema", dataschema(schema)),
                header("content-type", "application/avro")));
    }

    private static Header header(String key, String value) {
        return new RecordHeader(key, value.getBytes(UTF_8));
    }

    /** SHA-256 of the parsing canonical form: the schema is found by it in this module, without a registry. */
    static String dataschema(Schema schema) {
        try {
            var fingerprint = SchemaNormalization.parsingFingerprint("SHA-256", schema);
            return "urn:avro:sha256:" + HexFormat.of().formatHex(fingerprint);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
