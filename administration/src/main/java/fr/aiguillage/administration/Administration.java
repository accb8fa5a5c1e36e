package fr.aiguillage.administration;

import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes to the referentiel. The log itself settles who was first: a request is judged on all that is there, written,
 * then judged again on what the log holds before it, so that two administrators at once never both believe that they won.
 */
public final class Administration {
    private static final String SOURCE = "/administration";

    private final KafkaSettings kafka;
    private final Registry registry;
    private final ReferentielLog log;
    private final Clock clock;

    public Administration(KafkaSettings kafka, Registry registry, Clock clock) {
        this.kafka = kafka;
        this.registry = registry;
        this.log = new ReferentielLog(kafka, registry);
        this.clock = clock;
    }

    /** Writes at most one event. */
    public Reponse appliquer(Demande demande) {
        var lu = log.read();
        var maintenant = clock.instant();
        return switch (demande.examiner(lu, maintenant)) {
            case Constat.Refus refus -> new Reponse.Refusee(refus.fautes());
            case Constat.Inutile inutile -> new Reponse.DejaFaite(inutile.explication());
            case Constat.AEcrire constat -> ecrire(demande, constat, lu, maintenant);
        };
    }

    private Reponse ecrire(Demande demande, Constat.AEcrire constat, Referentiel lu, Instant maintenant) {
        var revision = append(constat.event(), demande.auteur(), maintenant);
        var entre = log.entries(lu.revision(), revision).stream()
                .filter(entry -> entry.revision() < revision)
                .toList();
        if (entre.isEmpty()) return new Reponse.Faite(constat.event(), revision, constat.avertissements());
        return relue(demande, constat, ReferentielLog.fold(lu, entre), revision, maintenant);
    }

    /** Somebody else wrote between our reading and our event. */
    private static Reponse relue(
            Demande demande, Constat.AEcrire constat, Referentiel veille, long revision, Instant maintenant) {
        var jugement = demande.examiner(veille, maintenant);
        var enEffet = Effet.of(constat.event(), veille.evolve(constat.event(), revision), revision);
        return enEffet
                ? new Reponse.Faite(constat.event(), revision, avertissements(jugement, revision))
                : new Reponse.Refusee(plus(concurrence(revision, "sans effet"), objections(jugement)));
    }

    private static List<String> avertissements(Constat jugement, long revision) {
        return jugement instanceof Constat.AEcrire still
                ? still.avertissements()
                : plus(concurrence(revision, "en vigueur malgré ce qui suit"), objections(jugement));
    }

    private static List<String> objections(Constat constat) {
        return switch (constat) {
            case Constat.Refus refus -> refus.fautes();
            case Constat.Inutile inutile -> List.of(inutile.explication());
            case Constat.AEcrire unchanged -> List.of();
        };
    }

    private static String concurrence(long revision, String effet) {
        return "quelqu’un d’autre a écrit dans le référentiel au même moment ; la révision " + revision + " est "
                + effet;
    }

    private static List<String> plus(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private long append(ReferentielEvent event, String auteur, Instant maintenant) {
        var envelope = new CloudEvent(
                UUID.randomUUID().toString(), SOURCE, maintenant, Optional.empty(), Map.of("auteur", auteur));
        return send(EventWriter.of(Topics.REFERENTIEL, registry).record(event, envelope));
    }

    private long send(ProducerRecord<byte[], byte[]> record) {
        try (var producer = new KafkaProducer<byte[], byte[]>(kafka.producer())) {
            return producer.send(record).get().offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "l’écriture n’est pas confirmée : relire le référentiel avant de recommencer", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrompu pendant l’écriture : relire le référentiel", e);
        }
    }

    /** What is published at this moment. */
    public Referentiel referentiel() {
        return log.read();
    }

    /** Every event so far, with its revision. */
    public List<ReferentielLog.Entry> historique() {
        return log.entries();
    }
}
