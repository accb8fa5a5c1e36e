package fr.aiguillage.policies;

import java.util.Locale;
import java.util.Optional;

/** What a text that is not DMN seems to be, so that whoever chose the wrong file sees it at once. */
final class Nature {
    private static final String EXPECTED = " : un document DMN est attendu";

    private Nature() {}

    /** What it is, in French; nothing when it begins as XML does. */
    static Optional<String> other(String text) {
        var head = text.substring(0, Math.min(text.length(), 1_000)).strip().toLowerCase(Locale.ROOT);
        if (text.isBlank()) return Optional.of("le document est vide");
        if (head.startsWith("%pdf")) return said("un PDF");
        if (head.startsWith("pk\u0003\u0004")) return said("une archive ou un fichier bureautique");
        if (head.startsWith("{") || head.startsWith("[")) return said("du JSON");
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) return said("une page HTML");
        return head.startsWith("<") ? Optional.empty() : said("du texte");
    }

    private static Optional<String> said(String what) {
        return Optional.of("c'est " + what + EXPECTED);
    }
}
