package fr.aiguillage.forwarder.sirena;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;

/** The members of a JSON object; what is not known is left out. */
record Champs(ObjectNode node) {
    static Champs none() {
        return new Champs(JsonNodeFactory.instance.objectNode());
    }

    Champs put(String name, String text) {
        node.put(name, text);
        return this;
    }

    Champs put(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    Champs put(String name, Champs value) {
        node.set(name, value.node);
        return this;
    }

    Champs put(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    Champs text(String name, Optional<String> text) {
        text.ifPresent(known -> put(name, known));
        return this;
    }

    Champs vrai(String name, Optional<Boolean> value) {
        value.ifPresent(known -> put(name, known));
        return this;
    }

    Champs champs(String name, Optional<Champs> value) {
        value.ifPresent(known -> put(name, known));
        return this;
    }

    Champs codes(String name, Collection<String> codes) {
        var array = JsonNodeFactory.instance.arrayNode();
        codes.forEach(array::add);
        return codes.isEmpty() ? this : put(name, array);
    }
}
