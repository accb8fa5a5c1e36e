package fr.aiguillage.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout this program was built in: where the unpacked registry and the services' jars are. */
public final class Home {
    private Home() {}

    /** Said by the build (property root), or by AIGUILLAGE_HOME, or the nearest folder upwards that holds .mvn. */
    public static Path root() {
        return Stream.of(System.getProperty("root"), System.getenv("AIGUILLAGE_HOME"))
                .filter(said -> said != null && !said.isBlank())
                .findFirst()
                .map(Path::of)
                .orElseGet(() -> enclosing(Path.of("").toAbsolutePath()));
    }

    private static Path enclosing(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No checkout found: set AIGUILLAGE_HOME"));
    }
}
