package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.replay.Cursor;
import fr.aiguillage.replay.Passe;
import fr.aiguillage.replay.Past;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;

/** Brings one carnet up to date: all that is known of a signalement lies in the partitions of one number. */
final class Releve {
    private static final int NOBODY = 0;

    private final Carnet carnet;

    Releve(Carnet carnet) {
        this.carnet = carnet;
    }

    /** Effects are bounded before their causes: whatever is read has its cause in what is read. */
    void read(Past past, int partition) {
        try (var suivi = open(past, Topics.SUIVI, partition);
                var decisions = open(past, Topics.DECISIONS, partition);
                var signalements = open(past, Topics.SIGNALEMENTS, partition)) {
            signalements.forEach(this::receive);
            decisions.forEach(this::decide);
            suivi.forEach(this::follow);
            carnet.position(Topics.SIGNALEMENTS, signalements.position());
            carnet.position(Topics.DECISIONS, decisions.position());
            carnet.position(Topics.SUIVI, suivi.position());
        }
    }

    private <E> Cursor<E> open(Past past, Topic<SignalementId, E> topic, int partition) {
        return past.read(topic, partition, carnet.position(topic));
    }

    private void receive(Passe<SignalementEvent> past) {
        switch (past.event()) {
            case SignalementRecu recu -> receive(recu);
            case ReorientationDemandee demande ->
                reroute(demande, past.message().envelope().id());
            default -> {}
        }
    }

    private void receive(SignalementRecu recu) {
        if (!recu.historique())
            carnet.fiches()
                    .putIfAbsent(
                            recu.signalement(),
                            new Fiche(recu.recuLe(), recu.lieu().territoire()));
    }

    private void reroute(ReorientationDemandee demande, String event) {
        if (isIncompetence(demande.motif()))
            carnet.find(demande.signalement()).ifPresent(fiche -> fiche.reroute(event));
    }

    private static boolean isIncompetence(MotifRefus motif) {
        return switch (motif) {
            case INCOMPETENCE_TERRITORIALE, INCOMPETENCE_MATERIELLE -> true;
            case DOUBLON, ERREUR, AUTRE, INCONNU -> false;
        };
    }

    private void decide(Passe<DecisionEvent> past) {
        if (past.event() instanceof OrientationDecidee decision && decision.mode() == Mode.ACTIVE)
            carnet.find(decision.signalement()).ifPresent(fiche -> decide(decision, fiche, past.ecritLe()));
    }

    private static void decide(OrientationDecidee decision, Fiche fiche, Instant quand) {
        fiche.active(decision.politique().toString().intern());
        var ordered = decision.orientation().destinataires().stream().anyMatch(oriente -> !oriente.aConfirmer());
        if (ordered) fiche.note(Delais.ORDRE, NOBODY, quand);
    }

    private void follow(Passe<SuiviEvent> past) {
        carnet.find(past.event().signalement()).ifPresent(fiche -> follow(past, fiche));
    }

    private void follow(Passe<SuiviEvent> past, Fiche fiche) {
        var quand = past.message().envelope().time();
        var destinataire = carnet.number(past.event().destinataire());
        switch (past.event()) {
            case TransmissionRemise delivered -> fiche.note(Delais.REMISE, destinataire, quand);
            case AccuseRecu acknowledged -> fiche.note(Delais.ACCUSE_DESTINATAIRE, destinataire, quand);
            case AccuseEnvoye told -> fiche.note(Delais.ACCUSE_DECLARANT, NOBODY, quand);
            case PriseEnCharge taken -> fiche.note(Delais.CONTACT_HUMAIN, NOBODY, quand);
            case EchangeConsigne contact -> fiche.note(Delais.CONTACT_HUMAIN, NOBODY, quand);
            case DossierClos closed ->
                fiche.close(
                        past.message().envelope().id(),
                        closed.motifs().stream().map(Enum::name).toList());
            default -> {}
        }
    }
}
