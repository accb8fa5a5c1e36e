package fr.aiguillage.domain.politique;

import java.util.Map;

/**
 * A rule that fired: the table it stands in, its id, and its outputs by name, as codes or {@code true} and {@code false}.
 */
public record Ligne(String table, String regle, Map<String, String> sorties) {
    /** Whether it names a destinataire; the other tables only say what words stand for. */
    public boolean oriente() {
        return sorties.containsKey("destinataire");
    }
}
