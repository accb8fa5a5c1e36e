package fr.aiguillage.projector;

import org.jdbi.v3.core.Handle;

/**
 * One writer of the tables at a time, until its transaction ends: two that change the same signalement at once would both
 * subtract what it added before.
 */
final class Verrou {
    private static final String TAKE = "SELECT 1 FROM pg_advisory_xact_lock(hashtext(:name))";

    private Verrou() {}

    static void take(Handle rows) {
        rows.createQuery(TAKE)
                .bind("name", ReadModel.SCHEMA)
                .mapTo(Integer.class)
                .one();
    }
}
