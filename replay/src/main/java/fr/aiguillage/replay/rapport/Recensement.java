package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Indicateur;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.replay.synthese.Synthese;
import fr.aiguillage.replay.synthese.Volet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists the counts of a {@link Synthese}, and each sum that its tables let a reader make. */
final class Recensement {
    private final Inventaire inventaire = new Inventaire();

    private Recensement() {}

    static Inventaire of(Synthese synthese) {
        var recensement = new Recensement();
        synthese.volets().forEach(recensement::volet);
        synthese.comparaisons().forEach(recensement::comparaison);
        synthese.mesures().ifPresent(recensement::mesures);
        return recensement.inventaire;
    }

    private void volet(Volet volet) {
        signalements(volet);
        Grandeur.all().forEach(grandeur -> grandeur(volet, grandeur));
        volet.parDestinataire().forEach((id, charge) -> charge(nom(volet), id, charge));
        chargesAddUp(volet);
    }

    private void signalements(Volet volet) {
        inventaire.add(Cellule.signalements(TOTAL), volet.total().signalements());
        volet.parDepartement()
                .forEach((lieu, comptes) -> inventaire.add(Cellule.signalements(lieu), comptes.signalements()));
        inventaire.equal(lieux(volet).map(Cellule::signalements).toList(), List.of(Cellule.signalements(TOTAL)));
    }

    private void grandeur(Volet volet, Grandeur grandeur) {
        place(volet, TOTAL, volet.total(), grandeur);
        volet.parDepartement().forEach((lieu, comptes) -> place(volet, lieu, comptes, grandeur));
        inventaire.equal(
                lieux(volet)
                        .map(lieu -> Cellule.grandeur(nom(volet), lieu, grandeur))
                        .toList(),
                List.of(Cellule.grandeur(nom(volet), TOTAL, grandeur)));
    }

    private void place(Volet volet, String lieu, Comptes comptes, Grandeur grandeur) {
        var cellule = Cellule.grandeur(nom(volet), lieu, grandeur);
        inventaire.add(cellule, grandeur.lecture().applyAsLong(comptes));
        if (!grandeur.isMean()) inventaire.part(cellule, Cellule.signalements(lieu));
    }

    private void charge(String politique, DestinataireId id, Charge charge) {
        var total = Cellule.charge(politique, id);
        inventaire.add(total, charge.total());
        charge.pointe().map(Map.Entry::getValue).ifPresent(pointe -> {
            inventaire.add(Cellule.pointe(politique, id), pointe);
            inventaire.part(Cellule.pointe(politique, id), total);
        });
    }

    /** The destinataires of a type make up its row, and one that serves a département alone stands in that row too. */
    private void chargesAddUp(Volet volet) {
        var all = volet.parDestinataire().keySet().stream()
                .map(id -> Cellule.charge(nom(volet), id))
                .toList();
        var destinataires = Grandeur.of(Indicateur.DESTINATAIRES);
        inventaire.equal(all, List.of(Cellule.grandeur(nom(volet), TOTAL, destinataires)));
        Grandeur.TYPES.forEach(
                type -> inventaire.equal(chargesOf(volet, type), List.of(Cellule.grandeur(nom(volet), TOTAL, type))));
        volet.parDestinataire().forEach((id, charge) -> sameAsDepartement(volet, id, charge));
    }

    private static List<Cellule> chargesOf(Volet volet, Grandeur type) {
        return volet.parDestinataire().entrySet().stream()
                .filter(entry -> Grandeur.of(entry.getValue().type()).cle().equals(type.cle()))
                .map(entry -> Cellule.charge(nom(volet), entry.getKey()))
                .toList();
    }

    private void sameAsDepartement(Volet volet, DestinataireId id, Charge charge) {
        var number = id.value().substring(id.value().indexOf('-') + 1);
        Stream.of(number, number.replaceAll("[A-Z]$", ""))
                .distinct()
                .filter(lieu -> volet.parDepartement().containsKey(lieu))
                .forEach(lieu -> inventaire.equal(
                        List.of(Cellule.charge(nom(volet), id)),
                        List.of(Cellule.grandeur(nom(volet), lieu, Grandeur.of(charge.type())))));
    }

    private void comparaison(Comparaison comparaison) {
        differents(comparaison);
        comparaison.mouvements().forEach((id, mouvement) -> mouvement(comparaison, id, mouvement));
        flux(comparaison);
        comparaison.regles().forEach((regle, nombre) -> {
            inventaire.add(Cellule.regle(comparaison.variante(), regle), nombre);
            inventaire.part(
                    Cellule.regle(comparaison.variante(), regle), Cellule.differents(comparaison.variante(), TOTAL));
        });
    }

    private void differents(Comparaison comparaison) {
        var variante = comparaison.variante();
        inventaire.add(Cellule.differents(variante, TOTAL), comparaison.differents());
        inventaire.part(Cellule.differents(variante, TOTAL), Cellule.signalements(TOTAL));
        comparaison.parDepartement().forEach((lieu, nombre) -> {
            inventaire.add(Cellule.differents(variante, lieu), nombre);
            inventaire.part(Cellule.differents(variante, lieu), Cellule.signalements(lieu));
        });
        inventaire.equal(
                comparaison.parDepartement().keySet().stream()
                        .map(lieu -> Cellule.differents(variante, lieu))
                        .toList(),
                List.of(Cellule.differents(variante, TOTAL)));
    }

    private void mouvement(Comparaison comparaison, DestinataireId id, Comparaison.Mouvement mouvement) {
        var gagne = Cellule.gagne(comparaison.variante(), id);
        var perd = Cellule.perd(comparaison.variante(), id);
        var avant = Cellule.charge(comparaison.reference(), id);
        var apres = Cellule.charge(comparaison.variante(), id);
        inventaire.add(gagne, mouvement.gagne());
        inventaire.add(perd, mouvement.perd());
        inventaire.equal(List.of(avant, gagne), List.of(apres, perd));
        inventaire.part(gagne, apres);
        inventaire.part(perd, avant);
    }

    private void flux(Comparaison comparaison) {
        comparaison.flux().forEach(flux -> inventaire.add(Chiffres.cellule(comparaison, flux), flux.signalements()));
        inventaire.equal(
                comparaison.flux().stream()
                        .map(flux -> Chiffres.cellule(comparaison, flux))
                        .toList(),
                List.of(Cellule.signalements(TOTAL)));
    }

    private void mesures(Mesures mesures) {
        mesures.delais().forEach(this::delai);
        mesures.reorientations()
                .forEach((politique, nombre) -> inventaire.add(Chiffres.reorientation(politique), nombre));
        mesures.motifsCloture().forEach((motif, nombre) -> inventaire.add(Chiffres.motif(motif), nombre));
    }

    private void delai(Mesures.Delai delai) {
        inventaire.add(Chiffres.nombre(delai), delai.nombre());
        delai.auDela().forEach((limite, nombre) -> {
            inventaire.add(Chiffres.auDela(delai, limite), nombre);
            inventaire.part(Chiffres.auDela(delai, limite), Chiffres.nombre(delai));
        });
    }

    private static Stream<String> lieux(Volet volet) {
        return volet.parDepartement().keySet().stream();
    }

    private static String nom(Volet volet) {
        return volet.politique().nom();
    }
}
