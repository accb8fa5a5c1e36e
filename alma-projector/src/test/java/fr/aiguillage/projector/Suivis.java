package fr.aiguillage.projector;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What happens to one case, that of a signalement at a destinataire. */
record Suivis(SignalementId signalement, DestinataireId destinataire) {
    private static final Suivis ONE = new Suivis(new SignalementId("s1"), new DestinataireId("CD-54D"));

    static SuiviEvent ouvert() {
        return ONE.opened();
    }

    static SuiviEvent remise() {
        return ONE.delivered();
    }

    static SuiviEvent echec(boolean definitive) {
        return ONE.failed(definitive);
    }

    static SuiviEvent relaye(CanalRemise suivant) {
        return new TransmissionEchouee(
                ONE.signalement,
                ONE.destinataire,
                "ordre",
                CanalRemise.WEBHOOK,
                1,
                "HTTP_404",
                true,
                Optional.empty(),
                Optional.of(suivant));
    }

    static SuiviEvent recommence() {
        return new TransmissionRecommencee(ONE.signalement, ONE.destinataire, "ordre", CanalRemise.WEBHOOK, 2, "agent");
    }

    static SuiviEvent annule() {
        return new DossierAnnule(ONE.signalement, ONE.destinataire, "annulation", Set.of("ordre"));
    }

    static SuiviEvent accuse() {
        return ONE.acknowledged();
    }

    static SuiviEvent pris() {
        return ONE.taken();
    }

    static SuiviEvent refus() {
        return ONE.refused();
    }

    static SuiviEvent clos() {
        return ONE.closed();
    }

    static SuiviEvent echange(NatureEchange nature) {
        return new EchangeConsigne(ONE.signalement, ONE.destinataire, "agent", nature, Optional.empty());
    }

    static SuiviEvent rouvert() {
        return new DossierRouvert(ONE.signalement, ONE.destinataire, "agent", "ELEMENT_NOUVEAU");
    }

    static SuiviEvent accuseComplet(Optional<LocalDate> le) {
        return ONE.informed(le);
    }

    static SuiviEvent recepisse() {
        return new AccuseEnvoye(
                ONE.signalement, ONE.destinataire, NatureAccuse.RECEPISSE, Optional.of("agent"), Optional.empty());
    }

    SuiviEvent informed(Optional<LocalDate> le) {
        return new AccuseEnvoye(signalement, destinataire, NatureAccuse.ACCUSE_COMPLET, Optional.of("agent"), le);
    }

    SuiviEvent opened() {
        return new DossierOuvert(signalement, destinataire, "ordre");
    }

    SuiviEvent delivered() {
        return new TransmissionRemise(
                signalement, destinataire, "ordre", CanalRemise.WEBHOOK, 1, Optional.of("reference"));
    }

    SuiviEvent failed(boolean definitive) {
        return new TransmissionEchouee(
                signalement,
                destinataire,
                "ordre",
                CanalRemise.WEBHOOK,
                1,
                "HTTP_503",
                definitive,
                Optional.empty(),
                Optional.empty());
    }

    SuiviEvent acknowledged() {
        return new AccuseRecu(signalement, destinataire, "agent");
    }

    SuiviEvent taken() {
        return new PriseEnCharge(signalement, destinataire, "agent");
    }

    SuiviEvent refused() {
        return new TransmissionRefusee(
                signalement,
                destinataire,
                "agent",
                MotifRefus.INCOMPETENCE_MATERIELLE,
                Optional.of(new DestinataireId("ARS-44")),
                Optional.empty());
    }

    SuiviEvent exchanged() {
        return new EchangeConsigne(
                signalement, destinataire, "agent", NatureEchange.ECHANGE_EXTERIEUR, Optional.empty());
    }

    SuiviEvent closed() {
        return new DossierClos(
                signalement,
                destinataire,
                "agent",
                Set.of(MotifCloture.SANS_SUITE),
                Optional.empty(),
                Optional.empty());
    }
}
