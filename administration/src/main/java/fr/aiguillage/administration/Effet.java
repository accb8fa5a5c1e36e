package fr.aiguillage.administration;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationAccordee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationRetiree;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import java.util.Optional;

/** Whether a referentiel says what an event asked of it: the fold refuses some, such as a second publication. */
final class Effet {
    private Effet() {}

    /** @param apres the referentiel at the revision of the event */
    static boolean of(ReferentielEvent event, Referentiel apres, long revision) {
        return switch (event) {
            case PolitiquePubliee published ->
                Optional.ofNullable(apres.politiques().get(published.politique()))
                        .filter(kept -> kept.sha256().equals(published.sha256()))
                        .isPresent();
            case PolitiqueRetiree retired -> apres.retirees().contains(retired.politique());
            case ActivationDecidee decided ->
                apres.activations().stream().anyMatch(activation -> activation.revision() == revision);
            case DestinataireDeclare declared ->
                apres.annuaire().find(declared.destinataire().id()).equals(Optional.of(declared.destinataire()));
            case DestinataireClos closed ->
                apres.annuaire().find(closed.destinataire()).isPresent();
            case GeographiePubliee published ->
                published.equals(apres.geographie().departements().get(published.departement()));
            case HabilitationAccordee granted -> true;
            case HabilitationRetiree removed -> true;
        };
    }
}
