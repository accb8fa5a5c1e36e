package fr.aiguillage.administration.service;

import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.Problem.Erreur;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a request, between JSON and the words of administration. */
final class Champs {
    private static final Pattern FAUTE = Pattern.compile("([a-z][a-z-]*) : (.*)", Pattern.DOTALL);

    private Champs() {}

    /** A member that is not there is one that was left empty: administration says that it is missing. */
    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Each fault names its field before a colon. */
    static Problem problem(List<String> fautes) {
        var problem = Problem.of(422, "Rien n’est entré en vigueur.");
        return new Problem(
                problem.status(),
                problem.titre(),
                problem.detail(),
                fautes.stream().map(Champs::erreur).toList());
    }

    private static Erreur erreur(String faute) {
        var read = FAUTE.matcher(faute);
        return read.matches() ? new Erreur("/" + camel(read.group(1)), read.group(2)) : new Erreur("", faute);
    }

    private static String camel(String champ) {
        return Pattern.compile("-(.)")
                .matcher(champ)
                .replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }
}
