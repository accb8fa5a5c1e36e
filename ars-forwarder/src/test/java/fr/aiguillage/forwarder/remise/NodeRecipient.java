package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recipient in Node that knows one secret, and the packages that anybody there would use. */
final class NodeRecipient implements AutoCloseable {
    private static final Path FOLDER = Path.of("src/test/node");

    private final Process process;
    private final BufferedReader lines;
    private final URI address;

    NodeRecipient(String secret) throws IOException {
        process = new ProcessBuilder("node", "recipient.mjs", secret)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        lines = process.inputReader(StandardCharsets.UTF_8);
        address = URI.create("http://localhost:" + lines.readLine() + "/");
    }

    /** The versions of the lock file, and no other. */
    static void install() throws IOException, InterruptedException {
        var log = Files.createTempFile("npm", ".log");
        var process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }

    URI address() {
        return address;
    }

    /** What it took next, as it prints it. */
    String taken() throws IOException {
        return lines.readLine();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
