package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.Victime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reports with nothing but what decisions read: no sealed part, no name to quote. Millions of them share few such parts,
 * and each distinct one is kept once.
 */
final class SansSceau {
    private final Map<Object, Object> shared = new HashMap<>();

    EtatSignalement of(EtatSignalement etat) {
        return new EtatSignalement(
                of(etat.recu()),
                etat.urgence(),
                etat.perimetre(),
                etat.confirmes(),
                etat.reorientations(),
                etat.retire(),
                etat.codeIllisible());
    }

    private SignalementRecu of(SignalementRecu recu) {
        return new SignalementRecu(
                recu.signalement(),
                "",
                "",
                "",
                recu.recuLe(),
                recu.canal(),
                once(bare(recu.lieu())),
                once(bare(recu.victime())),
                once(new MisEnCause(recu.misEnCause().type(), recu.misEnCause().precision(), Optional.empty())),
                once(new Declarant(recu.declarant().lien(), recu.declarant().anonyme(), Optional.empty())),
                once(recu.faits().sealedBy(Optional.empty())),
                recu.historique(),
                recu.cleReutilisee());
    }

    /** The part equal to this one that was met first. */
    @SuppressWarnings("unchecked") // Equal records are of one class.
    private <T extends Record> T once(T part) {
        return (T) shared.computeIfAbsent(part, first -> first);
    }

    private static Lieu bare(Lieu lieu) {
        return new Lieu(lieu.type(), lieu.territoire(), lieu.finessCategorie(), Optional.empty(), Optional.empty());
    }

    private static Victime bare(Victime victime) {
        return new Victime(
                victime.categorie(),
                victime.trancheAge(),
                victime.mesureProtection(),
                victime.informee(),
                victime.anonyme(),
                Optional.empty());
    }
}
