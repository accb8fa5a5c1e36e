package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Ports;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A hundred recipients, each at an address of its own: 80 at one process, ten at one that may die, ten at one that may hang. */
final class Recipients implements AutoCloseable {
    static final int COUNT = 100;
    static final int WELL = 80;
    private static final int HANGING = 90;
    private static final Duration START = Duration.ofSeconds(20);
    private static final String SECRET = "whsec_" + "b".repeat(32);
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Stand stand;
    private final int well = Ports.free();
    private final int dying = Ports.free();
    private final int hanging = Ports.free();
    private final ChildJvm wellOnes;
    private final ChildJvm hangingOnes;
    private ChildJvm dyingOnes;

    private Recipients(Stand stand) {
        this.stand = stand;
        this.wellOnes = start(well);
        this.dyingOnes = start(dying);
        this.hangingOnes = start(hanging);
    }

    /** In the directory, with secrets. */
    static Recipients start(Stand stand) {
        var recipients = new Recipients(stand);
        recipients.declare();
        return recipients;
    }

    private ChildJvm start(int port) {
        var process = stand.program("recipients", RecipientProcess.class, SMALL, List.of(String.valueOf(port)));
        Await.until("recipients answer", START, () -> !Ports.isFree(port));
        return process;
    }

    private void declare() {
        var writer = EventWriter.of(Topics.REFERENTIEL, stand.registry());
        try (var producer = new KafkaProducer<byte[], byte[]>(stand.kafka().producer())) {
            for (var number = 0; number < COUNT; number++) {
                ReferentielEvent declared = new DestinataireDeclare(destinataire(number));
                var unused = producer.send(
                        writer.record(declared, CloudEvent.of("bench/" + number, "/bench", Instant.now())));
            }
        }
    }

    static DestinataireId id(int number) {
        return new DestinataireId("BANC-" + number);
    }

    private Destinataire destinataire(int number) {
        return new Destinataire(
                id(number),
                DestinataireType.ARS,
                "Banc " + number,
                "bench",
                List.of(),
                List.of(new CanalDeclare(CanalRemise.WEBHOOK, address(number).toString())),
                Optional.empty());
    }

    URI address(int number) {
        var port = number < WELL ? well : number < HANGING ? dying : hanging;
        return URI.create("http://127.0.1.%d:%d/".formatted(number + 1, port));
    }

    Path secrets() {
        var lines = IntStream.range(0, COUNT)
                .mapToObj(number -> id(number) + "=" + SECRET)
                .collect(Collectors.joining("\n"));
        try {
            return Files.writeString(stand.folder().resolve("secrets.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process is gone, the other one no longer answers. */
    void fail() {
        dyingOnes.kill();
        signal("STOP");
    }

    void recover() {
        dyingOnes = start(dying);
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(hangingOnes.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long count() {
        return ports().mapToLong(port -> Long.parseLong(get(port, "nombre"))).sum();
    }

    /** Of the first {@value #WELL}. */
    long countOfWell() {
        return Long.parseLong(get(well, "nombre"));
    }

    Arrivals arrivals() {
        return arrivals(ports());
    }

    Arrivals arrivalsOfWell() {
        return arrivals(Stream.of(well));
    }

    private static Arrivals arrivals(Stream<Integer> ports) {
        return new Arrivals(ports.flatMap(port -> get(port, "arrivees").lines())
                .map(Arrivals.Arrival::of)
                .sorted()
                .toList());
    }

    void forget() {
        ports().forEach(port -> get(port, "vide"));
    }

    private Stream<Integer> ports() {
        return Stream.of(well, dying, hanging);
    }

    private static String get(int port, String what) {
        try (var answer =
                URI.create("http://127.0.0.1:" + port + "/" + what).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        hangingOnes.kill();
        Stream.of(wellOnes, dyingOnes).forEach(ChildJvm::close);
    }
}
