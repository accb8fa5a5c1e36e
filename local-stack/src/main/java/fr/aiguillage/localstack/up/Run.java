package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The main job: send reports, wait until each is decided by every policy, delivered and projected, and count. */
final class Run {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_PER_REPORT = Duration.ofMillis(20);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Stack.Started stack;
    private final Progress progress;
    private final int reports;

    Run(Stack.Started stack, Progress progress, int reports) {
        this.stack = stack;
        this.progress = progress;
        this.reports = reports;
    }

    Bilan go() throws InterruptedException {
        var intake = new IntakeClient(Addresses.url(addresses().ingest()), token("plateforme", "intake:plateforme"));
        var sent = new Feed(intake, progress, reports).send();
        try (var log = new LogTally(kafka(), registry());
                var http = HttpClient.newHttpClient()) {
            return await(
                    sent,
                    log,
                    new ProjectorClient(http, Addresses.url(addresses().projector()), token("bin-up", "admin")));
        } finally {
            progress.endBar();
        }
    }

    private Bilan await(Set<SignalementId> sent, LogTally log, ProjectorClient projector) throws InterruptedException {
        var politiques = politiques();
        var deadline = System.nanoTime()
                + PATIENCE.plus(PATIENCE_PER_REPORT.multipliedBy(reports)).toNanos();
        while (true) {
            log.catchUp();
            var bilan = Bilan.of(reports, sent, politiques, log, stack.recipients()::received, projector.counts());
            progress.show("Traitement", bilan.settled(), reports);
            if (bilan.agrees() || System.nanoTime() > deadline) {
                return bilan;
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Names of the policies that decide every report, active or in shadow. */
    private Set<String> politiques() {
        return new ReferentielLog(kafka(), registry())
                .read().decided(Optional.empty()).stream().map(PolitiqueId::nom).collect(Collectors.toSet());
    }

    private Supplier<String> token(String subject, String role) {
        return new CachedToken(() -> stack.issuer().token(subject, Set.of(role)));
    }

    private Addresses addresses() {
        return stack.around().addresses();
    }

    private KafkaSettings kafka() {
        return KafkaSettings.of(stack.around().bootstrap());
    }

    private Registry registry() {
        return Registry.at(stack.around().registryUrl());
    }
}
