package fr.aiguillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample client in Node, run as a third party would. */
final class Node {
    private Node() {}

    static void run(Path folder, String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("node", ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }

    static void deposit(String report, String... arguments) throws IOException, InterruptedException {
        var log = Files.createTempFile("depot", ".log");
        var command = new java.util.ArrayList<>(java.util.List.of("node", "depot.mjs"));
        command.addAll(java.util.List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(Path.of("node").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var input = process.getOutputStream()) {
            input.write(report.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
