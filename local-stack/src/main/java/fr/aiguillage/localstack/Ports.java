package fr.aiguillage.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Free TCP ports, below the range that the kernel gives to outgoing connections, so that none is taken meanwhile. */
public final class Ports {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    public static int free() {
        var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        return isFree(port) ? port : free();
    }

    /** The first of so many consecutive ones. */
    public static int free(int count) {
        var first = free();
        return IntStream.range(first, first + count).allMatch(Ports::isFree) ? first : free(count);
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
