package fr.aiguillage.localstack.up;

import java.util.List;
import java.util.stream.IntStream;

/** Who listens where: consecutive ports of this machine, from a first one on. */
record Addresses(int first) {
    private static final int COUNT = 13;

    int ingest() {
        return first;
    }

    int registry() {
        return first + 1;
    }

    int triage() {
        return first + 2;
    }

    int projector() {
        return first + 3;
    }

    int forwarder() {
        return first + 4;
    }

    int issuer() {
        return first + 5;
    }

    int recipients() {
        return first + 6;
    }

    int postgresql() {
        return first + 7;
    }

    int kafka() {
        return first + 8;
    }

    int kafkaController() {
        return first + 9;
    }

    int registryManagement() {
        return first + 10;
    }

    int replay() {
        return first + 11;
    }

    int administration() {
        return first + 12;
    }

    List<Integer> all() {
        return IntStream.range(first, first + COUNT).boxed().toList();
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }
}
