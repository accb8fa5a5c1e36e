package fr.aiguillage.projector;

import static java.util.stream.Collectors.joining;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What can be counted, and each count on a map. */
final class CarteApi {
    record Valeur(String code, String libelle) {}

    record Definition(
            String code,
            String libelle,
            String definition,
            String unite,
            String source,
            boolean parPolitique,
            List<String> dimensions,
            List<Valeur> valeurs) {
        static Definition of(Indicateur indicateur) {
            return new Definition(
                    indicateur.code(),
                    indicateur.libelle(),
                    indicateur.definition(),
                    indicateur.unite(),
                    indicateur.source(),
                    indicateur.isParPolitique(),
                    indicateur.dimensions(),
                    indicateur.valeurs().stream()
                            .map(code -> new Valeur(code, Libelles.of(code)))
                            .toList());
        }
    }

    record Definitions(List<Definition> indicateurs, List<String> politiques, List<String> tranches) {}

    private static final List<Definition> ALL =
            Stream.of(Indicateur.values()).map(Definition::of).toList();

    private final Jdbi database;
    private final Carte carte;
    private final Lecteurs lecteurs;

    CarteApi(Jdbi database, Lecteurs lecteurs) {
        this.database = database;
        this.carte = new Carte(database);
        this.lecteurs = lecteurs;
    }

    void routes(HttpRouting.Builder routing) {
        routing.get("/v1/indicateurs", this::indicateurs)
                .get("/v1/carte", this::carte)
                .get("/v1/carte/difference", this::difference);
    }

    private void indicateurs(ServerRequest request, ServerResponse response) {
        Etiquette.send(request, response, new Definitions(ALL, politiques(), Charge.TRANCHES));
    }

    private List<String> politiques() {
        return database.withHandle(Tableau::politiques);
    }

    private void carte(ServerRequest request, ServerResponse response) {
        var masque = lecteurs.counts(request);
        var asked = new Parametres(request);
        var indicateur = indicateur(asked);
        if (indicateur.filter(Indicateur::isParPolitique).isPresent()) politique(asked, "politique");
        var periode = asked.periode();
        Etiquette.send(
                request,
                response,
                asked.check(() -> carte.of(demande(indicateur, asked, periode), asked.text("politique"), masque)));
    }

    private void difference(ServerRequest request, ServerResponse response) {
        var masque = lecteurs.counts(request);
        var asked = new Parametres(request);
        var indicateur = indicateur(asked);
        if (indicateur.filter(known -> !known.isParPolitique()).isPresent())
            asked.wrong("indicateur", "Cet indicateur ne dépend pas de la politique : il n'y a rien à comparer.");
        var a = politique(asked, "a");
        var b = politique(asked, "b");
        var periode = asked.periode();
        Etiquette.send(
                request,
                response,
                asked.check(() -> carte.difference(demande(indicateur, asked, periode), a, b, masque)));
    }

    private static Carte.Demande demande(Optional<Indicateur> known, Parametres asked, Parametres.Periode periode) {
        return new Carte.Demande(known.orElseThrow(), asked.text("valeur"), periode.du(), periode.au());
    }

    /** Nothing, and a fault noted, when it is none of ours. */
    private static Optional<Indicateur> indicateur(Parametres asked) {
        var found = asked.text("indicateur").flatMap(Indicateur::find);
        if (found.isEmpty())
            asked.wrong(
                    "indicateur",
                    "Indicateur inconnu ; voici ceux qui existent : "
                            + Stream.of(Indicateur.values())
                                    .map(Indicateur::code)
                                    .collect(joining(", ")) + ".");
        found.ifPresent(indicateur -> checkValeur(asked, indicateur));
        return found;
    }

    private static void checkValeur(Parametres asked, Indicateur indicateur) {
        var known = indicateur.valeurs();
        if (!known.isEmpty()
                && asked.text("valeur")
                        .filter(valeur -> !known.contains(valeur))
                        .isPresent())
            asked.wrong("valeur", "Valeur inconnue ; celles de cet indicateur : " + String.join(", ", known) + ".");
    }

    private String politique(Parametres asked, String name) {
        var nom = asked.text(name).orElse("");
        var known = politiques();
        if (!known.contains(nom))
            asked.wrong(
                    name, "Nom d'une politique attendu ; celles qui ont répondu : " + String.join(", ", known) + ".");
        return nom;
    }
}
