package fr.aiguillage.forwarder.dossier;

import java.util.Optional;
import java.util.function.Function;

/** What a destinataire may do with its case; each is a method of the states that allow it. */
public enum Geste {
    ACCUSE("accuser réception", EtatDossier::accuser),
    PRISE_EN_CHARGE("prendre en charge", EtatDossier::prendreEnCharge),
    REFUS("refuser", EtatDossier::refuser),
    ECHANGE("consigner un échange", EtatDossier::consigner),
    ACCUSE_ENVOYE("consigner l'accusé envoyé au déclarant", EtatDossier::informer),
    AFFECTATION("affecter à un collègue", EtatDossier::affecter),
    RAPPROCHEMENT("rapprocher d'un autre dossier", EtatDossier::rapprocher),
    RAPPROCHEMENT_TRANCHE("trancher un rapprochement", EtatDossier::rapprocher),
    CLOTURE("clore", EtatDossier::clore),
    REOUVERTURE("rouvrir", EtatDossier::rouvrir);

    private final String libelle;
    private final Function<EtatDossier, Optional<EtatDossier>> transition;

    Geste(String libelle, Function<EtatDossier, Optional<EtatDossier>> transition) {
        this.libelle = libelle;
        this.transition = transition;
    }

    /** In French, as people read it. */
    public String libelle() {
        return libelle;
    }

    /** The state that follows; empty when this one does not allow it. */
    public Optional<EtatDossier> from(EtatDossier etat) {
        return transition.apply(etat);
    }
}
