package fr.aiguillage.policies;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant to write: the nearest known word, by edit distance. */
public final class Suggestion {
    private Suggestion() {}

    /** The known word that is nearest to what was written, if any is near. */
    public static Optional<String> nearest(String written, List<String> known) {
        return known.stream()
                .filter(word -> isNear(written, word))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** The end of a message: the nearest word if one is near, then all that is allowed. */
    static String among(String written, List<?> known) {
        var words = known.stream().map(Object::toString).toList();
        return nearest(written, words)
                        .map(word -> " ; vouliez-vous dire « " + word + " » ?")
                        .orElse("") + " Valeurs admises : " + String.join(", ", words);
    }

    private static boolean isNear(String written, String word) {
        var most = 2 + word.length() / 6;
        return Math.abs(written.length() - word.length()) <= most && distance(written, word) <= most;
    }

    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var costs = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) costs[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replace, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[b.length()];
    }
}
