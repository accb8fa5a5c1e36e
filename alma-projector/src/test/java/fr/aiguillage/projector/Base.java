package fr.aiguillage.projector;

import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.localstack.LocalStack;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Registry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database of its own for each test, in one real server. */
final class Base implements AutoCloseable {
    static final Contenus CONTENUS = new Contenus(Registry.inMemory());

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ReadModel readModel = new ReadModel(url());
    final Jdbi jdbi = readModel.jdbi();

    static String url() {
        return LocalStack.shared().jdbcUrl("projector" + COUNT.incrementAndGet()) + "&currentSchema="
                + ReadModel.SCHEMA;
    }

    static void signalements(Handle rows, List<Message<SignalementEvent>> messages) {
        Folds.signalements(rows, messages, CONTENUS);
    }

    Base folded(Histoire histoire) {
        jdbi.useTransaction(rows -> Comptage.around(rows, histoire.ids(), () -> {
            signalements(rows, histoire.signalements);
            Folds.decisions(rows, histoire.decisions);
            Folds.suivis(rows, histoire.suivis);
        }));
        return this;
    }

    List<String> lines(String sql) {
        return lines(jdbi, sql);
    }

    static List<String> lines(Jdbi jdbi, String sql) {
        return jdbi.withHandle(rows -> rows.createQuery(sql).mapTo(String.class).list());
    }

    /** Every row of every read model, as text; not the order in which they came, nor Avro, which names its registry's ids. */
    List<String> dump() {
        return dump(jdbi);
    }

    static List<String> dump(Jdbi jdbi) {
        return Stream.of(
                        "signalement",
                        "evenement",
                        "politique",
                        "decision",
                        "decision_courante",
                        "decision_destinataire",
                        "suivi_destinataire",
                        "compte")
                .flatMap(table -> lines(
                        jdbi,
                        "SELECT '" + table + " ' || (to_jsonb(t) - 'rang' - 'valeur')::text FROM " + table
                                + " t ORDER BY 1")
                        .stream())
                .toList();
    }

    @Override
    public void close() {
        readModel.close();
    }
}
