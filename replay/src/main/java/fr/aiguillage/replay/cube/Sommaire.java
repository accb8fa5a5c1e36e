package fr.aiguillage.replay.cube;

import fr.aiguillage.replay.cube.Tranche.Sizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What the files of a cube hold, and how far its log was read. */
final class Sommaire {
    private static final String FILE = "sommaire";

    private final Lexique lexique;
    private final long[] positions;
    private final Sizes[] sizes;
    private final AtomicLong evenements = new AtomicLong();
    private final AtomicLong illisibles = new AtomicLong();

    private Sommaire(Lexique lexique, int partitions) {
        this.lexique = lexique;
        this.positions = new long[partitions];
        this.sizes = new Sizes[partitions];
        Arrays.fill(sizes, Sizes.NONE);
    }

    static Sommaire empty(int partitions) {
        return new Sommaire(new Lexique(), partitions);
    }

    /** Nothing when the folder holds no whole cube of that mark. */
    static Optional<Sommaire> read(Path folder, String mark) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) return Optional.empty();
        var lines = Files.readAllLines(file);
        return lines.getFirst().equals(mark) ? Optional.of(parse(lines)) : Optional.empty();
    }

    private static Sommaire parse(List<String> lines) {
        var partitions = Integer.parseInt(lines.get(1));
        var sommaire = new Sommaire(Lexique.read(lines.subList(3 + partitions, lines.size())), partitions);
        var counts = numbers(lines.get(2));
        sommaire.evenements.set(counts[0]);
        sommaire.illisibles.set(counts[1]);
        for (var partition = 0; partition < partitions; partition++)
            sommaire.parse(partition, numbers(lines.get(3 + partition)));
        return sommaire;
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    private void parse(int partition, long[] numbers) {
        positions[partition] = numbers[0];
        sizes[partition] = new Sizes(numbers[1], numbers[2]);
    }

    void write(Path folder, String mark) {
        var lines = new ArrayList<>(List.of(mark, String.valueOf(positions.length), evenements + " " + illisibles));
        for (var partition = 0; partition < positions.length; partition++) lines.add(line(partition));
        lines.addAll(lexique.lines());
        try {
            var fresh = Files.write(folder.resolve(FILE + ".new"), lines);
            Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private String line(int partition) {
        var size = sizes[partition];
        return positions[partition] + " " + size.reports() + " " + size.events();
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    Lexique lexique() {
        return lexique;
    }

    int partitions() {
        return positions.length;
    }

    long position(int partition) {
        return positions[partition];
    }

    void position(int partition, long next) {
        positions[partition] = next;
    }

    Sizes sizes(int partition) {
        return sizes[partition];
    }

    void sizes(int partition, Sizes now) {
        sizes[partition] = now;
    }

    void count(long events, long unreadable) {
        evenements.addAndGet(events);
        illisibles.addAndGet(unreadable);
    }

    long evenements() {
        return evenements.get();
    }

    long illisibles() {
        return illisibles.get();
    }
}
