package fr.aiguillage.servicekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Says in French what Jackson refused, by place only: its own messages quote the body. */
final class Malformed {
    private Malformed() {}

    static Problem.Erreur erreur(JsonProcessingException refusal) {
        return new Problem.Erreur(pointer(refusal), message(refusal) + place(refusal));
    }

    private static String message(JsonProcessingException refusal) {
        return switch (refusal) {
            case StreamReadException syntax -> isDuplicate(syntax) ? "membre en double" : "JSON mal formé";
            case UnrecognizedPropertyException unknown -> "membre inconnu";
            case JsonMappingException mapping -> mapped(mapping);
            default -> "JSON mal formé";
        };
    }

    /** Jackson wraps a fault of syntax met while it fills a record. */
    private static String mapped(JsonMappingException refusal) {
        return refusal.getCause() instanceof StreamReadException syntax
                ? message(syntax)
                : "valeur d'un type inattendu";
    }

    private static boolean isDuplicate(StreamReadException refusal) {
        return refusal.getOriginalMessage().startsWith("Duplicate ");
    }

    private static String place(JsonProcessingException refusal) {
        var location = refusal.getLocation();
        return location == null
                ? ""
                : " (ligne %d, colonne %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JsonProcessingException refusal) {
        return switch (refusal) {
            case JsonMappingException mapping -> pointer(mapping.getPath());
            case StreamReadException syntax -> pointer(syntax);
            default -> "";
        };
    }

    private static String pointer(StreamReadException refusal) {
        var parser = refusal.getProcessor();
        return parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
