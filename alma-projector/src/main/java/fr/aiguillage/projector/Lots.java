package fr.aiguillage.projector;

import fr.aiguillage.domain.signalement.SignalementId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Changes of single rows, sent many at once; those of one signalement in the order in which they came. */
final class Lots {
    private final Handle rows;
    private final Map<String, PreparedBatch> waiting = new LinkedHashMap<>();
    /** By what statement the row of each is changed. */
    private final Map<SignalementId, String> changed = new HashMap<>();

    Lots(Handle rows) {
        this.rows = rows;
    }

    /** One more change of that statement; the caller binds the rest, and adds it. */
    PreparedBatch of(String sql, SignalementId id) {
        if (!changed.getOrDefault(id, sql).equals(sql)) send();
        changed.put(id, sql);
        return waiting.computeIfAbsent(sql, rows::prepareBatch).bind("id", id.value());
    }

    void send() {
        waiting.values().forEach(PreparedBatch::execute);
        waiting.clear();
        changed.clear();
    }
}
