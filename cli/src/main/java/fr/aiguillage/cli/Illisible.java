package fr.aiguillage.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import fr.aiguillage.policies.intake.Erreur;

/** What Jackson refused, by its place alone: its own messages quote the line. */
final class Illisible {
    private Illisible() {}

    static Erreur erreur(JsonProcessingException refusal) {
        return isDuplicate(refusal)
                ? new Erreur(pointer(refusal), "membre en double")
                : new Erreur("", "JSON mal formé" + column(refusal));
    }

    private static boolean isDuplicate(JsonProcessingException refusal) {
        return refusal.getOriginalMessage().startsWith("Duplicate ");
    }

    private static String pointer(JsonProcessingException refusal) {
        return refusal instanceof StreamReadException syntax && syntax.getProcessor() != null
                ? syntax.getProcessor().getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static String column(JsonProcessingException refusal) {
        var location = refusal.getLocation();
        return location == null ? "" : ", colonne " + location.getColumnNr();
    }
}
