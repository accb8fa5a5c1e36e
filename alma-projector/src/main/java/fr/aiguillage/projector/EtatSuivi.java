package fr.aiguillage.projector;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a signalement stands at one destinataire, as the events of {@code suivi} make it.
 *
 * @param depuis when it came to stand there
 * @param canal the channel that first accepted it
 * @param remisLe when that was
 */
record EtatSuivi(Statut statut, Instant depuis, Optional<CanalRemise> canal, Optional<Instant> remisLe) {
    /** In the order of a case that goes well or badly: what a channel reports never takes one back. */
    enum Statut {
        ORDONNE,
        ECHEC,
        REMIS,
        ACCUSE,
        EN_COURS,
        REFUSE,
        CLOS,
        ANNULE
    }

    static EtatSuivi ordered(Instant instant) {
        return new EtatSuivi(Statut.ORDONNE, instant, Optional.empty(), Optional.empty());
    }

    EtatSuivi evolve(SuiviEvent event, Instant instant) {
        return switch (event) {
            case DossierOuvert opened -> ordered(instant);
            case TransmissionRemise remise -> delivered(remise.canal(), instant);
            case TransmissionEchouee failed -> failed(failed, instant);
            case TransmissionRecommencee again -> statut == Statut.ECHEC ? at(Statut.ORDONNE, instant) : this;
            case AccuseRecu acknowledged -> atLeast(Statut.ACCUSE, instant);
            case PriseEnCharge taken -> at(Statut.EN_COURS, instant);
            case TransmissionRefusee refused -> at(Statut.REFUSE, instant);
            case DossierClos closed -> at(Statut.CLOS, instant);
            case DossierRouvert reopened -> at(Statut.EN_COURS, instant);
            case DossierAnnule annulled -> annulled(instant);
            case EchangeConsigne noted -> this;
            case AccuseEnvoye sent -> this;
            case EscaladeDeclenchee escalated -> this;
        };
    }

    private EtatSuivi failed(TransmissionEchouee failed, Instant instant) {
        var isOver = failed.definitive() && failed.suivant().isEmpty();
        return isOver ? atLeast(Statut.ECHEC, instant) : this;
    }

    /** Who declared itself not competent is remembered for it: the reporter is told (CRPA L114-2). */
    private EtatSuivi annulled(Instant instant) {
        return statut == Statut.REFUSE ? this : at(Statut.ANNULE, instant);
    }

    private EtatSuivi delivered(CanalRemise by, Instant instant) {
        var reached = atLeast(Statut.REMIS, instant);
        if (remisLe.isPresent()) return reached;
        return new EtatSuivi(reached.statut, reached.depuis, Optional.of(by), Optional.of(instant));
    }

    private EtatSuivi atLeast(Statut next, Instant instant) {
        return statut.compareTo(next) < 0 ? at(next, instant) : this;
    }

    private EtatSuivi at(Statut next, Instant instant) {
        return new EtatSuivi(next, instant, canal, remisLe);
    }
}
