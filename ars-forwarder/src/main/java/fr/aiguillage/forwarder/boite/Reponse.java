package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Geste;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a person answers for a destinataire. Texts are sealed before anything is written. */
sealed interface Reponse {
    Geste geste();

    /** What the person wrote. */
    default Optional<String> texte() {
        return Optional.empty();
    }

    SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte);

    record Accuse() implements Reponse {
        @Override
        public Geste geste() {
            return Geste.ACCUSE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new AccuseRecu(dossier.signalement(), dossier.destinataire(), par);
        }
    }

    record PriseEnCharge() implements Reponse {
        @Override
        public Geste geste() {
            return Geste.PRISE_EN_CHARGE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new SuiviEvent.PriseEnCharge(dossier.signalement(), dossier.destinataire(), par);
        }
    }

    record Refus(
            MotifRefus motif,
            Optional<DestinataireId> propose,
            @Override Optional<String> texte) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.REFUS;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> commentaire) {
            return new TransmissionRefusee(
                    dossier.signalement(), dossier.destinataire(), par, motif, propose, commentaire);
        }
    }

    record Echange(NatureEchange nature, @Override Optional<String> texte) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.ECHANGE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> note) {
            return new EchangeConsigne(dossier.signalement(), dossier.destinataire(), par, nature, note);
        }
    }

    /** @param le when it was sent; empty: today */
    record AccuseEnvoye(NatureAccuse nature, Optional<LocalDate> le) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.ACCUSE_ENVOYE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new SuiviEvent.AccuseEnvoye(
                    dossier.signalement(), dossier.destinataire(), nature, Optional.of(par), le);
        }
    }

    /** @param a who has the case now; empty: nobody */
    record Affectation(Optional<String> a) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.AFFECTATION;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new DossierAffecte(dossier.signalement(), dossier.destinataire(), par, a);
        }
    }

    record Rapprochement(SignalementId avec) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.RAPPROCHEMENT;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new RapprochementPropose(dossier.signalement(), dossier.destinataire(), par, avec);
        }
    }

    record Tranche(SignalementId avec, boolean confirme) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.RAPPROCHEMENT_TRANCHE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new RapprochementTranche(dossier.signalement(), dossier.destinataire(), par, avec, confirme);
        }
    }

    record Cloture(
            Set<MotifCloture> motifs,
            Optional<ConclusionAlma> conclusion,
            @Override Optional<String> texte) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.CLOTURE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> commentaire) {
            return new DossierClos(dossier.signalement(), dossier.destinataire(), par, motifs, conclusion, commentaire);
        }
    }

    record Reouverture(RaisonReouverture raison) implements Reponse {
        @Override
        public Geste geste() {
            return Geste.REOUVERTURE;
        }

        @Override
        public SuiviEvent event(Dossier dossier, String par, Optional<Scelle> texte) {
            return new DossierRouvert(dossier.signalement(), dossier.destinataire(), par, raison.name());
        }
    }
}
