package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.replay.rapport.Vue.Tuile;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Indicateur;
import fr.aiguillage.replay.synthese.Volet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One comparison in a few sentences and a few large numbers. */
final class EnBref {
    private static final List<Grandeur> TUILES = Stream.of(
                    Indicateur.DESTINATAIRES, Indicateur.CONTACT_ALMA, Indicateur.REPLI, Indicateur.A_QUALIFIER)
            .map(Grandeur::of)
            .toList();
    private final Chiffres chiffres;
    private final Lexique lexique;
    private final Comparaison comparaison;
    private final Volet reference;
    private final Volet variante;

    EnBref(Chiffres chiffres, Lexique lexique, Comparaison comparaison) {
        this.chiffres = chiffres;
        this.lexique = lexique;
        this.comparaison = comparaison;
        this.reference = chiffres.volet(comparaison.reference());
        this.variante = chiffres.volet(comparaison.variante());
    }

    List<String> phrases(ChargesVue charges) {
        var phrases = new ArrayList<String>();
        phrases.add(change());
        phrases.addAll(types("Reçoivent davantage : ", ecart -> ecart > 0));
        phrases.addAll(types("Reçoivent moins : ", ecart -> ecart < 0));
        charges.gainers().stream().findFirst().ifPresent(one -> phrases.add("Gagne le plus : " + words(one)));
        charges.losers().stream().findFirst().ifPresent(one -> phrases.add("Perd le plus : " + words(one)));
        phrases.add(alma());
        return phrases;
    }

    private String change() {
        return "Sous « " + lexique.politique(comparaison.variante()) + " », "
                + Mots.nombre(chiffres.differents(comparaison, TOTAL)) + " signalements sur "
                + Mots.nombre(chiffres.signalements(TOTAL)) + " ("
                + Mots.part(chiffres.partDifferente(comparaison, TOTAL))
                + ") n’ont pas les mêmes destinataires que sous « " + lexique.politique(comparaison.reference())
                + " ».";
    }

    private List<String> types(String start, Predicate<Long> sign) {
        var parts = Grandeur.TYPES.stream()
                .filter(type -> sign.test(ecart(type).orElse(0)))
                .sorted(Comparator.comparingLong(type -> -Math.abs(ecart(type).orElse(0))))
                .map(type -> type.libelle() + " (" + Mots.ecart(ecart(type)) + relative(type) + ")")
                .toList();
        return parts.isEmpty() ? List.of() : List.of(start + String.join(", ", parts) + ".");
    }

    private OptionalLong ecart(Grandeur type) {
        return Chiffres.difference(chiffres.nombre(variante, TOTAL, type), chiffres.nombre(reference, TOTAL, type));
    }

    private String relative(Grandeur type) {
        var before = chiffres.nombre(reference, TOTAL, type).orElse(0);
        if (before == 0) return " signalements, contre aucun";
        return " signalements, " + (ecart(type).orElse(0) < 0 ? "−" : "+")
                + Mots.part((double) Math.abs(ecart(type).orElse(0)) / before);
    }

    private static String words(ChargesVue.Mouvement one) {
        return one.fiche().nom() + ", de " + Mots.nombre(one.avant()) + " à " + Mots.nombre(one.apres())
                + " signalements (" + Mots.ecart(one.ecart()) + ").";
    }

    private String alma() {
        var grandeur = Grandeur.of(Indicateur.CONTACT_ALMA);
        var share = "La part des signalements avec un contact ALMA local passe de "
                + Mots.part(chiffres.rapport(reference, TOTAL, grandeur)) + " à "
                + Mots.part(chiffres.rapport(variante, TOTAL, grandeur));
        if (comparaison.perdentAlma().isEmpty()) return share + " ; aucun département ne perd le sien.";
        var noms = comparaison.perdentAlma().stream().map(lexique::departement).limit(4);
        var others = comparaison.perdentAlma().size() > 4 ? "…" : "";
        return share + " ; " + Mots.nombre(comparaison.perdentAlma().size()) + " département(s) perdent le leur ("
                + noms.collect(Collectors.joining(", ")) + others + ").";
    }

    List<Tuile> tuiles() {
        return TUILES.stream().map(this::tuile).toList();
    }

    private Tuile tuile(Grandeur grandeur) {
        var before = chiffres.rapport(reference, TOTAL, grandeur);
        var after = chiffres.rapport(variante, TOTAL, grandeur);
        return new Tuile(
                grandeur.libelle(),
                Definition.of(grandeur).ancre(),
                Mots.rapport(grandeur, before),
                Mots.rapport(grandeur, after),
                Mots.ecart(grandeur, Chiffres.difference(after, before)));
    }
}
