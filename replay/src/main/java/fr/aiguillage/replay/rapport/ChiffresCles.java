package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.replay.rapport.Tableau.Case;
import fr.aiguillage.replay.rapport.Tableau.Colonne;
import fr.aiguillage.replay.rapport.Tableau.Ligne;
import fr.aiguillage.replay.synthese.Volet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every indicator, policy by policy, with the difference from the reference. */
final class ChiffresCles {
    private final Chiffres chiffres;
    private final Lexique lexique;
    private final List<Volet> volets;

    ChiffresCles(Chiffres chiffres, Lexique lexique) {
        this.chiffres = chiffres;
        this.lexique = lexique;
        this.volets = chiffres.synthese().volets();
    }

    List<Tableau> tableaux() {
        return List.of(
                table("Indicateurs, politique par politique", Grandeur.INDICATEURS, Grandeur::dependsOnPolitique),
                table("Signalements qui ont au moins un destinataire de ce type", Grandeur.TYPES, g -> true),
                table("Signalements qui ont au moins un destinataire dans ce rôle", Grandeur.ROLES, g -> true),
                history());
    }

    private Tableau table(String legende, List<Grandeur> grandeurs, Predicate<Grandeur> filter) {
        var lignes = grandeurs.stream()
                .filter(filter)
                .filter(this::isSeen)
                .map(this::ligne)
                .toList();
        return Tableau.of(legende, colonnes(), lignes);
    }

    private boolean isSeen(Grandeur grandeur) {
        return Grandeur.INDICATEURS.contains(grandeur)
                || volets.stream()
                        .anyMatch(
                                volet -> chiffres.nombre(volet, TOTAL, grandeur).orElse(1) > 0);
    }

    private List<Colonne> colonnes() {
        var colonnes = new ArrayList<>(List.of(Colonne.text("Indicateur")));
        for (var volet : volets) {
            colonnes.add(Colonne.number(lexique.politique(volet.politique().nom()), ""));
            colonnes.add(Colonne.number("Part ou moyenne", ""));
            if (isVariante(volet)) colonnes.add(Colonne.number(Notion.ECART));
        }
        return colonnes;
    }

    private Ligne ligne(Grandeur grandeur) {
        return new Ligne(
                grandeur.libelle(),
                "",
                Definition.of(grandeur).ancre(),
                volets.stream().flatMap(volet -> cases(volet, grandeur)).toList());
    }

    private Stream<Case> cases(Volet volet, Grandeur grandeur) {
        var rapport = chiffres.rapport(volet, TOTAL, grandeur);
        var before = chiffres.rapport(chiffres.synthese().reference(), TOTAL, grandeur);
        var both = Stream.of(
                Case.number(Mots.nombre(chiffres.nombre(volet, TOTAL, grandeur))),
                Case.number(Mots.rapport(grandeur, rapport)));
        var ecart = Case.number(Mots.ecart(grandeur, Chiffres.difference(rapport, before)));
        return isVariante(volet) ? Stream.concat(both, Stream.of(ecart)) : both;
    }

    private boolean isVariante(Volet volet) {
        return !volet.equals(chiffres.synthese().reference());
    }

    private Tableau history() {
        var reference = chiffres.synthese().reference();
        var lignes = Grandeur.INDICATEURS.stream()
                .filter(grandeur -> !grandeur.dependsOnPolitique())
                .map(grandeur -> new Ligne(
                        grandeur.libelle(),
                        "",
                        Definition.of(grandeur).ancre(),
                        List.of(
                                Case.number(Mots.nombre(chiffres.nombre(reference, TOTAL, grandeur))),
                                Case.number(Mots.part(chiffres.rapport(reference, TOTAL, grandeur))))))
                .toList();
        var colonnes =
                List.of(Colonne.text("Indicateur"), Colonne.number("Signalements", ""), Colonne.number("Part", ""));
        return Tableau.of("L’historique lui-même, le même sous toute politique", colonnes, lignes);
    }
}
