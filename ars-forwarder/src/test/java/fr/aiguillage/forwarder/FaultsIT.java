package fr.aiguillage.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The forwarder in processes of its own, which die as processes do: {@code -Dkills=50} for more than a few deaths. */
class FaultsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int CASES_A_LIFE = 15;
    private static final Map<String, String> IMPATIENT = Map.of(
            "AIGUILLAGE_REMISE_BAIL", "PT3S",
            "AIGUILLAGE_REPRISE_MAXIMUM", "1000",
            "AIGUILLAGE_DISJONCTEUR_SEUIL", "1000");

    private final ForwarderStack stack = ForwarderStack.shared();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void deaths_under_load_forget_no_attempt_and_lose_nothing() throws Exception {
        try (var guichet = Guichet.open(seed)) {
            var charge = new Charge(stack, guichet);
            var one = new Lane(charge, guichet, random.split());
            var other = new Lane(charge, guichet, random.split());
            try (var lanes = Executors.newFixedThreadPool(2)) {
                for (var done : lanes.invokeAll(List.of(one, other))) done.get();
            }
            survive(charge);
            charge.verifyAttempts();
            charge.verifySuivi();
            var twice = charge.verifyDelivered(guichet);
            System.out.printf(
                    "seed %d: %d kills, %d calls, %d of them again, %d attempts interrupted%n",
                    seed, KILLS, guichet.begun(), twice, charge.interrupted());
            assertThat(charge.interrupted())
                    .as("attempts that a death interrupted, seed %d", seed)
                    .isPositive();
        }
    }

    /** Half of the deaths, one after the other: while one process starts, another works. */
    private final class Lane implements Callable<Integer> {
        private final Charge charge;
        private final Guichet guichet;
        private final SplittableRandom instants;

        Lane(Charge charge, Guichet guichet, SplittableRandom instants) {
            this.charge = charge;
            this.guichet = guichet;
            this.instants = instants;
        }

        @Override
        public Integer call() {
            for (int kill = 0; kill < KILLS / 2; kill++) live();
            return KILLS / 2;
        }

        /** From its start to its death, at a random instant of the deliveries that follow. */
        private void live() {
            var instance = Instance.of(stack);
            Await.until("it is started", PATIENCE, () -> !Ports.isFree(instance.port()));
            var before = guichet.begun();
            charge.order(CASES_A_LIFE);
            Await.until("something is delivered", PATIENCE, () -> guichet.begun() > before);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(instants.nextLong(100)));
            instance.process().kill();
        }
    }

    /** One that nobody kills delivers what is left. */
    private void survive(Charge charge) {
        var process = stack.process(IMPATIENT);
        try {
            Await.until("all is delivered", PATIENCE, charge::isDelivered);
            Await.until("all is told", PATIENCE, stack::isRelayed);
        } finally {
            process.close();
        }
    }

    @Test
    void two_forwarders_share_the_rows_and_one_takes_over_when_the_other_dies() {
        try (var guichet = Guichet.open(seed);
                var one = Instance.of(stack);
                var other = Instance.of(stack)) {
            var charge = new Charge(stack, guichet);
            Await.until("both deliver", PATIENCE, () -> {
                charge.order(2);
                return one.delivered() > 0 && other.delivered() > 0;
            });
            charge.order(100);
            var before = guichet.begun();
            Await.until("they are at it", PATIENCE, () -> guichet.begun() > before + 40);
            one.process().kill();
            var death = System.nanoTime();
            Await.until("the other delivers all", PATIENCE, charge::isDelivered);
            var handover = Duration.ofNanos(System.nanoTime() - death);
            Await.until("all is told", PATIENCE, stack::isRelayed);
            charge.verifyAttempts();
            charge.verifySuivi();
            charge.verifyNoneAtOnce(guichet);
            System.out.printf(
                    "seed %d: %d attempts interrupted, all delivered %d ms after the death, lease of %s, %d calls again%n",
                    seed,
                    charge.interrupted(),
                    handover.toMillis(),
                    IMPATIENT.get("AIGUILLAGE_REMISE_BAIL"),
                    charge.verifyDelivered(guichet));
        }
    }

    /** A forwarder, and where it tells what it did. */
    private record Instance(ChildJvm process, int port) implements AutoCloseable {
        static Instance of(ForwarderStack stack) {
            var port = Ports.free();
            var settings = new HashMap<>(IMPATIENT);
            settings.put("AIGUILLAGE_PORT", String.valueOf(port));
            return new Instance(stack.process(settings), port);
        }

        /** So many attempts that delivered; 0 while it does not answer. */
        double delivered() {
            try (var metrics =
                    URI.create("http://localhost:" + port + "/metrics").toURL().openStream()) {
                return new String(metrics.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("aiguillage_tentatives_total") && line.contains("REMISE\""))
                        .filter(line -> !line.contains("EN_REMISE"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum();
            } catch (IOException notYet) {
                return 0;
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
