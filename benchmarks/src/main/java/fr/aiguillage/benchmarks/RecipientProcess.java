package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Recipients of webhooks, as cheap as can be so that the sender is what is measured: one thread, HTTP/1.1 kept alive, 204
 * at once. Remembers when each order came. Argument: its port, on every address of loopback. {@code GET /nombre} tells how
 * many came, {@code GET /arrivees} a line {@code <order> <microseconds since 1970>} for each, {@code GET /vide} forgets them.
 */
final class RecipientProcess {
    private static final String ACCEPTED = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final int CAPACITY = 64 * 1024;
    private static final int BACKLOG = 4096;

    private final Selector selector;
    private final StringBuilder arrivals = new StringBuilder();
    private int count;

    private RecipientProcess(int port) throws IOException {
        selector = Selector.open();
        var server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(port), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] arguments) throws IOException {
        new RecipientProcess(Integer.parseInt(arguments[0])).serve();
    }

    private void serve() throws IOException {
        while (true) selector.select(this::turn, Duration.ofMinutes(1).toMillis());
    }

    private void turn(SelectionKey key) {
        try {
            if (key.channel() instanceof ServerSocketChannel server) accept(server.accept());
            else read((SocketChannel) key.channel(), (ByteBuffer) key.attachment());
        } catch (IOException gone) {
            key.cancel();
        }
    }

    private void accept(SocketChannel client) throws IOException {
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(CAPACITY));
    }

    private void read(SocketChannel client, ByteBuffer buffer) throws IOException {
        if (client.read(buffer) < 0) {
            client.close();
            return;
        }
        var text = ISO_8859_1.decode(buffer.duplicate().flip()).toString();
        var head = text.indexOf("\r\n\r\n");
        if (head < 0 || text.length() < head + 4 + length(text)) return;
        buffer.clear();
        answer(client, answer(text));
    }

    private static int length(String text) {
        var value = header(text, "\r\ncontent-length: ");
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** Of a name in lower case, with what stands before and after it; empty when absent. */
    private static String header(String text, String name) {
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
            if (text.regionMatches(true, at, name, 0, name.length()))
                return text.substring(at + name.length(), text.indexOf('\r', at + 1));
        return "";
    }

    private String answer(String request) {
        if (request.startsWith("POST ")) return note(header(request, "\r\nwebhook-id: "));
        if (request.startsWith("GET /nombre")) return found(String.valueOf(count));
        if (request.startsWith("GET /arrivees")) return found(arrivals.toString());
        count = 0;
        arrivals.setLength(0);
        return ACCEPTED;
    }

    private String note(String order) {
        count++;
        arrivals.append(order)
                .append(' ')
                .append(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()))
                .append('\n');
        return ACCEPTED;
    }

    private static String found(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void answer(SocketChannel client, String answer) throws IOException {
        var bytes = ByteBuffer.wrap(answer.getBytes(ISO_8859_1));
        while (bytes.hasRemaining()) client.write(bytes);
    }
}
