package fr.aiguillage.projector;

import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.schemas.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Folds {@code acces}: each once, and none for longer than the law lets it be kept. */
final class AccesRows {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final String INSERT = """
            INSERT INTO acces VALUES (:id, :instant, :personne, :signalement, :ressource, :sujets, :raison)
            ON CONFLICT DO NOTHING""";

    private AccesRows() {}

    static void apply(Handle rows, List<Message<AccesConsigne>> messages) {
        if (messages.isEmpty()) return;
        try (var batch = rows.prepareBatch(INSERT)) {
            for (var message : messages) {
                var acces = message.event();
                batch.bind("id", message.envelope().id())
                        .bind("instant", message.envelope().time())
                        .bind("personne", acces.personne())
                        .bind("signalement", acces.signalement().value())
                        .bind("ressource", acces.ressource())
                        .bind(
                                "sujets",
                                acces.sujets().stream().map(Enum::name).sorted().toArray(String[]::new))
                        .bind("raison", acces.raison())
                        .add();
            }
            batch.execute();
        }
        forget(
                rows,
                messages.stream()
                        .map(message -> message.envelope().time())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static void forget(Handle rows, Instant latest) {
        rows.createUpdate("DELETE FROM acces WHERE instant < :limit")
                .bind("limit", latest.minus(KEPT))
                .execute();
    }
}
