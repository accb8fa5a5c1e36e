package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.rapport.Tableau.Case;
import fr.aiguillage.replay.rapport.Tableau.Colonne;
import fr.aiguillage.replay.rapport.Tableau.Ligne;
import fr.aiguillage.replay.rapport.Vue.Figure;
import fr.aiguillage.replay.rapport.Vue.Panneau;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Volet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The maps of one comparison, each with the table of its numbers. */
final class Cartes {
    private static final Colonne LIEU = Colonne.text("Département");
    private final Chiffres chiffres;
    private final Lexique lexique;
    private final Comparaison comparaison;
    private final Volet reference;
    private final Volet variante;

    Cartes(Chiffres chiffres, Lexique lexique, Comparaison comparaison) {
        this.chiffres = chiffres;
        this.lexique = lexique;
        this.comparaison = comparaison;
        this.reference = chiffres.volet(comparaison.reference());
        this.variante = chiffres.volet(comparaison.variante());
    }

    /** What changes most unevenly between départements is shown first: there a map says more than a number. */
    List<Panneau> panneaux() {
        var grandeurs = shown();
        var first = grandeurs.stream()
                .max(Comparator.comparingDouble(this::unevenness))
                .orElseThrow();
        var panneaux = grandeurs.stream().map(grandeur -> panneau(grandeur, grandeur.equals(first)));
        return Stream.concat(panneaux, Stream.of(differents())).toList();
    }

    private static List<Grandeur> shown() {
        var types = Stream.of(
                        DestinataireType.ARS, DestinataireType.CD, DestinataireType.DD, DestinataireType.PLATEFORME)
                .map(Grandeur::of);
        return Stream.concat(Grandeur.INDICATEURS.stream().filter(Grandeur::dependsOnPolitique), types)
                .toList();
    }

    /** The variance of the difference; means have no common measure with shares. */
    private double unevenness(Grandeur grandeur) {
        if (grandeur.isMean()) return -1;
        var ecarts = valeurs(lieu -> ecart(grandeur, lieu)).toArray();
        var mean = DoubleStream.of(ecarts).average().orElse(0);
        return DoubleStream.of(ecarts)
                .map(ecart -> (ecart - mean) * (ecart - mean))
                .average()
                .orElse(0);
    }

    private OptionalDouble ecart(Grandeur grandeur, String lieu) {
        return Chiffres.difference(
                chiffres.rapport(variante, lieu, grandeur), chiffres.rapport(reference, lieu, grandeur));
    }

    private Panneau differents() {
        Function<String, OptionalDouble> valeur = lieu -> chiffres.partDifferente(comparaison, lieu);
        var figure = figure(
                "Part des signalements dont les destinataires changent",
                Echelle.Croissante.of(valeurs(valeur)),
                valeur,
                Mots::part,
                lieu -> Mots.nombre(chiffres.differents(comparaison, lieu)));
        var definition = Definition.of(Notion.DIFFERENTS);
        return new Panneau(
                "differents",
                definition.libelle(),
                definition.libelle(),
                definition.ancre(),
                false,
                List.of(figure),
                differentsTable());
    }

    private Tableau differentsTable() {
        var colonnes = List.of(
                LIEU,
                Colonne.number(Notion.SIGNALEMENTS),
                Colonne.number(Notion.DIFFERENTS),
                Colonne.number("Part", Notion.DIFFERENTS));
        return Tableau.of(
                "Destinataires différents, par département",
                colonnes,
                lignes(lieu -> List.of(
                        Case.number(Mots.nombre(chiffres.signalements(lieu))),
                        Case.number(Mots.nombre(chiffres.differents(comparaison, lieu))),
                        Case.number(Mots.part(chiffres.partDifferente(comparaison, lieu))))));
    }

    private Panneau panneau(Grandeur grandeur, boolean choisi) {
        var definition = Definition.of(grandeur);
        return new Panneau(
                grandeur.cle(),
                grandeur.libelle(),
                titre(grandeur),
                definition.ancre(),
                choisi,
                figures(grandeur),
                table(grandeur));
    }

    private static String titre(Grandeur grandeur) {
        return Grandeur.TYPES.contains(grandeur) ? grandeur.libelle() + " parmi les destinataires" : grandeur.libelle();
    }

