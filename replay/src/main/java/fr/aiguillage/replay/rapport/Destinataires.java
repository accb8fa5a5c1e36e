package fr.aiguillage.replay.rapport;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.synthese.Synthese;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every destinataire that some policy of a report names. */
final class Destinataires {
    record Fiche(DestinataireType type, String nom) {}

    private Destinataires() {}

    static SortedMap<DestinataireId, Fiche> of(Synthese synthese) {
        var all = new TreeMap<DestinataireId, Fiche>();
        for (var volet : synthese.volets())
            volet.parDestinataire()
                    .forEach((id, charge) -> all.putIfAbsent(id, new Fiche(charge.type(), charge.nom())));
        for (var comparaison : synthese.comparaisons())
            comparaison
                    .mouvements()
                    .forEach((id, mouvement) -> all.putIfAbsent(id, new Fiche(mouvement.type(), mouvement.nom())));
        return all;
    }
}
