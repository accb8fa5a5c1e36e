package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.BEFORE_MARCH_2026;
import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.recu;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.transmission.Dispatch;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.ChildJvm;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triage as a process of its own, which dies in the middle of its work. */
class KillIT {
    private static final int REPORTS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private KafkaLog log;

    @BeforeEach
    void start() throws Exception {
        log = new KafkaLog(
                folder.resolve("kafka"), Registry.at(LocalStack.shared().registryUrl()));
        log.loadReferentiel();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void killed_in_the_middle_it_loses_no_report_decides_none_twice_and_orders_each_once() throws Exception {
        try (var first = triage()) {
            Await.until("a first report is decided", PATIENCE, this::firstIsDecided);
            send(1, REPORTS / 2);
            first.kill();
        }
        send(REPORTS / 2, REPORTS);
        try (var second = triage()) {
            Await.until("all is triaged", PATIENCE, () -> !second.isAlive() || log.isTriaged());
            send(0, REPORTS);
            Await.until("all is triaged again", PATIENCE, () -> !second.isAlive() || log.isTriaged());
        }
        var decisions = decisions();
        assertThat(decisions.stream().map(KillIT::name)).containsExactlyInAnyOrderElementsOf(everyReportTwice());
        assertThat(orders()).containsExactlyInAnyOrderElementsOf(expected(decisions));
        assertThat(log.count(Topics.REBUTS)).isZero();
    }

    private boolean firstIsDecided() {
        try {
            send(0, 1);
            return log.count(Topics.DECISIONS) > 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(int from, int to) throws Exception {
        for (int i = from; i < to; i++)
            log.send("e" + i, recu("s" + i, i % 2 == 0 ? BEFORE_MARCH_2026 : FROM_MARCH_2026));
        log.flush();
    }

    private List<OrientationDecidee> decisions() {
        return log.committed(Topics.DECISIONS).stream()
                .map(Message::event)
                .map(OrientationDecidee.class::cast)
                .toList();
    }

    private List<String> orders() {
        return log.committed(Topics.TRANSMISSIONS).stream()
                .map(Message::event)
                .map(order -> order.signalement() + " " + order.destinataire())
                .toList();
    }

    private static String name(OrientationDecidee decision) {
        return decision.cause() + " " + decision.politique() + " " + decision.mode();
    }

    private static List<String> everyReportTwice() {
        return IntStream.range(0, REPORTS)
                .boxed()
                .flatMap(i -> Stream.of(
                        "e" + i + " associatif@1 " + (i % 2 == 0 ? Mode.ACTIVE : Mode.OMBRE),
                        "e" + i + " centralise@1 " + (i % 2 == 0 ? Mode.OMBRE : Mode.ACTIVE)))
                .toList();
    }

    private static List<String> expected(List<OrientationDecidee> decisions) {
        return decisions.stream()
                .filter(decision -> decision.mode() == Mode.ACTIVE)
                .flatMap(decision -> Dispatch.ordered(decision).stream()
                        .map(destinataire -> decision.signalement() + " " + destinataire.id()))
                .toList();
    }

    private ChildJvm triage() {
        return TriageProcess.start(folder, log);
    }
}
