package fr.aiguillage.projector;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** French words for the codes that indicators take. */
final class Libelles {
    private static final Properties WORDS = read();

    private Libelles() {}

    /** A code without words is shown as it is. */
    static String of(String code) {
        return WORDS.getProperty(code, code);
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Libelles.class.getResourceAsStream("libelles.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
