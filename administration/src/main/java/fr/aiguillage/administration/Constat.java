package fr.aiguillage.administration;

import fr.aiguillage.domain.referentiel.ReferentielEvent;
import java.util.List;

/** What a request comes to, before anything is written; texts are French. */
public sealed interface Constat {

    /** It may be written; the warnings say what a person may not have thought of. */
    record AEcrire(ReferentielEvent event, List<String> avertissements) implements Constat {}

    /** The referentiel says so already. */
    record Inutile(String explication) implements Constat {}

    /** Every reason why not. */
    record Refus(List<String> fautes) implements Constat {}
}
