package fr.aiguillage.forwarder.remise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** An HTTPS server that answers byte by byte what a test tells it, right or not. */
final class TlsServer implements AutoCloseable {
    /** Answers one request; the connection ends with it. */
    @FunctionalInterface
    interface Answer {
        void give(Socket socket, OutputStream out) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final SSLServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();

    TlsServer(SSLContext certificate, Answer answer) throws IOException {
        this(certificate, InetAddress.getLoopbackAddress(), 0, answer);
    }

    /** @param port 0 for any that is free */
    TlsServer(SSLContext certificate, InetAddress at, int port, Answer answer) throws IOException {
        server = (SSLServerSocket) certificate.getServerSocketFactory().createServerSocket(port, 50, at);
        threads.execute(() -> accept(answer));
    }

    private void accept(Answer answer) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> serve(socket, answer));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, Answer answer) {
        try (socket) {
            readRequest(socket.getInputStream());
            requests.incrementAndGet();
            answer.give(socket, socket.getOutputStream());
        } catch (IOException e) {
            // The client hung up: what some tests are about.
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) throw new IOException("no request");
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        if (length.find()) in.readNBytes(Integer.parseInt(length.group(1)));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    URI address() {
        return URI.create("https://localhost:" + server.getLocalPort() + "/");
    }

    /** Requests that came whole. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
