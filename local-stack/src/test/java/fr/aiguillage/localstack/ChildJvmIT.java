package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void a_broker_in_its_own_process_answers_and_stops() throws Exception {
        var port = Ports.free();
        var arguments = List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                folder.resolve("kafka").toString(),
                String.valueOf(port),
                String.valueOf(Ports.free()));
        var child = ChildJvm.start("broker", folder, Map.of(), arguments);
        try (var admin = Admin.create(Map.of("bootstrap.servers", BrokerProperties.bootstrap(port)))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        } finally {
            child.close();
        }
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_child_ends_when_its_parent_is_killed() {
        var parent = ChildJvm.start("parent", folder, Map.of(), program(Parent.class));
        var pidFile = folder.resolve("child.pid");
        Await.until("the grandchild runs", PATIENCE, () -> Files.exists(pidFile));
        var grandchild = ProcessHandle.of(pid(pidFile)).orElseThrow();
        parent.kill();
        Await.until("the grandchild ended", PATIENCE, () -> !grandchild.isAlive());
    }

    private List<String> program(Class<?> main) {
        return List.of("-cp", System.getProperty("java.class.path"), main.getName(), folder.toString());
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static final class Parent {
        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            var command = List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName());
            var child = ChildJvm.start("child", folder, Map.of(), command);
            var draft = Files.writeString(folder.resolve("draft"), String.valueOf(child.pid()));
            Files.move(draft, folder.resolve("child.pid"));
            child.onExit().join();
        }
    }

    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
