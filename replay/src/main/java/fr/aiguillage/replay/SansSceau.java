package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.Victime;
import java.util.Optional;

/** A report without its sealed parts: no decision reads them, so replay holds none. */
final class SansSceau {
    private SansSceau() {}

    static SignalementRecu of(SignalementRecu recu) {
        return new SignalementRecu(
                recu.signalement(),
                recu.numero(),
                recu.empreinteCode(),
                recu.client(),
                recu.recuLe(),
                recu.canal(),
                of(recu.lieu()),
                of(recu.victime()),
                new MisEnCause(recu.misEnCause().type(), recu.misEnCause().precision(), Optional.empty()),
                new Declarant(recu.declarant().lien(), recu.declarant().anonyme(), Optional.empty()),
                recu.faits().sealedBy(Optional.empty()),
                recu.historique(),
                recu.cleReutilisee());
    }

    private static Lieu of(Lieu lieu) {
        return new Lieu(lieu.type(), lieu.territoire(), lieu.finessCategorie(), lieu.etablissement(), Optional.empty());
    }

    private static Victime of(Victime victime) {
        return new Victime(
                victime.categorie(),
                victime.trancheAge(),
                victime.mesureProtection(),
                victime.informee(),
                victime.anonyme(),
                Optional.empty());
    }
}
