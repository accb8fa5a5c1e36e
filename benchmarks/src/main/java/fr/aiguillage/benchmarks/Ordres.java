package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.NatureTransmission;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Orders as triage writes them to the log, of invented reports with their sealed parts: two to a case. */
final class Ordres implements AutoCloseable {
    private static final int REPORTS = 1_000;
    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);

    private final List<SignalementRecu> reports;
    private final EventWriter<DestinataireId, TransmissionEvent> writer;
    private final KafkaProducer<byte[], byte[]> producer;
    private int passes;

    Ordres(Stand stand) {
        var door = new Door(stand.folder());
        reports = Reports.stream(REPORTS).map(door::event).toList();
        writer = EventWriter.of(Topics.TRANSMISSIONS, stand.registry());
        producer = new KafkaProducer<>(stand.kafka().producer());
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** So many at once, in turn to the first recipients. */
    void write(int count, int recipients) {
        passes++;
        var now = now();
        for (var number = 0; number < count; number++) send(number, recipients, now);
        producer.flush();
    }

    /** At this rate, each when it is due. */
    void write(Duration lasting, int perSecond, int recipients) {
        passes++;
        var start = now();
        for (var number = 0; number < lasting.toSeconds() * perSecond; number++) {
            var due = start + number * MICROS / perSecond;
            for (var left = due - now(); left > 0; left = due - now())
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(left));
            send(number, recipients, due);
        }
        producer.flush();
    }

    private void send(int number, int recipients, long due) {
        // The second order of a case comes after the first ones of as many cases as there are recipients.
        var turn = number / recipients;
        var dossier = "%d-%d-%d".formatted(passes, turn / 2, number % recipients);
        var ordre = new Ordre(dossier, turn % 2 + 1, due);
        var envelope = CloudEvent.of(ordre.id(), "/bench", Instant.EPOCH.plus(due, ChronoUnit.MICROS));
        var order = order(ordre, number);
        var unused = producer.send(writer.record(order.destinataire(), order, envelope));
    }

    private TransmissionOrdonnee order(Ordre ordre, int number) {
        var report = reports.get(number % REPORTS);
        var recipient =
                Integer.parseInt(ordre.dossier().substring(ordre.dossier().lastIndexOf('-') + 1));
        return new TransmissionOrdonnee(
                ordre.id(),
                new SignalementId(ordre.dossier()),
                report.numero(),
                Recipients.id(recipient),
                DestinataireType.ARS,
                Set.of(Role.TRAITEMENT),
                ordre.rang() == 1 ? NatureTransmission.NOUVELLE : NatureTransmission.COMPLEMENT,
                "bench",
                new PolitiqueId("associatif", 1),
                Urgence.MOYENNE,
                Perimetre.MALTRAITANCE,
                new Contenu(
                        report.recuLe(),
                        report.lieu(),
                        report.victime(),
                        report.misEnCause(),
                        report.declarant(),
                        report.faits()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
