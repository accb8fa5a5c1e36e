package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;
import static java.util.Comparator.comparingLong;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.rapport.Tableau.Case;
import fr.aiguillage.replay.rapport.Tableau.Colonne;
import fr.aiguillage.replay.rapport.Tableau.Ligne;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Volet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who gets more and who gets less, by type and by destinataire. */
final class ChargesVue {
    private static final int TOP = 10;

    /** One destinataire under both policies. */
    record Mouvement(
            DestinataireId id, Destinataires.Fiche fiche, OptionalLong avant, OptionalLong apres, OptionalLong ecart) {}

    private final Chiffres chiffres;
    private final Comparaison comparaison;
    private final Volet reference;
    private final Volet variante;
    private final List<Mouvement> mouvements;
    private final Courbe courbe;

    ChargesVue(Chiffres chiffres, Comparaison comparaison) {
        this.chiffres = chiffres;
        this.comparaison = comparaison;
        this.reference = chiffres.volet(comparaison.reference());
        this.variante = chiffres.volet(comparaison.variante());
        this.mouvements = Destinataires.of(chiffres.synthese()).entrySet().stream()
                .map(entry -> mouvement(entry.getKey(), entry.getValue()))
                .filter(ChargesVue::isNamed)
                .toList();
        this.courbe = Courbe.over(lundis());
    }

    private Mouvement mouvement(DestinataireId id, Destinataires.Fiche fiche) {
        var avant = chiffres.charge(reference, id);
        var apres = chiffres.charge(variante, id);
        return new Mouvement(id, fiche, avant, apres, Chiffres.difference(apres, avant));
    }

    /** A third policy may name one that neither of these two does. */
    private static boolean isNamed(Mouvement mouvement) {
        return mouvement.avant.orElse(1) + mouvement.apres.orElse(1) > 0;
    }

    private SortedSet<LocalDate> lundis() {
        var lundis = new TreeSet<LocalDate>();
        Stream.of(reference, variante)
                .flatMap(volet -> volet.parDestinataire().values().stream())
                .forEach(charge -> lundis.addAll(charge.parSemaine().keySet()));
        return lundis;
    }

    Vue.Charges vue() {
        return new Vue.Charges(
                types(),
                table("Ceux qui reçoivent le plus de signalements en plus", gainers()),
                table("Ceux qui en perdent le plus", losers()),
                table("Tous les destinataires", mouvements));
    }

    List<Mouvement> gainers() {
        return top(ecart -> ecart > 0, comparingLong(mouvement -> -mouvement.ecart.orElse(0)));
    }

    List<Mouvement> losers() {
        return top(ecart -> ecart < 0, comparingLong(mouvement -> mouvement.ecart.orElse(0)));
    }

    private List<Mouvement> top(Predicate<Long> sign, Comparator<Mouvement> order) {
        return mouvements.stream()
                .filter(mouvement -> sign.test(mouvement.ecart.orElse(0)))
                .sorted(order.thenComparing(Mouvement::id))
                .limit(TOP)
                .toList();
    }

    private Tableau types() {
        var colonnes = List.of(
                Colonne.text("Type de destinataire"),
                Colonne.number("Référence", ""),
                Colonne.number("Variante", ""),
                Colonne.number("Écart", Notion.ECART),
                Colonne.text("Perd ◂ | ▸ gagne"));
        var most = Grandeur.TYPES.stream()
                .mapToLong(type -> Math.abs(ecart(type).orElse(0)))
                .max()
                .orElse(0);
        var lignes = Grandeur.TYPES.stream()
                .filter(type -> nombre(reference, type).orElse(1)
                                + nombre(variante, type).orElse(1)
                        > 0)
                .map(type -> type(type, most))
                .toList();
        return Tableau.of("Signalements par type de destinataire", colonnes, lignes);
    }

    private Ligne type(Grandeur type, long most) {
        return new Ligne(
                type.libelle(),
                "",
                Definition.of(type).ancre(),
                List.of(
                        Case.number(Mots.nombre(nombre(reference, type))),
                        Case.number(Mots.nombre(nombre(variante, type))),
                        Case.number(Mots.ecart(ecart(type))),
                        Case.drawing(Barres.ecart(ecart(type), most))));
    }

    private OptionalLong nombre(Volet volet, Grandeur type) {
        return chiffres.nombre(volet, TOTAL, type);
    }

    private OptionalLong ecart(Grandeur type) {
        return Chiffres.difference(nombre(variante, type), nombre(reference, type));
    }

    private Tableau table(String legende, List<Mouvement> lignes) {
        var most = lignes.stream()
                .mapToLong(mouvement -> Math.max(mouvement.avant.orElse(0), mouvement.apres.orElse(0)))
                .max()
                .orElse(0);
        return Tableau.of(
                legende,
                colonnes(),
                lignes.stream().map(one -> ligne(one, most)).toList());
    }

    private List<Colonne> colonnes() {
        var colonnes = new ArrayList<>(List.of(
                Colonne.text("Destinataire"),
                Colonne.number("Référence", Notion.CHARGE),
                Colonne.number("Variante", Notion.CHARGE),
                Colonne.text("Avant, après"),
                Colonne.number(Notion.ECART),
                Colonne.number(Notion.GAGNE),
                Colonne.number(Notion.PERD),
                Colonne.number("Pointe, référence", Notion.POINTE),
                Colonne.number("Pointe, variante", Notion.POINTE)));
        if (!chiffres.masque().actif())
            colonnes.add(new Colonne(
                    "Semaine par semaine", Definition.of(Notion.COURBE).ancre(), false));
        return colonnes;
    }

    private Ligne ligne(Mouvement mouvement, long most) {
        var id = mouvement.id;
        var cases = new ArrayList<>(List.of(
                Case.number(Mots.nombre(mouvement.avant)),
                Case.number(Mots.nombre(mouvement.apres)),
                Case.drawing(Barres.deux(mouvement.avant, mouvement.apres, most)),
                Case.number(Mots.ecart(mouvement.ecart)),
                Case.number(Mots.nombre(chiffres.gagne(comparaison, id))),
                Case.number(Mots.nombre(chiffres.perd(comparaison, id))),
                Case.number(pointe(reference, id)),
                Case.number(pointe(variante, id))));
        if (!chiffres.masque().actif()) cases.add(Case.drawing(courbe.of(series(id))));
        return new Ligne(mouvement.fiche.nom(), id.value(), "", cases);
    }

    private Map<String, Map<LocalDate, Long>> series(DestinataireId id) {
        var series = new LinkedHashMap<String, Map<LocalDate, Long>>();
        series.put("avant", semaines(reference, id));
        series.put("apres", semaines(variante, id));
        return series;
    }

    private static SortedMap<LocalDate, Long> semaines(Volet volet, DestinataireId id) {
        var none = new Charge(DestinataireType.INCONNU, "", 0, new TreeMap<>());
        return volet.parDestinataire().getOrDefault(id, none).parSemaine();
    }

    private String pointe(Volet volet, DestinataireId id) {
        var lundi = chiffres.semaineDePointe(volet, id).map(Mots::semaine);
        return Mots.nombre(chiffres.pointe(volet, id))
                + lundi.map(text -> " (" + text + ")").orElse("");
    }
}
