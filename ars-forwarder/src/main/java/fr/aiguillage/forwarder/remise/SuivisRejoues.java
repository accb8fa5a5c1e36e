package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.SignalementId;
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
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.dossier.Geste;
import fr.aiguillage.forwarder.dossier.Rapprochements;
import fr.aiguillage.forwarder.dossier.ReponsesRecues;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.echeance.Escalades;
import fr.aiguillage.forwarder.journal.RecordStore;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.schemas.EventReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What became of orders and what was answered, put back as {@code suivi} tells it; an event that comes twice counts once. */
final class SuivisRejoues implements RecordStore {
    private static final String MOVE = "UPDATE remise SET statut = :statut, due_le = :due,"
            + " issue = coalesce(:issue, issue), reference = :reference, canal = coalesce(:suivant, :canal),"
            + " epuises = CASE WHEN :suivant::text IS NULL THEN epuises ELSE array_append(epuises, :canal::text) END,"
            + " tentatives = CASE WHEN :suivant::text IS NULL THEN :tentative ELSE 0 END WHERE ordre = :ordre";

    private static final String TRIED = "INSERT INTO tentative (ordre, passage, canal, numero, fin, issue)"
            + " SELECT ordre, passage, :canal, :tentative, :fin::timestamptz, coalesce(:issue, 'REMISE') FROM remise"
            + " WHERE ordre = :ordre ON CONFLICT DO NOTHING";

    private static final String BEGIN_ANEW = "UPDATE remise SET statut = 'A_REMETTRE', canal = :canal, tentatives = 0,"
            + " passage = :passage, epuises = '{}', due_le = :due WHERE ordre = :ordre";

    private final EventReader<SignalementId, SuiviEvent> reader;
    private final StoredEvents<TransmissionEvent> orders;
    private final Retraits retraits;
    private final Echeances echeances;

    SuivisRejoues(
            EventReader<SignalementId, SuiviEvent> reader,
            StoredEvents<TransmissionEvent> orders,
            Retraits retraits,
            Echeances echeances) {
        this.reader = reader;
        this.orders = orders;
        this.retraits = retraits;
        this.echeances = echeances;
    }

    @Override
    public Lot begin(Handle handle) {
        return record -> store(handle, record);
    }

    private void store(Handle handle, ConsumerRecord<byte[], byte[]> record) {
        var message = reader.read(record);
        if (!Reconstruction.isFirst(handle, message.envelope().id())) return;
        var value = Objects.requireNonNull(record.value(), "what was read has a value");
        apply(handle, message.event(), message.envelope().time(), value);
    }

    private void apply(Handle handle, SuiviEvent event, Instant time, byte[] value) {
        switch (event) {
            case DossierOuvert opened -> opened(handle, opened, time);
            case DossierAnnule annulled -> retraits.apply(handle, annulled);
            case TransmissionRemise done -> delivered(handle, done, time);
            case TransmissionEchouee failed -> failed(handle, failed, time);
            case TransmissionRecommencee again -> begunAnew(handle, again, time);
            case AccuseRecu answer -> answered(handle, answer, Geste.ACCUSE, answer.par(), time, value);
            case PriseEnCharge answer -> {
                answered(handle, answer, Geste.PRISE_EN_CHARGE, answer.par(), time, value);
                Dossiers.assign(handle, answer);
            }
            case TransmissionRefusee answer -> answered(handle, answer, Geste.REFUS, answer.par(), time, value);
            case EchangeConsigne answer -> answered(handle, answer, Geste.ECHANGE, answer.par(), time, value);
            case DossierClos answer -> answered(handle, answer, Geste.CLOTURE, answer.par(), time, value);
            case DossierRouvert answer -> answered(handle, answer, Geste.REOUVERTURE, answer.par(), time, value);
            case AccuseEnvoye sent -> {
                answered(handle, sent, Geste.ACCUSE_ENVOYE, sent.par().orElse(""), time, value);
                Echeances.sent(handle, sent, LocalDate.ofInstant(time, Politique.PARIS));
            }
            case DossierAffecte answer -> {
                answered(handle, answer, Geste.AFFECTATION, answer.par(), time, value);
                Dossiers.assign(handle, answer);
            }
            case RapprochementPropose answer -> {
                answered(handle, answer, Geste.RAPPROCHEMENT, answer.par(), time, value);
                Rapprochements.propose(handle, answer, time);
            }
            case RapprochementTranche answer -> {
                answered(handle, answer, Geste.RAPPROCHEMENT_TRANCHE, answer.par(), time, value);
                Rapprochements.settle(handle, answer, time);
            }
            case EscaladeDeclenchee told -> Escalades.restore(handle, told, time);
        }
    }

