package fr.aiguillage.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One HTTP/1.1 connection, one request at a time, as cheap as can be; opened again after an answer that closes it. */
final class HttpConnection implements AutoCloseable {
    private static final int LARGEST = 1 << 16;

    private final Requests requests;
    private final InetSocketAddress server;
    private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST);
    private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST);
    private SocketChannel channel;

    HttpConnection(int port, Requests requests) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.requests = requests;
        this.channel = open(server);
    }

    private static SocketChannel open(InetSocketAddress server) throws IOException {
        return SocketChannel.open(server).setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Sends one request and reads its answer to the end; gives the status, 0 when the connection broke. */
    int exchange() throws IOException {
        requests.putNext(out);
        try {
            channel.write(out);
            return readAnswer();
        } catch (IOException broken) {
            reopen();
            return 0;
        }
    }

    private int readAnswer() throws IOException {
        in.clear();
        var head = readHead();
        var end = head.length() + contentLength(head);
        while (in.position() < end) {
            fill();
        }
        if (head.contains("\r\nconnection: close\r\n")) {
            reopen();
        }
        return Integer.parseInt(head, "HTTP/1.1 ".length(), "HTTP/1.1 200".length(), 10);
    }

    /** Status line and headers up to the blank line, in lower case. */
    private String readHead() throws IOException {
        while (true) {
            fill();
            var received = new byte[in.position()];
            in.get(0, received);
            var text = new String(received, ISO_8859_1);
            var end = text.indexOf("\r\n\r\n");
            if (end >= 0) {
                return text.substring(0, end + 4).toLowerCase(Locale.ROOT);
            }
        }
    }

    private static int contentLength(String head) throws IOException {
        var name = "\r\ncontent-length: ";
        var at = head.indexOf(name);
        if (at < 0) {
            throw new IOException("an answer without Content-Length");
        }
        var from = at + name.length();
        return Integer.parseInt(head, from, head.indexOf("\r\n", from), 10);
    }

    private void fill() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("closed in the middle of an answer");
        }
    }

    private void reopen() throws IOException {
        channel.close();
        channel = open(server);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
