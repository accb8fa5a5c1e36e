package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** The table of people who have looked into an inbox: colleagues are those of the same destinataire. */
final class Agents {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Set<Agent> known = ConcurrentHashMap.newKeySet();

    Agents(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record Agent(String destinataire, String personne) {}

    void seen(String personne, Collection<String> destinataires) {
        for (var destinataire : destinataires) {
            var agent = new Agent(destinataire, personne);
            if (!known.contains(agent)) add(agent);
        }
    }

    private void add(Agent agent) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO agent VALUES (:destinataire, :personne, :now) ON CONFLICT DO NOTHING")
                .bind("destinataire", agent.destinataire())
                .bind("personne", agent.personne())
                .bind("now", clock.instant())
                .execute());
        known.add(agent);
    }

    List<Agent> of(Collection<String> destinataires) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT destinataire, personne FROM agent WHERE destinataire = ANY (:destinataires) ORDER BY 1, 2")
                .bindArray("destinataires", String.class, destinataires)
                .map((row, context) -> new Agent(row.getString(1), row.getString(2)))
                .list());
    }

    boolean isOne(DestinataireId destinataire, String personne) {
        return of(List.of(destinataire.value())).contains(new Agent(destinataire.value(), personne));
    }
}
