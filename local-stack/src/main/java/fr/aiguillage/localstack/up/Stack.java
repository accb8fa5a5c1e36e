package fr.aiguillage.localstack.up;

import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.localstack.OidcIssuer;
import fr.aiguillage.localstack.Running;
import fr.aiguillage.policies.ReferentielInitial;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The whole system on this machine: what was started is stopped in the reverse order. */
final class Stack implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Addresses addresses;
    private final DataFolder data;
    private final Progress progress;
    private final Surroundings around;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    Stack(Addresses addresses, DataFolder data, Progress progress) {
        this.addresses = addresses;
        this.data = data;
        this.progress = progress;
        this.around = new Surroundings(addresses, data);
    }

    /** What is needed to talk to the running system. */
    record Started(Surroundings around, OidcIssuer issuer, RecipientStub recipients) {}

    Started start() {
        progress.say("Démarrage de Kafka, PostgreSQL, du registre de schémas et de l'émetteur OIDC…");
        supervise("Kafka", around::broker);
        var database = around.postgresql();
        keep(Supervised.of("PostgreSQL", database, around::postgresql, progress::say));
        supervise("Le registre de schémas", () -> around.registry(database));
        var issuer = keep(around.issuer());
        var webhooks = webhooks();
        new InitialLoad(around.bootstrap(), around.registryUrl())
                .createTopics((short) 1)
                .publishReferentiel(webhooks);

        progress.say("Démarrage des services…");
        var secrets = Secrets.in(data.secrets(), webhooks.keySet());
        var recipients = keep(RecipientStub.start(addresses.recipients(), secrets.webhooks(), data.recipients()));
        var services = Services.of(around, issuer.url(), secrets, database).all();
        services.forEach(service -> supervise(service.module(), () -> Program.service(service, data.logs())));
        services.forEach(this::awaitReady);
        return new Started(around, issuer, recipients);
    }

    /** The ARS of this demonstration have a webhook; everyone has an inbox. */
    private Map<DestinataireId, List<CanalDeclare>> webhooks() {
        return ReferentielInitial.referentiel().annuaire().destinataires().stream()
                .filter(destinataire -> destinataire.type() == DestinataireType.ARS)
                .map(Destinataire::id)
                .collect(Collectors.toMap(Function.identity(), id -> List.of(webhook(id))));
    }

    private CanalDeclare webhook(DestinataireId id) {
        return new CanalDeclare(CanalRemise.WEBHOOK, RecipientStub.address(addresses.recipients(), id.value()));
    }

    private void awaitReady(Services.Service service) {
        try (var http = HttpClient.newHttpClient()) {
            var health = new Health(http, Addresses.url(service.port()) + "/health/ready");
            Await.until(service.module() + " ready", START, health::isUp);
        } catch (IllegalStateException late) {
            throw new UpFailure("%s n'est pas prêt après %d s : voir %s"
                    .formatted(service.module(), START.toSeconds(), data.logs().resolve(service.module() + ".log")));
        }
    }

    private void supervise(String name, Supplier<? extends Running> start) {
        keep(Supervised.start(name, start, progress::say));
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            close(part);
            throw new UpFailure("Arrêt demandé pendant le démarrage.");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            progress.say("Arrêt incomplet : " + e.getMessage());
        }
    }
}
