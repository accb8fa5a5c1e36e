package fr.aiguillage.servicekit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of a service by name; {@code NAME_FILE} names a file that holds the value of {@code NAME} (secrets). */
public final class Settings {
    private final Function<String, @Nullable String> source;

    private Settings(Function<String, @Nullable String> source) {
        this.source = source;
    }

    /** Environment variables; a system property of the same name wins. */
    public static Settings fromEnvironment() {
        return new Settings(
                name -> Optional.ofNullable(System.getProperty(name)).orElse(System.getenv(name)));
    }

    public static Settings of(Map<String, String> values) {
        return new Settings(Map.copyOf(values)::get);
    }

    /** Blank counts as absent. */
    public Optional<String> optional(String name) {
        return given(name).or(() -> given(name + "_FILE").map(file -> contentOf(name + "_FILE", file)));
    }

    public String text(String name) {
        return optional(name).orElseThrow(() -> BadSetting.missing(name));
    }

    public String text(String name, String whenAbsent) {
        return optional(name).orElse(whenAbsent);
    }

    public int integer(String name, int whenAbsent) {
        return optional(name).map(value -> parseInteger(name, value)).orElse(whenAbsent);
    }

    /** ISO-8601, such as PT30S. */
    public Duration duration(String name, Duration whenAbsent) {
        return optional(name).map(value -> parseDuration(name, value)).orElse(whenAbsent);
    }

    /** An absolute URI. */
    public URI uri(String name) {
        return parseUri(name, text(name));
    }

    /** A plain path, or one after {@code file:}. */
    public Path path(String name) {
        return parsePath(name, text(name));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String contentOf(String name, String file) {
        try {
            return Files.readString(parsePath(name, file)).strip();
        } catch (IOException e) {
            throw new BadSetting(name, file, "a file that can be read");
        }
    }

    private static int parseInteger(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new BadSetting(name, value, "an integer");
        }
    }

    private static Duration parseDuration(String name, String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadSetting(name, value, "an ISO-8601 duration such as PT30S");
        }
    }

    private static URI parseUri(String name, String value) {
        try {
            URI uri = URI.create(value);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Same answer as for a relative one.
        }
        throw new BadSetting(name, value, "an absolute URI such as http://localhost:8081");
    }

    private static Path parsePath(String name, String value) {
        try {
            return Path.of(value.startsWith("file:") ? value.substring("file:".length()) : value);
        } catch (InvalidPathException e) {
            throw new BadSetting(name, value, "a path");
        }
    }
}
