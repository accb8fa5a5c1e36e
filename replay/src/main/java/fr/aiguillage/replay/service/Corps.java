package fr.aiguillage.replay.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One object of a request; each member that is not as it should be is a fault, and counts as absent. */
record Corps(String pointeur, JsonNode node, Fautes fautes) {
    private static final Pattern JOUR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Names members that are not among these, or that it is no object at all. */
    Corps only(Set<String> names) {
        if (!node.isObject()) fautes.add(pointeur, "objet attendu");
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) fault(name, "membre inconnu ; admis : " + String.join(", ", names));
        });
        return this;
    }

    void fault(String name, String message) {
        fautes.add(pointer(name), message);
    }

    String pointer(String name) {
        return pointeur + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    Optional<String> text(String name) {
        var text = member(name).filter(value -> isTextual(name, value)).map(JsonNode::textValue);
        if (text.filter(String::isBlank).isPresent()) fault(name, "vide");
        return text.filter(value -> !value.isBlank());
    }

    Optional<String> required(String name) {
        if (member(name).isEmpty()) fault(name, "obligatoire");
        return text(name);
    }

    private boolean isTextual(String name, JsonNode value) {
        if (!value.isTextual()) fault(name, "texte attendu");
        return value.isTextual();
    }

    Optional<LocalDate> jour(String name) {
        return text(name).flatMap(text -> jour(name, text));
    }

    private Optional<LocalDate> jour(String name, String text) {
        try {
            if (JOUR.matcher(text).matches()) return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // Same answer as for what does not look like one.
        }
        fault(name, "date attendue sous la forme 2026-03-01");
        return Optional.empty();
    }

    boolean flag(String name) {
        var value = member(name);
        if (value.filter(given -> !given.isBoolean()).isPresent()) fault(name, "true ou false attendu");
        return value.map(JsonNode::booleanValue).orElse(false);
    }
}
