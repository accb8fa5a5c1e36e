package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.replay.JoursOuvres;
import fr.aiguillage.replay.Passe;
import fr.aiguillage.replay.Past;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Measures one partition: all that is known of a signalement lies in the partitions of one number. */
final class Releve {
    private static final int NOBODY = 0;

    private final Cumul cumul;
    private final BiPredicate<Instant, Territoire> retenu;
    private final Map<SignalementId, Fiche> fiches = new HashMap<>();
    private final Map<DestinataireId, Integer> numbers = new HashMap<>();

    Releve(Cumul cumul, BiPredicate<Instant, Territoire> retenu) {
        this.cumul = cumul;
        this.retenu = retenu;
    }

    /** @return records read */
    long read(Past past, int partition) {
        var read = read(past, Topics.SIGNALEMENTS, partition, this::receive)
                + read(past, Topics.DECISIONS, partition, this::decide);
        fiches.values().removeIf(fiche -> fiche.politique().isEmpty());
        fiches.values().forEach(fiche -> cumul.reorienter(politique(fiche), fiche.reorientations()));
        return read + read(past, Topics.SUIVI, partition, this::follow);
    }

    private static <E> long read(Past past, Topic<SignalementId, E> topic, int partition, Consumer<Passe<E>> each) {
        try (var cursor = past.read(topic, partition)) {
            cursor.forEach(each);
            return cursor.passed();
        }
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
        var territoire = recu.lieu().territoire();
        if (!recu.historique() && retenu.test(recu.recuLe(), territoire))
            fiches.putIfAbsent(recu.signalement(), new Fiche(recu.recuLe(), calendrier(territoire)));
    }

    private static JoursOuvres calendrier(Territoire territoire) {
        return JoursOuvres.of(territoire.candidats().stream()
                .map(Ressort::departement)
                .findFirst()
                .orElse(""));
    }

    private void reroute(ReorientationDemandee demande, String event) {
        if (isIncompetence(demande.motif()))
            find(demande.signalement()).filter(fiche -> fiche.first(event)).ifPresent(Fiche::reoriente);
    }

    private static boolean isIncompetence(MotifRefus motif) {
        return switch (motif) {
            case INCOMPETENCE_TERRITORIALE, INCOMPETENCE_MATERIELLE -> true;
            case DOUBLON, ERREUR, AUTRE, INCONNU -> false;
        };
    }

    private Optional<Fiche> find(SignalementId id) {
        return Optional.ofNullable(fiches.get(id));
    }

    private void decide(Passe<DecisionEvent> past) {
        if (past.event() instanceof OrientationDecidee decision && decision.mode() == Mode.ACTIVE)
            find(decision.signalement()).ifPresent(fiche -> decide(decision, fiche, past.ecritLe()));
    }

    private void decide(OrientationDecidee decision, Fiche fiche, Instant quand) {
        fiche.active(decision.politique().toString().intern());
        var ordered = decision.orientation().destinataires().stream().anyMatch(oriente -> !oriente.aConfirmer());
        if (ordered) note(Delais.ORDRE, fiche, NOBODY, quand);
    }

    private void follow(Passe<SuiviEvent> past) {
        find(past.event().signalement()).ifPresent(fiche -> follow(past, fiche));
    }

    private void follow(Passe<SuiviEvent> past, Fiche fiche) {
        var quand = past.message().envelope().time();
        var destinataire = number(past.event().destinataire());
        switch (past.event()) {
            case TransmissionRemise delivered -> note(Delais.REMISE, fiche, destinataire, quand);
            case AccuseRecu acknowledged -> note(Delais.ACCUSE_DESTINATAIRE, fiche, destinataire, quand);
            case AccuseEnvoye told -> note(Delais.ACCUSE_DECLARANT, fiche, NOBODY, quand);
            case PriseEnCharge taken -> note(Delais.CONTACT_HUMAIN, fiche, NOBODY, quand);
            case EchangeConsigne contact -> note(Delais.CONTACT_HUMAIN, fiche, NOBODY, quand);
            case DossierClos closed ->
                close(closed, fiche, past.message().envelope().id());
            default -> {}
        }
    }

    private int number(DestinataireId id) {
        return numbers.computeIfAbsent(id, unknown -> numbers.size() + 1);
    }

    private void note(Delais delai, Fiche fiche, int destinataire, Instant quand) {
        if (fiche.first(delai, destinataire)) cumul.add(delai, fiche, politique(fiche), quand);
    }

    private static String politique(Fiche fiche) {
        return fiche.politique().orElseThrow();
    }

    private void close(DossierClos closed, Fiche fiche, String event) {
        if (fiche.first(event)) closed.motifs().forEach(motif -> cumul.clore(motif.name()));
    }
}
