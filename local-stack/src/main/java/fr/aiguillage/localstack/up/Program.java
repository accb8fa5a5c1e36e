package fr.aiguillage.localstack.up;

import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each of our programs runs here: small heaps and the cheap compiler, since everything shares one machine. */
final class Program {
    private static final List<String> MODEST = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Program() {}

    /** A class of this module, as a process. */
    static ChildJvm own(String name, Class<?> main, String heap, Path logs, List<?> arguments) {
        var command = command(heap);
        command.add("-Dlogback.configurationFile=fr/aiguillage/localstack/logback.xml");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        arguments.forEach(argument -> command.add(argument.toString()));
        return ChildJvm.start(name, logs, Map.of(), command);
    }

    /** A service, from its jar. */
    static ChildJvm service(Services.Service service, Path logs) {
        var jar = Home.root().resolve(service.module()).resolve("target").resolve(service.jar() + ".jar");
        if (!Files.exists(jar)) {
            throw new UpFailure("Il manque " + jar + " : construisez d'abord (mvn package).");
        }
        var command = command(service.heap());
        command.addAll(List.of("-jar", jar.toString()));
        return ChildJvm.start(service.module(), logs, service.environment(), command);
    }

    private static List<String> command(String heap) {
        var command = new ArrayList<>(MODEST);
        command.add("-Xmx" + heap);
        return command;
    }
}
