package fr.aiguillage.benchmarks;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.sealing.Hmac;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The receipt page: whether the time of an answer tells a code that is not known from one that may not be shown. */
@Command(
        name = "suivi",
        mixinStandardHelpOptions = true,
        description = {
            "Suivi par code : durée d'une réponse pour un code inconnu et pour celui d'un signalement retiré.",
            "Par paires, l'un puis l'autre, l'ordre alternant ; rapport des médianes."
        })
final class SuiviBench implements Callable<Integer> {
    private static final Duration READ = Duration.ofMinutes(2);
    /** The page answers thirty a minute to an address: so many of them warm a connection, and the rest are pairs. */
    private static final int WARM = 4;

    private static final int PAIRS = 13;
    private static final int ADDRESSES = 250;

    @Option(
            names = "--rapports",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Signalements, dont la moitié retirés (défaut : ${DEFAULT-VALUE}).")
    private int reports;

    @Option(
            names = "--paires",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Paires de demandes, après autant de chauffe que le dixième (défaut : ${DEFAULT-VALUE}).")
    private int pairs;

    @Mixin
    private final Measured measured = new Measured("256m");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        try (var stand = Stand.start();
                var projector = new Projector(stand)) {
            var codes = Hmac.create(stand.folder().resolve("hmac-key"));
            fill(stand, codes);
            try (var service = projector.start(measured.jvm()).awaitReady()) {
                awaitWithdrawn(projector);
                var page = URI.create("http://127.0.0.1:" + service.port() + "/v1/suivi");
                ask(page, codes, pairs / 10, 2);
                Bench.say(pairs + " paires…");
                print(ask(page, codes, pairs, 1));
            }
        }
        return 0;
    }

    private void fill(Stand stand, Hmac codes) {
        var door = new Door(stand.folder());
        var past = new Past(
                Reports.stream(2_000).map(door::event).toList(),
                id -> CodeSuivi.of(id, codes).empreinte());
        Bench.say("Écriture de " + reports + " signalements, dont la moitié retirés…");
        var journal = new Journal(stand);
        journal.write(past, reports);
        journal.withdraw(reports / 2);
    }

    private void awaitWithdrawn(Projector projector) throws SQLException {
        try (var database = projector.connect();
                var count = database.prepareStatement("SELECT count(*) FROM lecture.signalement WHERE retire")) {
            Await.until("every report is withdrawn that is to be", READ, () -> {
                try (var row = count.executeQuery()) {
                    return row.next() && row.getInt(1) == reports / 2;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** Nanoseconds, pair by pair. */
    private static final class Times {
        private final long[] unknown;
        private final long[] withdrawn;

        Times(int pairs) {
            unknown = new long[pairs];
            withdrawn = new long[pairs];
        }

        static double median(long[] nanos) {
            return at(nanos, 0.5);
        }

        static double at(long[] nanos, double share) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) (sorted.length * share)] / 1e3;
        }

        /** Of how many pairs the unknown code was the slower one. */
        double slower() {
            var count = 0;
            for (var i = 0; i < unknown.length; i++) if (unknown[i] > withdrawn[i]) count++;
            return (double) count / unknown.length;
        }
    }

    private Times ask(URI page, Hmac codes, int pairs, int network) throws IOException, InterruptedException {
        var times = new Times(pairs);
        for (var first = 0; first < pairs; first += PAIRS) {
            try (var http = from(network, first / PAIRS % ADDRESSES)) {
                for (var i = 0; i < WARM; i++) time(http, page, unknown(codes));
                for (var pair = first; pair < Math.min(first + PAIRS, pairs); pair++)
                    ask(http, page, codes, times, pair);
            }
        }
        return times;
    }

    private void ask(HttpClient http, URI page, Hmac codes, Times times, int pair)
            throws IOException, InterruptedException {
        var withdrawn = CodeSuivi.of(Past.id(pair % (reports / 2)), codes);
        if (pair % 2 == 0) {
            times.unknown[pair] = time(http, page, unknown(codes));
            times.withdrawn[pair] = time(http, page, withdrawn);
        } else {
            times.withdrawn[pair] = time(http, page, withdrawn);
            times.unknown[pair] = time(http, page, unknown(codes));
        }
    }

    private static CodeSuivi unknown(Hmac codes) {
        return CodeSuivi.of(new SignalementId(UUID.randomUUID().toString()), codes);
    }

    /** Another address of this machine each time, of another network for another run. */
    private static HttpClient from(int network, int number) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, (byte) network, (byte) (number + 1)}))
                .build();
    }

    private static long time(HttpClient http, URI page, CodeSuivi code) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page)
                .header("X-Code-Suivi", code.value())
                .build();
        var began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.discarding());
        var took = System.nanoTime() - began;
        if (answer.statusCode() != 404) throw new IllegalStateException("answered " + answer.statusCode());
        return took;
    }

    private static void print(Times times) {
        var table = new Table("code", "médiane, µs", "p95, µs");
        table.row("inconnu", Times.median(times.unknown), Times.at(times.unknown, 0.95));
        table.row("d'un signalement retiré", Times.median(times.withdrawn), Times.at(times.withdrawn, 0.95));
        System.out.println(table);
        System.out.printf(
                "Rapport des médianes : %s ; l'inconnu est le plus lent dans %s %% des paires%n",
                Table.precise(Times.median(times.unknown) / Times.median(times.withdrawn)),
                Table.precise(100 * times.slower()));
    }
}
