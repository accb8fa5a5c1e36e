package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.Faits.Reorientation;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A signalement as its events make it, one after the other.
 *
 * @param recu how it came in, with what was added and corrected since
 * @param urgence the last correction of the urgency
 * @param perimetre the last correction of the perimeter
 * @param codeIllisible one of its events held a symbol that this reader does not know
 */
public record EtatSignalement(
        SignalementRecu recu,
        Optional<Urgence> urgence,
        Optional<Perimetre> perimetre,
        Set<DestinataireId> confirmes,
        List<Reorientation> reorientations,
        boolean retire,
        boolean codeIllisible) {

    /** The first state of a signalement. */
    public static EtatSignalement of(SignalementRecu recu, boolean codeIllisible) {
        return new EtatSignalement(recu, Optional.empty(), Optional.empty(), Set.of(), List.of(), false, codeIllisible);
    }

    /** This state after one more event. An event that says the signalement came in again changes nothing. */
    public EtatSignalement evolve(SignalementEvent event, boolean illisible) {
        var next = switch (event) {
            case SignalementRecu again -> this;
            case ComplementRecu complement ->
                with(received(recu.lieu(), recu.misEnCause(), recu.faits().plus(complement.faits())));
            case QualificationCorrigee correction -> corrected(correction);
            case ReorientationDemandee demande ->
                rerouted(new Reorientation(demande.refusePar(), demande.propose(), false));
            case DestinataireConfirme confirmed ->
                rerouted(new Reorientation(confirmed.propose(), Optional.of(confirmed.choisi()), true));
            case DestinataireEcarte removed ->
                rerouted(new Reorientation(removed.destinataire(), Optional.empty(), true));
            case CripInformee told -> this;
            case SignalementRetire withdrawn ->
                new EtatSignalement(recu, urgence, perimetre, confirmes, reorientations, true, codeIllisible);
            case EffacementDemande asked -> this;
            case EffacementConstate seen -> this;
        };
        return illisible ? next.unreadable() : next;
    }

    private EtatSignalement with(SignalementRecu other) {
        return new EtatSignalement(other, urgence, perimetre, confirmes, reorientations, retire, codeIllisible);
    }

    private EtatSignalement unreadable() {
        return new EtatSignalement(recu, urgence, perimetre, confirmes, reorientations, retire, true);
    }

    private EtatSignalement corrected(QualificationCorrigee correction) {
        var confirmed = new TreeSet<>(confirmes);
        confirmed.addAll(correction.confirmations());
        return new EtatSignalement(
                received(
                        correction.lieu().orElse(recu.lieu()),
                        correction.misEnCause().orElse(recu.misEnCause()),
                        correction.types().map(recu.faits()::qualifiedAs).orElse(recu.faits())),
                correction.urgence().or(() -> urgence),
                correction.perimetre().or(() -> perimetre),
                confirmed,
                reorientations,
                retire,
                codeIllisible);
    }

    private EtatSignalement rerouted(Reorientation reorientation) {
        var all = new ArrayList<>(reorientations);
        all.removeIf(earlier -> replaces(reorientation, earlier));
        all.add(reorientation);
        return new EtatSignalement(recu, urgence, perimetre, confirmes, all, retire, codeIllisible);
    }

    /** An agent who names whom to put in the place of one that refused answers that refusal. */
    private static boolean replaces(Reorientation later, Reorientation earlier) {
        return later.tranchee() && later.propose().isPresent() && later.retire().equals(earlier.retire());
    }

    private SignalementRecu received(Lieu lieu, MisEnCause misEnCause, FaitsRapportes faits) {
        return new SignalementRecu(
                recu.signalement(),
                recu.numero(),
                recu.empreinteCode(),
                recu.client(),
                recu.recuLe(),
                recu.canal(),
                lieu,
                recu.victime(),
                misEnCause,
                recu.declarant(),
                faits,
                recu.historique(),
                recu.cleReutilisee());
    }

    /** What a decision may read of it. */
    public Faits faits() {
        return new Faits(
                recu.lieu().territoire(),
                recu.recuLe(),
                recu.canal(),
                recu.lieu().type(),
                recu.lieu().finessCategorie().orElse(""),
                recu.victime().categorie(),
                recu.victime().trancheAge(),
                recu.victime().mesureProtection(),
                recu.misEnCause().type(),
                recu.misEnCause().precision(),
                recu.declarant().lien(),
                recu.faits().sealedBy(Optional.empty()),
                urgence,
                perimetre,
                confirmes,
                reorientations,
                retire,
                codeIllisible);
    }
}
