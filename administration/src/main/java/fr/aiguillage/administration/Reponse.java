package fr.aiguillage.administration;

import fr.aiguillage.domain.referentiel.ReferentielEvent;
import java.util.List;

/** What became of a request; texts are French. */
public sealed interface Reponse {

    /** The event is in the log, and in effect since that revision. */
    record Faite(ReferentielEvent event, long revision, List<String> avertissements) implements Reponse {}

    /** Nothing was written: the referentiel said so already. */
    record DejaFaite(String explication) implements Reponse {}

    /** Nothing took effect, for all these reasons. */
    record Refusee(List<String> fautes) implements Reponse {}
}
