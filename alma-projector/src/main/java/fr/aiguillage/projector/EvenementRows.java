package fr.aiguillage.projector;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps every event for the trace, and says which of them are new: what was seen once is never counted twice. */
final class EvenementRows {
    private static final String INSERT = """
            INSERT INTO evenement (id, signalement, topic, type, instant, destinataire, detail)
            VALUES (:id, :signalement, :topic, :type, :instant, :destinataire, :detail)
            ON CONFLICT (id) DO NOTHING RETURNING id""";

    record Evenement(
            String id,
            String signalement,
            String topic,
            String type,
            Instant instant,
            Optional<String> destinataire,
            Optional<String> detail) {}

    private EvenementRows() {}

    /** Ids of the events that were not there before. */
    static Set<String> insert(Handle rows, List<Evenement> evenements) {
        if (evenements.isEmpty()) return Set.of();
        try (var batch = rows.prepareBatch(INSERT)) {
            evenements.forEach(evenement -> bind(batch, evenement));
            return new HashSet<>(
                    batch.executePreparedBatch("id").mapTo(String.class).list());
        }
    }

    private static void bind(PreparedBatch batch, Evenement evenement) {
        batch.bind("id", evenement.id())
                .bind("signalement", evenement.signalement())
                .bind("topic", evenement.topic())
                .bind("type", evenement.type())
                .bind("instant", evenement.instant())
                .bind("destinataire", evenement.destinataire())
                .bind("detail", evenement.detail())
                .add();
    }
}
