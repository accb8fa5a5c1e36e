package fr.aiguillage.forwarder.cellule;

import fr.aiguillage.domain.transmission.CelluleEvent.TransmissionDeposee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;

/** An order as its destinataire's topic holds it. Field by field, so that nothing sealed ever slips in. */
final class Deposees {
    private Deposees() {}

    static TransmissionDeposee of(TransmissionOrdonnee order, String jwe) {
        var contenu = order.contenu();
        var lieu = contenu.lieu();
        var victime = contenu.victime();
        var misEnCause = contenu.misEnCause();
        var declarant = contenu.declarant();
        var faits = contenu.faits();
        return new TransmissionDeposee(
                order.ordre(),
                order.signalement(),
                order.numero(),
                order.destinataire(),
                order.roles(),
                order.nature(),
                order.urgence(),
                order.perimetre(),
                contenu.recuLe(),
                lieu.type(),
                lieu.finessCategorie(),
                lieu.territoire().candidats(),
                victime.categorie(),
                victime.trancheAge(),
                victime.mesureProtection(),
                victime.informee(),
                victime.anonyme(),
                misEnCause.type(),
                misEnCause.precision(),
                declarant.lien(),
                declarant.anonyme(),
                faits.typesDeclares(),
                faits.types(),
                faits.motifs(),
                faits.consequences(),
                faits.temporalite(),
                faits.dangerImmediat(),
                faits.enCours(),
                jwe);
    }
}
