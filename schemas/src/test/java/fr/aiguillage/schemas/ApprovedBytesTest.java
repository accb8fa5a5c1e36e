package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sample of every record, as it is on the wire: what is in the log must always be readable. */
class ApprovedBytesTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved");

    static Stream<Class<? extends Record>> roots() {
        return Roots.ALL.stream();
    }

    private static Path file(Class<?> type, int version) {
        return Path.of(type.getSimpleName() + ".v" + version + ".hex");
    }

    @ParameterizedTest
    @MethodSource("roots")
    <T extends Record> void the_bytes_of_today_are_the_approved_ones(Class<T> type) throws IOException {
        var format = new WireFormat<>("topic", type, Registry.inMemory());
        var name = file(type, AvroHistory.of(type.getSimpleName()).size());
        var bytes = HexFormat.of().formatHex(format.encode(Samples.full(type))) + "\n";
        if (Files.exists(APPROVED.resolve(name))) assertThat(bytes).isEqualTo(Files.readString(APPROVED.resolve(name)));
        else propose(name, bytes);
    }

    private static void propose(Path name, String bytes) throws IOException {
        var proposed = Files.createDirectories(Path.of("target/approved")).resolve(name);
        Files.writeString(proposed, bytes);
        fail("no approved bytes yet: if %s is right, copy it to %s", proposed, APPROVED);
    }

    @ParameterizedTest
    @MethodSource("roots")
    <T extends Record> void the_bytes_of_every_earlier_version_still_read(Class<T> type) throws IOException {
        var codec = RecordCodec.of(type);
        var history = AvroHistory.of(type.getSimpleName());
        for (int version = 1; version <= history.size(); version++) {
            var bytes = HexFormat.of()
                    .parseHex(Files.readString(APPROVED.resolve(file(type, version)))
                            .strip());
            var read = new SchemaReader<>(history.get(version - 1), codec, type)
                    .read(bytes, 5)
                    .event();
            assertThat(read).isInstanceOf(type);
            if (version == history.size()) assertThat(read).isEqualTo(Samples.full(type));
        }
    }
}