    private List<Figure> figures(Grandeur grandeur) {
        var both = Echelle.Croissante.of(Stream.of(reference, variante)
                .flatMapToDouble(volet -> valeurs(lieu -> chiffres.rapport(volet, lieu, grandeur))));
        Function<String, OptionalDouble> ecart = lieu -> ecart(grandeur, lieu);
        return List.of(
                figure(grandeur, reference, both),
                figure(grandeur, variante, both),
                figure(
                        "Écart : variante moins référence",
                        Echelle.Divergente.of(valeurs(ecart)),
                        ecart,
                        valeur -> Mots.ecart(grandeur, OptionalDouble.of(valeur)),
                        lieu -> ""));
    }

    private Figure figure(Grandeur grandeur, Volet volet, Echelle echelle) {
        return figure(
                lexique.politique(volet.politique().nom()),
                echelle,
                lieu -> chiffres.rapport(volet, lieu, grandeur),
                valeur -> Mots.rapport(grandeur, OptionalDouble.of(valeur)),
                lieu -> Mots.nombre(chiffres.nombre(volet, lieu, grandeur)));
    }

    private Figure figure(
            String titre,
            Echelle echelle,
            Function<String, OptionalDouble> valeur,
            DoubleFunction<String> texte,
            Function<String, String> nombre) {
        var svg = Carte.of(
                "Carte de France par département. " + titre + ". Les mêmes nombres sont dans le tableau qui suit.",
                lieu -> echelle.classe(valeur.apply(lieu)),
                lieu -> title(lieu, valeur.apply(lieu), texte, nombre.apply(lieu)));
        return new Figure(titre, svg, legende(echelle, valeur, texte));
    }

    private String title(String lieu, OptionalDouble valeur, DoubleFunction<String> texte, String nombre) {
        var nom = lexique.departement(lieu) + " (" + lieu + ") : ";
        if (valeur.isEmpty()) return nom + (chiffres.masque().actif() ? Mots.MASQUE + " ou sans objet" : "sans objet");
        return nom + texte.apply(valeur.getAsDouble()) + (nombre.isEmpty() ? "" : ", soit " + nombre);
    }

    private List<Echelle.Entree> legende(
            Echelle echelle, Function<String, OptionalDouble> valeur, DoubleFunction<String> texte) {
        var legende = new ArrayList<>(echelle.legende(bound -> Mots.compact(texte.apply(bound))));
        if (Carte.FORMES.keySet().stream().anyMatch(lieu -> valeur.apply(lieu).isEmpty()))
            legende.add(new Echelle.Entree(Echelle.VIDE, chiffres.masque().actif() ? "masqué ou vide" : "aucun"));
        return legende;
    }

    private DoubleStream valeurs(Function<String, OptionalDouble> valeur) {
        return Carte.FORMES.keySet().stream().map(valeur).flatMapToDouble(OptionalDouble::stream);
    }

    private Tableau table(Grandeur grandeur) {
        var ancre = Definition.of(grandeur).ancre();
        var unit = grandeur.isMean() ? "Moyenne" : "Part";
        var colonnes = List.of(
                LIEU,
                Colonne.number(Notion.SIGNALEMENTS),
                Colonne.start("Référence", ancre),
                Colonne.number(unit, ancre),
                Colonne.start("Variante", ancre),
                Colonne.number(unit, ancre),
                Colonne.number(Notion.ECART));
        return Tableau.of(
                titre(grandeur) + ", par département",
                colonnes,
                lignes(lieu -> List.of(
                        Case.number(Mots.nombre(chiffres.signalements(lieu))),
                        Case.number(Mots.nombre(chiffres.nombre(reference, lieu, grandeur))),
                        Case.number(Mots.rapport(grandeur, chiffres.rapport(reference, lieu, grandeur))),
                        Case.number(Mots.nombre(chiffres.nombre(variante, lieu, grandeur))),
                        Case.number(Mots.rapport(grandeur, chiffres.rapport(variante, lieu, grandeur))),
                        Case.number(Mots.ecart(grandeur, ecart(grandeur, lieu))))));
    }

    private List<Ligne> lignes(Function<String, List<Case>> cases) {
        return Stream.concat(chiffres.lieux().stream(), Stream.of(TOTAL))
                .map(lieu -> new Ligne(nom(lieu), lieu.equals(TOTAL) ? "" : lieu, "", cases.apply(lieu)))
                .toList();
    }

    private String nom(String lieu) {
        return lieu.equals(TOTAL) ? "Ensemble" : lexique.departement(lieu);
    }
}
