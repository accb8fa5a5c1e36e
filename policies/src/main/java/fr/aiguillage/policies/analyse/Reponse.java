package fr.aiguillage.policies.analyse;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a document answers for some facts.
 *
 * @param termes in alphabetical order: types of destinataire with their role, such as {@code ARS TRAITEMENT}, or what
 *     triage gives, such as {@code urgence = HAUTE}
 * @param repli the table {@code repli} spoke
 */
public record Reponse(List<String> termes, boolean repli) {
    static final Reponse PERSONNE = new Reponse(List.of(), false);

    static Reponse of(String terme) {
        return new Reponse(List.of(terme), false);
    }

    Reponse with(Reponse other) {
        var all = Stream.concat(termes.stream(), other.termes.stream())
                .distinct()
                .sorted()
                .toList();
        return new Reponse(all, repli || other.repli);
    }

    @Override
    public String toString() {
        var said = termes.isEmpty() ? "personne" : String.join(", ", termes);
        return repli ? said + " (repli)" : said;
    }
}
