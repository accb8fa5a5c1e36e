package fr.aiguillage.domain.transmission;

import fr.aiguillage.domain.code.MotifAnnulation;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.DestinataireOriente;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionAnnulee;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns an ACTIVE decision into orders, by comparing it with what was ordered before: new destinataires and new roles
 * are ordered, lost destinataires get an annulment, and what was added or corrected goes to all that remain. A
 * destinataire still {@code aConfirmer} is ordered nothing.
 */
public final class Dispatch {
    private final SignalementEvent event;
    private final EtatSignalement etat;
    private final OrientationDecidee decision;

    private Dispatch(SignalementEvent event, EtatSignalement etat, OrientationDecidee decision) {
        this.event = event;
        this.etat = etat;
        this.decision = decision;
    }

    /** The destinataires of a decision that are ordered, not only proposed. */
    public static List<DestinataireOriente> ordered(OrientationDecidee decision) {
        return decision.orientation().destinataires().stream()
                .filter(destinataire -> !destinataire.aConfirmer())
                .toList();
    }

    /** The orders that a decision asks for, after those that came before. */
    public static List<TransmissionEvent> orders(
            SignalementEvent event,
            EtatSignalement etat,
            OrientationDecidee decision,
            List<DestinataireOriente> before) {
        return new Dispatch(event, etat, decision).against(before);
    }

    private List<TransmissionEvent> against(List<DestinataireOriente> before) {
        var now = ordered(decision);
        var orders = new ArrayList<TransmissionEvent>();
        now.forEach(destinataire -> nature(destinataire, find(before, destinataire))
                .ifPresent(nature -> orders.add(order(destinataire, nature))));
        before.stream()
                .filter(destinataire -> find(now, destinataire).isEmpty())
                .forEach(destinataire -> orders.add(annul(destinataire)));
        return orders;
    }

    private Optional<NatureTransmission> nature(DestinataireOriente now, Optional<DestinataireOriente> before) {
        if (before.isEmpty()) return Optional.of(NatureTransmission.NOUVELLE);
        if (!before.get().roles().containsAll(now.roles())) return Optional.of(NatureTransmission.ROLES_AJOUTES);
        return switch (event) {
            case ComplementRecu added -> Optional.of(NatureTransmission.COMPLEMENT);
            case QualificationCorrigee corrected -> Optional.of(NatureTransmission.CORRECTION);
            case SignalementRecu again -> Optional.empty();
            case ReorientationDemandee elsewhere -> Optional.empty();
            case DestinataireConfirme confirmed -> Optional.empty();
            case DestinataireEcarte removed -> Optional.empty();
            case CripInformee told -> Optional.empty();
            case SignalementRetire withdrawn -> Optional.empty();
            case EffacementDemande asked -> Optional.empty();
            case EffacementConstate seen -> Optional.empty();
        };
    }

    private TransmissionOrdonnee order(DestinataireOriente destinataire, NatureTransmission nature) {
        return new TransmissionOrdonnee(
                ordre(decision.cause(), decision.politique(), destinataire),
                decision.signalement(),
                etat.recu().numero(),
                destinataire.id(),
                destinataire.type(),
                destinataire.roles(),
                nature,
                decision.cause(),
                decision.politique(),
                decision.orientation().urgence(),
                decision.orientation().perimetre(),
                Elagage.prune(contenu(), destinataire.roles()));
    }

    /** What goes out: the signalement as it stands, with the narrative and the contact of the complement when there is one. */
    private Contenu contenu() {
        var recu = etat.recu();
        return event instanceof ComplementRecu complement
                ? contenu(
                        declarant(recu.declarant(), complement),
                        recu.faits().sealedBy(complement.faits().scelle()))
                : contenu(recu.declarant(), recu.faits());
    }

    private Contenu contenu(Declarant declarant, FaitsRapportes faits) {
        var recu = etat.recu();
        return new Contenu(recu.recuLe(), recu.lieu(), recu.victime(), recu.misEnCause(), declarant, faits);
    }

    /** Who leaves a contact wants to be reached: it may be read, whatever was asked before of who they are. */
    private static Declarant declarant(Declarant declarant, ComplementRecu complement) {
        return complement.contact().isEmpty()
                ? declarant
                : new Declarant(declarant.lien(), false, complement.contact());
    }

    private TransmissionAnnulee annul(DestinataireOriente destinataire) {
        return new TransmissionAnnulee(
                ordre(decision.cause(), decision.politique(), destinataire),
                decision.signalement(),
                destinataire.id(),
                decision.cause(),
                motif());
    }

    private MotifAnnulation motif() {
        return switch (event) {
            case ReorientationDemandee elsewhere -> MotifAnnulation.REORIENTATION;
            case DestinataireEcarte removed -> MotifAnnulation.ECART;
            case DestinataireConfirme confirmed -> MotifAnnulation.CORRECTION;
            case CripInformee told -> MotifAnnulation.CORRECTION;
            case SignalementRetire withdrawn -> MotifAnnulation.RETRAIT;
            case SignalementRecu again -> MotifAnnulation.CORRECTION;
            case ComplementRecu added -> MotifAnnulation.CORRECTION;
            case QualificationCorrigee corrected -> MotifAnnulation.CORRECTION;
            case EffacementDemande asked -> MotifAnnulation.CORRECTION;
            case EffacementConstate seen -> MotifAnnulation.CORRECTION;
        };
    }

    private static Optional<DestinataireOriente> find(List<DestinataireOriente> among, DestinataireOriente wanted) {
        return among.stream()
                .filter(destinataire -> destinataire.id().equals(wanted.id()))
                .findFirst();
    }

    private static String ordre(String cause, PolitiqueId politique, DestinataireOriente destinataire) {
        var name =
                String.join("\n", cause, politique.toString(), destinataire.id().value());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
