package fr.aiguillage.replay.rapport;

import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Volet;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code par-departement.csv}: one line per policy and département; a masked count is an empty cell. */
final class ParDepartement {
    private final Chiffres chiffres;
    private final Lexique lexique;

    ParDepartement(Chiffres chiffres, Lexique lexique) {
        this.chiffres = chiffres;
        this.lexique = lexique;
    }

    void write(Writer out) {
        var csv = new Csv(out, header());
        for (var volet : chiffres.synthese().volets()) for (var lieu : chiffres.lieux()) csv.line(line(volet, lieu));
    }

    private static List<String> header() {
        var header = new ArrayList<>(List.of("politique", "sha256", "departement", "nom", "signalements"));
        Grandeur.all().map(Grandeur::cle).forEach(header::add);
        header.add("differents_de_la_reference");
        header.add("perd_son_contact_alma");
        return header;
    }

    private List<String> line(Volet volet, String lieu) {
        var politique = volet.politique();
        var line = new ArrayList<>(List.of(
                politique.nom(),
                politique.sha256(),
                lieu,
                lexique.departement(lieu),
                text(chiffres.signalements(lieu))));
        Grandeur.all()
                .map(grandeur -> text(chiffres.nombre(volet, lieu, grandeur)))
                .forEach(line::add);
        var comparaison = comparaison(volet);
        line.add(comparaison.map(c -> text(chiffres.differents(c, lieu))).orElse(""));
        line.add(comparaison
                .map(c -> c.perdentAlma().contains(lieu) ? "oui" : "non")
                .orElse(""));
        return line;
    }

    private Optional<Comparaison> comparaison(Volet volet) {
        return chiffres.synthese().comparaisons().stream()
                .filter(comparaison ->
                        comparaison.variante().equals(volet.politique().nom()))
                .findFirst();
    }

    static String text(OptionalLong nombre) {
        return nombre.isEmpty() ? "" : Long.toString(nombre.getAsLong());
    }
}
