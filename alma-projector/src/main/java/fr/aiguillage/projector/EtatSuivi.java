package fr.aiguillage.projector;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Where a signalement stands at one destinataire, as the events of {@code suivi} make it.
 *
 * @param depuis when it came to stand there
 * @param remise when and by which channel it first arrived
 * @param issue how it ended, if it did
 * @param accuse the first day on which it sent the reporter the full acknowledgement; kept when it is asked anew
 */
record EtatSuivi(
        Statut statut,
        Instant ouvertLe,
        Instant depuis,
        Optional<Remise> remise,
        Issue issue,
        Echanges echanges,
        Optional<LocalDate> accuse) {
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

    record Remise(CanalRemise canal, Instant instant) {}

    /** Why it was refused, or closed and with which conclusion; nothing while it goes on. */
    record Issue(Optional<MotifRefus> refus, Set<MotifCloture> motifs, Optional<ConclusionAlma> conclusion) {
        static final Issue AUCUNE = new Issue(Optional.empty(), Set.of(), Optional.empty());

        static Issue refused(MotifRefus motif) {
            return new Issue(Optional.of(motif), Set.of(), Optional.empty());
        }

        static Issue closed(DossierClos closed) {
            return new Issue(Optional.empty(), closed.motifs(), closed.conclusion());
        }
    }

    /** Calls that a listener answered and contacts with the outside, which are never added up. */
    record Echanges(int ecoutant, int exterieur) {
        static final Echanges AUCUN = new Echanges(0, 0);

        Echanges and(NatureEchange nature) {
            return switch (nature) {
                case ECHANGE_ECOUTANT -> new Echanges(ecoutant + 1, exterieur);
                case ECHANGE_EXTERIEUR -> new Echanges(ecoutant, exterieur + 1);
                case INCONNU -> this;
            };
        }
    }

    static EtatSuivi ordered(Instant instant) {
        return ordered(instant, Optional.empty());
    }

    private static EtatSuivi ordered(Instant instant, Optional<LocalDate> accuse) {
        return new EtatSuivi(Statut.ORDONNE, instant, instant, Optional.empty(), Issue.AUCUNE, Echanges.AUCUN, accuse);
    }

    EtatSuivi evolve(SuiviEvent event, Instant instant) {
        return switch (event) {
            case DossierOuvert opened -> ordered(instant, accuse);
            case TransmissionRemise remise -> delivered(remise.canal(), instant);
            case TransmissionEchouee failed -> failed(failed, instant);
            case TransmissionRecommencee again -> statut == Statut.ECHEC ? at(Statut.ORDONNE, instant, issue) : this;
            case AccuseRecu acknowledged -> atLeast(Statut.ACCUSE, instant);
            case PriseEnCharge taken -> at(Statut.EN_COURS, instant, Issue.AUCUNE);
            case TransmissionRefusee refused -> at(Statut.REFUSE, instant, Issue.refused(refused.motif()));
            case DossierClos closed -> at(Statut.CLOS, instant, Issue.closed(closed));
            case DossierRouvert reopened -> at(Statut.EN_COURS, instant, Issue.AUCUNE);
            case DossierAnnule annulled -> annulled(instant);
            case EchangeConsigne noted ->
                new EtatSuivi(statut, ouvertLe, depuis, remise, issue, echanges.and(noted.nature()), accuse);
            case AccuseEnvoye sent -> sent.nature() == NatureAccuse.ACCUSE_COMPLET ? informed(sent, instant) : this;
            case EscaladeDeclenchee escalated -> this;
            case DossierAffecte assigned -> this;
            case RapprochementPropose proposed -> this;
            case RapprochementTranche settled -> this;
        };
    }

    /** On the day that the agent told, or on that of the event. */
    private EtatSuivi informed(AccuseEnvoye sent, Instant instant) {
        var day = sent.le().orElse(LocalDate.ofInstant(instant, Politique.PARIS));
        var first = accuse.filter(day::isAfter).orElse(day);
        return new EtatSuivi(statut, ouvertLe, depuis, remise, issue, echanges, Optional.of(first));
    }

    private EtatSuivi failed(TransmissionEchouee failed, Instant instant) {
        var isOver = failed.definitive() && failed.suivant().isEmpty();
        return isOver ? atLeast(Statut.ECHEC, instant) : this;
    }

    /** Who declared itself not competent is remembered for it: the reporter is told (CRPA L114-2). */
    private EtatSuivi annulled(Instant instant) {
        return statut == Statut.REFUSE ? this : at(Statut.ANNULE, instant, Issue.AUCUNE);
    }

    private EtatSuivi delivered(CanalRemise by, Instant instant) {
        var reached = atLeast(Statut.REMIS, instant);
        if (remise.isPresent()) return reached;
        return new EtatSuivi(
                reached.statut,
                ouvertLe,
                reached.depuis,
                Optional.of(new Remise(by, instant)),
                issue,
                echanges,
                accuse);
    }

    private EtatSuivi atLeast(Statut next, Instant instant) {
        return statut.compareTo(next) < 0 ? at(next, instant, issue) : this;
    }

    private EtatSuivi at(Statut next, Instant instant, Issue end) {
        return new EtatSuivi(next, ouvertLe, instant, remise, end, echanges, accuse);
    }
}
