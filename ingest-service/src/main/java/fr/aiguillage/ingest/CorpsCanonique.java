package fr.aiguillage.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/** A JSON body as bytes that do not depend on spacing, on the order of members, or on writing null for what is absent. */
final class CorpsCanonique {
    private CorpsCanonique() {}

    static byte[] of(JsonNode body) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var json = Json.mapper().createGenerator(bytes)) {
            write(body, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode node, JsonGenerator json) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, json);
            case ARRAY -> writeArray(node, json);
            case STRING -> json.writeString(node.textValue());
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case NUMBER -> json.writeNumber(node.asText());
            case NULL, MISSING -> json.writeNull();
            case BINARY, POJO -> throw new IllegalArgumentException("not from JSON text: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode object, JsonGenerator json) throws IOException {
        var members = new TreeMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        json.writeStartObject();
        for (var member : members.entrySet()) {
            if (!member.getValue().isNull()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeArray(JsonNode array, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var element : array) {
            write(element, json);
        }
        json.writeEndArray();
    }
}
