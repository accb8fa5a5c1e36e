package fr.aiguillage.domain.suivi;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureAccuse;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What became of an order, and what destinataires answered; topic {@code suivi}, written by the forwarder alone. */
public sealed interface SuiviEvent {
    SignalementId signalement();

    DestinataireId destinataire();

    /** A channel accepted a transmission; {@code reference} is what the destinataire calls it. */
    record TransmissionRemise(
            SignalementId signalement,
            DestinataireId destinataire,
            String ordre,
            CanalRemise canal,
            int tentative,
            Optional<String> reference)
            implements SuiviEvent {}

    /**
     * An attempt failed.
     *
     * @param issue a code of ours ({@code HTTP_503}, {@code DELAI}, {@code CONNEXION_REFUSEE}…), never the other's text
     * @param definitive no further attempt on this channel
     * @param repriseLe when this channel tries again; empty when it does not
     * @param suivant the channel that takes over; empty when this one tries again, or was the last
     */
    record TransmissionEchouee(
            SignalementId signalement,
            DestinataireId destinataire,
            String ordre,
            CanalRemise canal,
            int tentative,
            String issue,
            boolean definitive,
            Optional<Instant> repriseLe,
            Optional<CanalRemise> suivant)
            implements SuiviEvent {}

    /**
     * A person had a dead letter delivered again, from its first attempt on.
     *
     * @param canal the one that begins
     * @param passage how often the order was begun, from 2
     */
    record TransmissionRecommencee(
            SignalementId signalement,
            DestinataireId destinataire,
            String ordre,
            CanalRemise canal,
            int passage,
            String par)
            implements SuiviEvent {}

    /** The destinataire acknowledged. */
    record AccuseRecu(SignalementId signalement, DestinataireId destinataire, String par) implements SuiviEvent {}

    /** Somebody there works on it. */
    record PriseEnCharge(SignalementId signalement, DestinataireId destinataire, String par) implements SuiviEvent {}

    /** The destinataire is not competent, and may say who is (CRPA L114-2). */
    record TransmissionRefusee(
            SignalementId signalement,
            DestinataireId destinataire,
            String par,
            MotifRefus motif,
            Optional<DestinataireId> propose,
            Optional<Scelle> commentaire)
            implements SuiviEvent {}

    /** A contact about the case. */
    record EchangeConsigne(
            SignalementId signalement,
            DestinataireId destinataire,
            String par,
            NatureEchange nature,
            Optional<Scelle> note)
            implements SuiviEvent {}

    /** The destinataire has a case: at its first order, or opened by an ALMA centre. */
    record DossierOuvert(SignalementId signalement, DestinataireId destinataire, String ordre) implements SuiviEvent {}

    /** The destinataire closed its case, with one or more reasons. */
    record DossierClos(
            SignalementId signalement,
            DestinataireId destinataire,
            String par,
            Set<MotifCloture> motifs,
            Optional<ConclusionAlma> conclusion,
            Optional<Scelle> commentaire)
            implements SuiviEvent {}

    /** A closed case is open again. */
    record DossierRouvert(SignalementId signalement, DestinataireId destinataire, String par, String raison)
            implements SuiviEvent {}

    /**
     * The case was taken back: its destinataire reads it no more.
     *
     * @param ordre that annulled it
     * @param abandonnes orders that were on their way, and never will be delivered
     */
    record DossierAnnule(SignalementId signalement, DestinataireId destinataire, String ordre, Set<String> abandonnes)
            implements SuiviEvent {}

    /**
     * The case was given to one of the people of its destinataire.
     *
     * @param a who has it now: the subject of their token; empty: nobody
     */
    record DossierAffecte(SignalementId signalement, DestinataireId destinataire, String par, Optional<String> a)
            implements SuiviEvent {}

    /**
     * A person of the destinataire thinks that two signalements are about the same facts. Nothing is ever merged.
     *
     * @param avec the other one, of which the destinataire has a case too
     */
    record RapprochementPropose(SignalementId signalement, DestinataireId destinataire, String par, SignalementId avec)
            implements SuiviEvent {}

    /** Another person there agreed that they are, or did not. */
    record RapprochementTranche(
            SignalementId signalement, DestinataireId destinataire, String par, SignalementId avec, boolean confirme)
            implements SuiviEvent {}

    /**
     * The reporter got an acknowledgement.
     *
     * @param par who sent it: the subject of their token
     * @param le the day on which it was sent (Europe/Paris); empty: that of the event
     */
    record AccuseEnvoye(
            SignalementId signalement,
            DestinataireId destinataire,
            NatureAccuse nature,
            Optional<String> par,
            Optional<LocalDate> le)
            implements SuiviEvent {}

    /** Nobody acted in time: somebody else was told. */
    record EscaladeDeclenchee(SignalementId signalement, DestinataireId destinataire, String raison)
            implements SuiviEvent {}
}
