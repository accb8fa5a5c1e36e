package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens to a signalement at the door; topic {@code signalements}, written by ingest alone. */
public sealed interface SignalementEvent {
    SignalementId signalement();

    /**
     * A signalement came in.
     *
     * @param numero the number to quote on the telephone
     * @param empreinteCode hash of the receipt code; the code itself is told to the reporter and kept nowhere
     * @param client the intake application that published it
     * @param recuLe when the report was received (UTC); decides which policy is active
     * @param historique imported history: decided and replayable, never delivered
     * @param cleReutilisee the client used its Idempotency-Key before, with another body
     */
    record SignalementRecu(
            SignalementId signalement,
            String numero,
            String empreinteCode,
            String client,
            Instant recuLe,
            Canal canal,
            Lieu lieu,
            Victime victime,
            MisEnCause misEnCause,
            Declarant declarant,
            FaitsRapportes faits,
            boolean historique,
            boolean cleReutilisee)
            implements SignalementEvent {}

    /**
     * Somebody added to a signalement; it may say more, never less.
     *
     * @param contact how who added it may be reached, sealed as that of the reporter; it goes out with this complement alone
     */
    record ComplementRecu(
            SignalementId signalement, String client, Canal canal, FaitsRapportes faits, Optional<Scelle> contact)
            implements SignalementEvent {
        public ComplementRecu(SignalementId signalement, String client, Canal canal, FaitsRapportes faits) {
            this(signalement, client, canal, faits, Optional.empty());
        }
    }

    /**
     * An agent corrected what the machine proposed or what was reported (RGPD art. 22); what is empty stays as it was.
     *
     * @param par who did it: the subject of their token
     * @param confirmations destinataires proposed {@code aConfirmer} that the agent confirms
     */
    record QualificationCorrigee(
            SignalementId signalement,
            String par,
            Optional<Urgence> urgence,
            Optional<Perimetre> perimetre,
            Optional<Set<TypeMaltraitance>> types,
            Optional<Lieu> lieu,
            Optional<MisEnCause> misEnCause,
            List<DestinataireId> confirmations,
            Optional<Scelle> commentaire)
            implements SignalementEvent {}

    /** A person asks that another destinataire take over (CRPA L114-2). */
    record ReorientationDemandee(
            SignalementId signalement,
            String par,
            DestinataireId refusePar,
            MotifRefus motif,
            Optional<DestinataireId> propose,
            Optional<Scelle> commentaire)
            implements SignalementEvent {}

    /**
     * An agent confirmed a proposed destinataire, and chose which one: for the parquet, the tribunal. Or they named who
     * takes over from one that refused.
     *
     * @param propose the one that the decision proposed, or that refused
     * @param choisi the one that takes its place; it may be the same
     */
    record DestinataireConfirme(
            SignalementId signalement,
            String par,
            DestinataireId propose,
            DestinataireId choisi,
            Optional<Scelle> commentaire)
            implements SignalementEvent {}

    /** An agent took a destinataire off: a proposal that they decline, or an order that went to the wrong one. */
    record DestinataireEcarte(
            SignalementId signalement,
            String par,
            DestinataireId destinataire,
            MotifRefus motif,
            Optional<Scelle> commentaire)
            implements SignalementEvent {}

    /** An agent told the CRIP of the département about a minor (CASF L226-3); decisions do not change. */
    record CripInformee(SignalementId signalement, String par, Optional<Scelle> commentaire)
            implements SignalementEvent {}

    /** The signalement was withdrawn: nobody has anything more to do with it. */
    record SignalementRetire(SignalementId signalement, String par, Optional<Scelle> commentaire)
            implements SignalementEvent {}

    /** Erasure of a person's data was asked for; decisions do not change. */
    record EffacementDemande(SignalementId signalement, String par, Set<Sujet> sujets) implements SignalementEvent {}

    /** The keys are destroyed and were seen to be. */
    record EffacementConstate(SignalementId signalement, Set<Sujet> sujets) implements SignalementEvent {}
}
