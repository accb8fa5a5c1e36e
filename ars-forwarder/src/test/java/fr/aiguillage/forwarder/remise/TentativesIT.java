package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.forwarder.Examples;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.journal.Outbox;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.servicekit.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.junit.jupiter.api.Test;

/** What attempts leave in the real tables. */
class TentativesIT {
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant LATER = NOW.plus(LEASE);

    private final String ordre = UUID.randomUUID().toString();
    private final SignalementId signalement = new SignalementId("s-" + ordre);
    private final DestinataireId ars = new DestinataireId("ARS-" + ordre);
    private final Canaux.Cle webhook = new Canaux.Cle(ars, CanalRemise.WEBHOOK);
    private final Tentatives tentatives = new Tentatives(
            new Channels(() -> Annuaire.EMPTY, Set.of()),
            Reglages.of(Settings.of(Map.of())),
            new Outbox(Registry.at(LocalStack.shared().registryUrl())),
            new SimpleMeterRegistry());

    @Test
    void of_two_attempts_of_an_order_that_end_in_one_turn_the_one_that_was_given_up_for_dead_is_told_nothing_of() {
        database().useTransaction(handle -> {
            order(handle);
            var first = claim(handle, NOW);
            tentatives.recover(handle, 10, LATER);
            var second = claim(handle, LATER);
            tentatives.write(handle, List.of(accepted(first), accepted(second)), LATER);

            assertThat(rows(handle, "SELECT numero || ' ' || issue FROM tentative ORDER BY numero"))
                    .containsExactly("1 INTERROMPUE", "2 REMISE");
            assertThat(rows(handle, "SELECT entetes[array_position(entetes, 'ce_id') + 1] FROM outbox ORDER BY suite"))
                    .containsExactly(ordre + "/echec/WEBHOOK/1", ordre + "/remis/WEBHOOK/2");
        });
    }

    private void order(Handle handle) {
        var order = Examples.order(ordre, signalement, ars);
        Dossiers.open(handle, List.of(new Dossiers.Ouverture(order, NOW)));
        var row = new Remises.Order(
                ordre, signalement, ars, "NOUVELLE", CanalRemise.WEBHOOK, 1, List.of(), Optional.empty(), NOW);
        Ajouts.add(handle, row, new byte[] {1});
    }

    private Claimed claim(Handle handle, Instant now) {
        return Remises.claim(handle, Map.of(webhook, 1), now, now.plus(LEASE)).getFirst();
    }

    private static Issue accepted(Claimed claimed) {
        return new Issue(claimed, new Remise.Acceptee(Optional.empty()), LATER);
    }

    private static List<String> rows(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    private static Jdbi database() {
        var url = LocalStack.shared().jdbcUrl("tentatives");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:fr/aiguillage/forwarder/db")
                .load()
                .migrate();
        return Jdbi.create(url).installPlugin(new PostgresPlugin());
    }
}
