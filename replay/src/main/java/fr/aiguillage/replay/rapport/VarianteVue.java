package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.policies.Libelles.Libelle;
import fr.aiguillage.replay.rapport.Tableau.Case;
import fr.aiguillage.replay.rapport.Tableau.Colonne;
import fr.aiguillage.replay.rapport.Tableau.Ligne;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Comparaison.Flux;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The section of one variant. */
final class VarianteVue {
    private static final int FLUX = 25;
    private final Chiffres chiffres;
    private final Lexique lexique;
    private final Comparaison comparaison;

    VarianteVue(Chiffres chiffres, Lexique lexique, Comparaison comparaison) {
        this.chiffres = chiffres;
        this.lexique = lexique;
        this.comparaison = comparaison;
    }

    Vue.Variante vue(int rank) {
        var bref = new EnBref(chiffres, lexique, comparaison);
        var cartes = new Cartes(chiffres, lexique, comparaison);
        var charges = new ChargesVue(chiffres, comparaison);
        return new Vue.Variante(
                "variante-" + rank,
                lexique.politique(comparaison.variante()),
                bref.phrases(charges),
                bref.tuiles(),
                cartes.panneaux(),
                sankey(),
                flux(),
                charges.vue(),
                comparaison.perdentAlma().stream().map(this::nom).toList(),
                regles());
    }

    private String nom(String code) {
        return lexique.departement(code) + " (" + code + ")";
    }

    private String sankey() {
        var flots = comparaison.flux().stream()
                .flatMap(flux -> chiffres.flux(comparaison, flux).stream().mapToObj(nombre -> flot(flux, nombre)))
                .toList();
        return Sankey.of(
                "Flux des signalements entre types de destinataires ; les mêmes nombres sont dans le tableau"
                        + " qui suit.",
                flots,
                "Autres combinaisons");
    }

    private static Sankey.Flot flot(Flux flux, long nombre) {
        return new Sankey.Flot(Mots.types(flux.avant()), Mots.types(flux.apres()), nombre);
    }

    private Tableau flux() {
        var colonnes = List.of(
                Colonne.text("Avant (référence)"),
                Colonne.text("Après (variante)"),
                Colonne.number(Notion.SIGNALEMENTS.libelle(), Notion.FLUX),
                Colonne.number("Part", Notion.FLUX));
        var sorted = comparaison.flux().stream()
                .sorted(Comparator.comparingLong((Flux flux) -> -shown(flux))
                        .thenComparing(flux -> Mots.types(flux.avant()) + Mots.types(flux.apres())))
                .toList();
        var lines = Stream.concat(sorted.stream().limit(FLUX).map(this::ligne), others(sorted).stream());
        return Tableau.of("Flux entre types de destinataires", colonnes, lines.toList());
    }

    /** What is masked is last, so that its rank tells nothing. */
    private long shown(Flux flux) {
        return chiffres.flux(comparaison, flux).orElse(0);
    }

    private Ligne ligne(Flux flux) {
        var nombre = chiffres.flux(comparaison, flux);
        return Ligne.of(
                Mots.types(flux.avant()),
                "",
                Case.text(Mots.types(flux.apres())),
                Case.number(Mots.nombre(nombre)),
                Case.number(Mots.part(Chiffres.ratio(nombre, chiffres.signalements(TOTAL)))));
    }

    private List<Ligne> others(List<Flux> sorted) {
        var rest = sorted.stream().skip(FLUX).toList();
        var sum = OptionalLong.of(rest.stream().mapToLong(this::shown).sum());
        if (sum.getAsLong() == 0) return List.of();
        var titre = Mots.nombre(rest.size()) + " autres flux";
        return List.of(Ligne.of(
                titre,
                "",
                Case.text(""),
                Case.number(Mots.nombre(sum)),
                Case.number(Mots.part(Chiffres.ratio(sum, chiffres.signalements(TOTAL))))));
    }

    private Tableau regles() {
        var colonnes =
                List.of(Colonne.text("Règle"), Colonne.text("Source"), Colonne.number("Signalements", Notion.REGLE));
        var lignes = comparaison.regles().keySet().stream()
                .map(regle -> Map.entry(regle, chiffres.regle(comparaison, regle)))
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().orElse(0)))
                .map(entry -> regle(entry.getKey(), Mots.nombre(entry.getValue())))
                .toList();
        return Tableau.of("Règles qui se déclenchent sous une seule des deux politiques", colonnes, lignes);
    }

    private Ligne regle(String id, String nombre) {
        var libelle = lexique.regle(id).orElse(new Libelle(id, Mots.NONE));
        return Ligne.of(libelle.libelle(), id, Case.text(libelle.source()), Case.number(nombre));
    }
}