    /** Its deadlines begin, as when it was asked. */
    private void opened(Handle handle, DossierOuvert opened, Instant time) {
        Dossiers.reopen(handle, opened, time);
        Remises.evenement(handle, opened.ordre())
                .map(orders::read)
                .filter(TransmissionOrdonnee.class::isInstance)
                .map(TransmissionOrdonnee.class::cast)
                .ifPresent(order -> echeances.begin(handle, order, time));
    }

    private static void delivered(Handle handle, TransmissionRemise done, Instant time) {
        if (done.canal() != CanalRemise.BOITE)
            tried(handle, done.ordre(), done.canal(), done.tentative(), Optional.empty(), time);
        moving(handle, done.ordre(), done.canal(), done.tentative())
                .bind("statut", "REMISE")
                .bind("due", (Instant) null)
                .bind("issue", (String) null)
                .bind("reference", done.reference().orElse(null))
                .bind("suivant", (String) null)
                .execute();
        queue(handle, done, done.canal());
    }

    private static void failed(Handle handle, TransmissionEchouee failed, Instant time) {
        tried(handle, failed.ordre(), failed.canal(), failed.tentative(), Optional.of(failed.issue()), time);
        var due = failed.suivant().map(canal -> time).or(failed::repriseLe);
        moving(handle, failed.ordre(), failed.canal(), failed.tentative())
                .bind("statut", statut(failed))
                .bind("due", due.orElse(null))
                .bind("issue", failed.issue())
                .bind("reference", (String) null)
                .bind("suivant", failed.suivant().map(Enum::name).orElse(null))
                .execute();
        queue(handle, failed, failed.canal());
        failed.suivant().ifPresent(canal -> queue(handle, failed, canal));
    }

    private static String statut(TransmissionEchouee failed) {
        if (failed.suivant().isPresent()) return "A_REMETTRE";
        return failed.definitive() ? "REBUT" : "EN_REPRISE";
    }

    private static Update moving(Handle handle, String ordre, CanalRemise canal, int tentative) {
        return handle.createUpdate(MOVE)
                .bind("ordre", ordre)
                .bind("canal", canal.name())
                .bind("tentative", tentative);
    }

    private static void tried(
            Handle handle, String ordre, CanalRemise canal, int tentative, Optional<String> issue, Instant fin) {
        handle.createUpdate(TRIED)
                .bind("ordre", ordre)
                .bind("canal", canal.name())
                .bind("tentative", tentative)
                .bind("issue", issue.orElse(null))
                .bind("fin", fin)
                .execute();
    }

    private static void begunAnew(Handle handle, TransmissionRecommencee again, Instant time) {
        handle.createUpdate(BEGIN_ANEW)
                .bind("ordre", again.ordre())
                .bind("canal", again.canal())
                .bind("passage", again.passage())
                .bind("due", again.canal() == CanalRemise.BOITE ? null : time)
                .execute();
        queue(handle, again, again.canal());
    }

    private static void queue(Handle handle, SuiviEvent event, CanalRemise canal) {
        if (canal != CanalRemise.BOITE) Remises.queue(handle, List.of(new Canaux.Cle(event.destinataire(), canal)));
    }

    private static void answered(Handle handle, SuiviEvent event, Geste geste, String par, Instant time, byte[] value) {
        Dossiers.lock(handle, event.signalement(), event.destinataire()).ifPresent(dossier -> {
            Dossiers.move(handle, dossier, geste.from(dossier.etat()).orElse(dossier.etat()));
            ReponsesRecues.keep(handle, dossier, geste, par, time, value);
        });
    }
}
