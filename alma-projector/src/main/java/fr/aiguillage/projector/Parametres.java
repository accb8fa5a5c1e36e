package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The parameters of a request; every fault is collected, and {@link #check} tells all of them at once. */
final class Parametres {
    private static final int LONGEST_PAGE = 500;
    private static final String PAGE = "50";

    private final ServerRequest request;
    private final List<Problem.Erreur> erreurs = new ArrayList<>();

    Parametres(ServerRequest request) {
        this.request = request;
    }

    /** Gives what the parameters say. Throws a problem 400 that names each one that is wrong. */
    <T> T check(Supplier<T> value) {
        if (!erreurs.isEmpty()) throw ProblemException.invalide(erreurs);
        return value.get();
    }

    void wrong(String name, String detail) {
        erreurs.add(new Problem.Erreur("/" + name, detail));
    }

    Optional<String> text(String name) {
        return request.query().first(name).asOptional().filter(value -> !value.isBlank());
    }

    String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /** That of the path. */
    String departement() {
        var code = path("code");
        if (!Departements.CODES.contains(code))
            wrong("code", "Code de département inconnu ; par exemple 54, 2A ou 974.");
        return code;
    }

    /** Days of receipt, both included; all of them unless said. */
    Periode periode() {
        var periode = new Periode(date("du", LocalDate.of(2000, 1, 1)), date("au", LocalDate.of(2999, 12, 31)));
        if (periode.du().isAfter(periode.au())) wrong("du", "La date « du » est après la date « au ».");
        return periode;
    }

    record Periode(LocalDate du, LocalDate au) {}

    private LocalDate date(String name, LocalDate absent) {
        try {
            return text(name).map(LocalDate::parse).orElse(absent);
        } catch (DateTimeParseException e) {
            wrong(name, "Date attendue sous la forme 2026-03-01.");
            return absent;
        }
    }

    Liste.Page page() {
        var given = text("curseur");
        var curseur = given.flatMap(Curseur::parse);
        if (given.isPresent() && curseur.isEmpty()) wrong("curseur", "Ce curseur n'est pas le « suivant » d'une page.");
        return new Liste.Page(curseur, limite());
    }

    private int limite() {
        var limite = text("limite").orElse(PAGE);
        if (limite.matches("[1-9][0-9]{0,2}") && Integer.parseInt(limite) <= LONGEST_PAGE)
            return Integer.parseInt(limite);
        wrong("limite", "Nombre attendu, de 1 à " + LONGEST_PAGE + ".");
        return 1;
    }
}
