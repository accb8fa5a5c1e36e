package fr.aiguillage.policies.analyse;

import java.util.List;

/**
 * What a document answers for some facts.
 *
 * @param termes in alphabetical order: types of destinataire with their role, such as {@code ARS TRAITEMENT}, or what
 *     triage gives, such as {@code urgence = HAUTE}
 * @param repli the table {@code repli} spoke
 */
public record Reponse(List<String> termes, boolean repli) {
    @Override
    public String toString() {
        var said = termes.isEmpty() ? "personne" : String.join(", ", termes);
        return repli ? said + " (repli)" : said;
    }
}
