package fr.aiguillage.triage;

import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.LocalStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Triage as it is run: a process, told by its environment. Its log is {@code triage.log} in the folder. */
final class TriageProcess {
    private TriageProcess() {}

    static ChildJvm start(Path folder, KafkaLog log) {
        return start(
                folder,
                Map.of(
                        "AIGUILLAGE_KAFKA", log.kafka.bootstrap(),
                        "AIGUILLAGE_REGISTRY", LocalStack.shared().registryUrl(),
                        "AIGUILLAGE_DATA", folder.resolve("state").toString(),
                        "AIGUILLAGE_PORT", "0"));
    }

    static ChildJvm start(Path folder, Map<String, String> environment) {
        var arguments = List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        return ChildJvm.start("triage", folder, environment, arguments);
    }
}
