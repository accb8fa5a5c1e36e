package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.replay.synthese.Synthese;
import fr.aiguillage.replay.synthese.Volet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counts of a {@link Synthese} as its reader may see them; what is masked is empty. */
record Chiffres(Synthese synthese, Masque masque) {
    private static final Comptes NONE = new Comptes(0, Map.of(), new TreeMap<>(), new TreeMap<>());

    /** Every place of the report, the unresolved one ({@code ""}) first when there is any. */
    SortedSet<String> lieux() {
        var lieux = new TreeSet<String>();
        synthese.volets().forEach(volet -> lieux.addAll(volet.parDepartement().keySet()));
        return lieux;
    }

    Volet volet(String politique) {
        return synthese.volets().stream()
                .filter(volet -> volet.politique().nom().equals(politique))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no volet for " + politique));
    }

    OptionalLong signalements(String lieu) {
        return masque.over(
                Cellule.signalements(lieu), comptes(synthese.reference(), lieu).signalements());
    }

    OptionalLong nombre(Volet volet, String lieu, Grandeur grandeur) {
        var cellule = Cellule.grandeur(volet.politique().nom(), lieu, grandeur);
        return masque.over(cellule, grandeur.lecture().applyAsLong(comptes(volet, lieu)));
    }

    /** Per report; empty where nothing was counted, or where either count is masked. */
    OptionalDouble rapport(Volet volet, String lieu, Grandeur grandeur) {
        return ratio(nombre(volet, lieu, grandeur), signalements(lieu));
    }

    private static Comptes comptes(Volet volet, String lieu) {
        return lieu.equals(TOTAL) ? volet.total() : volet.parDepartement().getOrDefault(lieu, NONE);
    }

    OptionalLong charge(Volet volet, DestinataireId id) {
        var charge = Optional.ofNullable(volet.parDestinataire().get(id));
        return masque.over(
                Cellule.charge(volet.politique().nom(), id),
                charge.map(Charge::total).orElse(0L));
    }

    OptionalLong pointe(Volet volet, DestinataireId id) {
        var pointe = entry(volet, id).map(Map.Entry::getValue).orElse(0L);
        return masque.over(Cellule.pointe(volet.politique().nom(), id), pointe);
    }

    /** The Monday of the busiest week; it goes with its count. */
    Optional<LocalDate> semaineDePointe(Volet volet, DestinataireId id) {
        return pointe(volet, id).isPresent() ? entry(volet, id).map(Map.Entry::getKey) : Optional.empty();
    }

    private static Optional<Map.Entry<LocalDate, Long>> entry(Volet volet, DestinataireId id) {
        return Optional.ofNullable(volet.parDestinataire().get(id)).flatMap(Charge::pointe);
    }

    OptionalLong gagne(Comparaison comparaison, DestinataireId id) {
        return masque.over(
                Cellule.gagne(comparaison.variante(), id),
                mouvement(comparaison, id).gagne());
    }

    OptionalLong perd(Comparaison comparaison, DestinataireId id) {
        return masque.over(
                Cellule.perd(comparaison.variante(), id),
                mouvement(comparaison, id).perd());
    }

    private static Comparaison.Mouvement mouvement(Comparaison comparaison, DestinataireId id) {
        var none = new Comparaison.Mouvement(DestinataireType.INCONNU, "", 0, 0);
        return comparaison.mouvements().getOrDefault(id, none);
    }

    OptionalLong differents(Comparaison comparaison, String lieu) {
        var nombre = lieu.equals(TOTAL)
                ? comparaison.differents()
                : comparaison.parDepartement().getOrDefault(lieu, 0L);
        return masque.over(Cellule.differents(comparaison.variante(), lieu), nombre);
    }

    OptionalDouble partDifferente(Comparaison comparaison, String lieu) {
        return ratio(differents(comparaison, lieu), signalements(lieu));
    }

    OptionalLong flux(Comparaison comparaison, Comparaison.Flux flux) {
        return masque.over(cellule(comparaison, flux), flux.signalements());
    }

    OptionalLong regle(Comparaison comparaison, String regle) {
        return masque.over(
                Cellule.regle(comparaison.variante(), regle),
                comparaison.regles().getOrDefault(regle, 0L));
    }

    OptionalLong over(Cellule cellule, long nombre) {
        return masque.over(cellule, nombre);
    }

    static OptionalDouble ratio(OptionalLong part, OptionalLong whole) {
        return part.isEmpty() || whole.isEmpty() || whole.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) part.getAsLong() / whole.getAsLong());
    }

    static OptionalLong difference(OptionalLong after, OptionalLong before) {
        return after.isEmpty() || before.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(after.getAsLong() - before.getAsLong());
    }

    static OptionalDouble difference(OptionalDouble after, OptionalDouble before) {
        return after.isEmpty() || before.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(after.getAsDouble() - before.getAsDouble());
    }

    static Cellule cellule(Comparaison comparaison, Comparaison.Flux flux) {
        return Cellule.flux(comparaison.variante(), Mots.types(flux.avant()), Mots.types(flux.apres()));
    }

    static Cellule nombre(Mesures.Delai delai) {
        return Cellule.mesure(delai.politique(), delai.libelle(), "nombre");
    }

    static Cellule auDela(Mesures.Delai delai, String limite) {
        return Cellule.mesure(delai.politique(), delai.libelle(), "au-delà " + limite);
    }

    static Cellule reorientation(String politique) {
        return Cellule.mesure(politique, "", "reorientation");
    }

    static Cellule motif(String motif) {
        return Cellule.mesure("", motif, "motif");
    }
}
