package fr.aiguillage.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, that never outlives this one and does not hear the terminal's Ctrl-C: we stop it. */
public final class ChildJvm implements Running {
    private static final List<String> DEAF_TO_INTERRUPT = List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /** Arguments as of the java command; the environment adds to ours; output is appended to {@code <name>.log} in the folder. */
    public static ChildJvm start(String name, Path folder, Map<String, String> environment, List<String> arguments) {
        try {
            var log = Folders.create(folder).resolve(name + ".log");
            return new ChildJvm(
                    builder(log, LeashJar.in(folder), environment, arguments).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(
            Path log, Path leash, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<>(DEAF_TO_INTERRUPT);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + leash);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** As the kernel would in the worst moment: no hook runs. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        kill();
    }
}
