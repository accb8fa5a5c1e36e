package fr.aiguillage.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;

/** Every version that a schema ever had: {@code src/main/avro-history/<name>/v1.avsc} and so on. */
final class AvroHistory {
    static final Path FOLDER = Path.of("src/main/avro-history");

    private AvroHistory() {}

    static Path file(String name, int version) {
        return FOLDER.resolve(name).resolve("v" + version + ".avsc");
    }

    /** From the first version to the last. */
    static List<Schema> of(String name) {
        return IntStream.iterate(1, version -> Files.exists(file(name, version)), version -> version + 1)
                .mapToObj(version -> parse(file(name, version)))
                .toList();
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
