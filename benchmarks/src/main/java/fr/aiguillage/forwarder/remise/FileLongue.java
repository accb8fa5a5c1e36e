package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.remise.Remises.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The forwarder's own statements on a queue of some length: so many orders of a hundred destinataires, all due. */
public final class FileLongue implements AutoCloseable {
    private static final int DESTINATAIRES = 100;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String CASES =
            "INSERT INTO dossier (signalement, destinataire, statut, version, numero, roles,"
                    + " urgence, perimetre, recu_le, ouvert_le) SELECT 's' || n, 'BANC-' || n % " + DESTINATAIRES
                    + ", 'NOUVEAU', 1, 'S-' || n, '{TRAITEMENT}', 'MOYENNE', 'MALTRAITANCE', now(), now()"
                    + " FROM generate_series(:from, :to) AS n";

    private static final String ORDERS = "INSERT INTO remise (ordre, signalement, destinataire, nature, canal, statut,"
            + " tentatives, due_le, ordonnee_le, evenement) SELECT 'o' || n, 's' || n, 'BANC-' || n % " + DESTINATAIRES
            + ", 'NOUVELLE', 'WEBHOOK', 'A_REMETTRE', 0, :now::timestamptz - interval '1 day' + n * interval '1 ms',"
            + " now(), decode(repeat(md5(n::text), 30), 'hex') FROM generate_series(:from, :to) AS n";

    private static final String QUEUES =
            "INSERT INTO file_remise SELECT DISTINCT destinataire, canal FROM remise ON CONFLICT DO NOTHING";

    private final Handle handle;
    private final Map<Canaux.Cle, Integer> libres = IntStream.range(0, DESTINATAIRES)
            .boxed()
            .collect(Collectors.toMap(
                    number -> new Canaux.Cle(new DestinataireId("BANC-" + number), CanalRemise.WEBHOOK), number -> 1));
    private int length;

    private FileLongue(String url) {
        handle = Jdbi.create(url).installPlugin(new PostgresPlugin()).open();
    }

    /** @param url of an empty database */
    public static FileLongue of(String url, int length) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:fr/aiguillage/forwarder/db")
                .load()
                .migrate();
        var file = new FileLongue(url);
        file.add(length);
        file.handle.execute(QUEUES);
        file.handle.execute("VACUUM ANALYZE");
        return file;
    }

    private void add(int count) {
        for (var insert : List.of(CASES, ORDERS)) {
            var statement = handle.createUpdate(insert).bind("from", length + 1).bind("to", length + count);
            if (insert.equals(ORDERS)) statement.bind("now", Instant.now());
            statement.execute();
        }
        length += count;
    }

    /**
     * Takes one order of each destinataire from the queue, and has it delivered; as many more then come to its end.
     *
     * @return nanoseconds that the taking took
     */
    public long turn() {
        var begin = System.nanoTime();
        var claimed = handle.inTransaction(this::claim);
        var nanos = System.nanoTime() - begin;
        if (claimed.size() != DESTINATAIRES) throw new IllegalStateException("claimed: " + claimed.size());
        handle.useTransaction(transaction -> {
            Suites.write(transaction, delivered(claimed));
            add(DESTINATAIRES);
        });
        return nanos;
    }

    private List<Claimed> claim(Handle handle) {
        var now = Instant.now();
        return Remises.claim(handle, libres, now, now.plus(LEASE));
    }

    private static List<Suite> delivered(List<Claimed> claimed) {
        return claimed.stream()
                .map(one -> new Suite(one, new Livraison.Remis(1, Optional.empty()), Instant.now()))
                .toList();
    }

    /** What PostgreSQL does to take them, as it tells it. */
    public List<String> explain() {
        handle.begin();
        var plan = explain(sqlOfClaim());
        handle.rollback();
        return plan;
    }

    private String sqlOfClaim() {
        var seen = new ArrayList<String>();
        handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                seen.add(context.getRawSql());
            }
        });
        claim(handle);
        return seen.getFirst();
    }

    private List<String> explain(String sql) {
        var now = Instant.now();
        return new ArrayList<>(handle.createQuery("EXPLAIN (ANALYZE, BUFFERS, SUMMARY) " + sql)
                .bindArray("destinataires", String.class, Canaux.destinataires(libres.keySet()))
                .bindArray("canaux", String.class, Canaux.canaux(libres.keySet()))
                .bindArray("libres", Integer.class, List.copyOf(libres.values()))
                .bind("most", DESTINATAIRES)
                .bind("avance", false)
                .bind("now", now)
                .bind("lease", now.plus(LEASE))
                .mapTo(String.class)
                .list());
    }

    @Override
    public void close() {
        handle.close();
    }
}
