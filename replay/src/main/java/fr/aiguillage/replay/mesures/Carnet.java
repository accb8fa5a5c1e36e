package fr.aiguillage.replay.mesures;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is remembered of one partition, and how far its topics were read: a file, so that the next reading goes on from there. */
final class Carnet {
    /** In the order of causes. */
    static final List<Topic<SignalementId, ?>> TOPICS = List.of(Topics.SIGNALEMENTS, Topics.DECISIONS, Topics.SUIVI);

    /** A file that another build wrote otherwise is left aside. */
    private static final String LAYOUT = "1 " + Arrays.toString(Delais.values());

    private final Path file;
    private final Map<SignalementId, Fiche> fiches = new HashMap<>();
    private final Map<DestinataireId, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Long> positions = new HashMap<>();

    private Carnet(Path file) {
        this.file = file;
    }

    /** As it was left in that folder, or with nothing in it. */
    static Carnet open(Path folder, int partition) {
        var carnet = new Carnet(folder.resolve("mesures-" + partition));
        if (!Files.exists(carnet.file)) return carnet;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(carnet.file)))) {
            if (in.readUTF().equals(LAYOUT)) carnet.read(in);
            return carnet;
        } catch (IOException e) {
            throw new UncheckedIOException(carnet.file.toString(), e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        for (var topic : TOPICS) positions.put(topic.name(), in.readLong());
        for (var left = in.readInt(); left > 0; left--) number(new DestinataireId(in.readUTF()));
        for (var left = in.readInt(); left > 0; left--)
            fiches.put(new SignalementId(in.readUTF()), FicheCodec.read(in));
    }

    /** Takes the place of the former file by one move. */
    void write() {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                write(out);
            }
            Files.move(fresh, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeUTF(LAYOUT);
        for (var topic : TOPICS) out.writeLong(position(topic));
        out.writeInt(numbers.size());
        for (var id : numbers.keySet()) out.writeUTF(id.value());
        out.writeInt(fiches.size());
        for (var entry : fiches.entrySet()) {
            out.writeUTF(entry.getKey().value());
            FicheCodec.write(entry.getValue(), out);
        }
    }

    long position(Topic<SignalementId, ?> topic) {
        return positions.getOrDefault(topic.name(), 0L);
    }

    void position(Topic<SignalementId, ?> topic, long next) {
        positions.put(topic.name(), next);
    }

    Map<SignalementId, Fiche> fiches() {
        return fiches;
    }

    Optional<Fiche> find(SignalementId id) {
        return Optional.ofNullable(fiches.get(id));
    }

    /** From 1. */
    int number(DestinataireId id) {
        return numbers.computeIfAbsent(id, unknown -> numbers.size() + 1);
    }
}
