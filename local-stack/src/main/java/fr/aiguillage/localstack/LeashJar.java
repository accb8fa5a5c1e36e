package fr.aiguillage.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The leash alone in a jar, so that any child JVM can carry it whatever its class path is. */
final class LeashJar {
    private LeashJar() {}

    static Path in(Path folder) {
        var jar = folder.resolve("leash.jar");
        if (!Files.exists(jar)) {
            write(folder, jar);
        }
        return jar;
    }

    private static void write(Path folder, Path jar) {
        try {
            var draft = Files.createTempFile(folder, "leash", null);
            try (var out = new JarOutputStream(Files.newOutputStream(draft), manifest());
                    var code = Leash.class.getResourceAsStream("Leash.class")) {
                out.putNextEntry(new JarEntry(Leash.class.getName().replace('.', '/') + ".class"));
                Objects.requireNonNull(code).transferTo(out);
            }
            Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Leash.class.getName());
        return manifest;
    }
}
