package fr.aiguillage.replay.explication;

import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justifications;
import fr.aiguillage.replay.Connu;
import fr.aiguillage.replay.Revisions;
import fr.aiguillage.replay.explication.Explication.Etape;
import fr.aiguillage.replay.explication.Recherche.Evenement;
import fr.aiguillage.replay.explication.Recherche.Vie;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import java.util.List;

/** Tells the life of a signalement: each decision beside the event that caused it. */
final class Narrateur {
    private final Revisions revisions;
    private final Justifications justifications = new Justifications();

    Narrateur(List<Entry> referentiel) {
        this.revisions = new Revisions(referentiel);
    }

    Explication tell(Vie vie) {
        var last = vie.evenements().getLast().connu();
        return new Explication(
                vie.recu().signalement(),
                vie.recu().numero(),
                vie.recu().recuLe(),
                last.faits().territoire(),
                vie.evenements().stream()
                        .map(evenement -> etape(evenement, vie))
                        .toList());
    }

    private Etape etape(Evenement evenement, Vie vie) {
        var id = evenement.connu().cause().event();
        return new Etape(
                id,
                evenement.type(),
                evenement.quand(),
                vie.decisions().stream()
                        .filter(decision -> decision.cause().equals(id))
                        .map(decision -> answer(decision, evenement.connu()))
                        .toList());
    }

    private Justification answer(OrientationDecidee decision, Connu connu) {
        return justifications.of(decision, connu.faits(), revisions.at(decision.revision()));
    }
}
