package fr.aiguillage.forwarder.remise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A properties file that holds secrets: names and values without the spaces around them. */
public final class FichierSecrets {
    private FichierSecrets() {}

    public static Map<String, String> read(Path file) throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        String::strip, name -> lines.getProperty(name).strip()));
    }
}
