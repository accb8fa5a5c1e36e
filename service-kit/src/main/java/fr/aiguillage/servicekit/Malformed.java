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
            case UnrecognizedPropertyException _ -> "membre inconnu";
            case JsonMappingException _ -> "valeur d'un type inattendu";
            case StreamReadException duplicate when isDuplicate(duplicate) -> "membre en double";
            default -> "JSON mal formé";
        };
    }

    private static boolean isDuplicate(StreamReadException refusal) {
        return refusal.getOriginalMessage().startsWith("Duplicate ");
    }

    private static String place(JsonProcessingException refusal) {
        var location = refusal.getLocation();
        return location == null ? "" : " (ligne %d, colonne %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JsonProcessingException refusal) {
        return switch (refusal) {
            case JsonMappingException mapping -> pointer(mapping.getPath());
            case StreamReadException read when read.getProcessor() != null ->
                read.getProcessor().getParsingContext().pathAsPointer().toString();
            default -> "";
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
