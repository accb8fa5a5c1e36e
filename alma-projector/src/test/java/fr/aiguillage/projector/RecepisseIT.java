package fr.aiguillage.projector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real PostgreSQL: what is asked of it for a code that opens nothing. */
final class RecepisseIT {
    private static final Instant RECU_LE = Instant.parse("2026-03-14T09:30:00Z");
    private static final Base BASE = new Base();
    private static final List<String> ASKED = new ArrayList<>();

    private final Recepisse recepisse = new Recepisse(BASE.jdbi);

    @BeforeAll
    static void fold() {
        BASE.jdbi.useTransaction(rows -> Base.signalements(
                rows,
                List.of(
                        message(received("kept"), "kept"),
                        message(received("withdrawn"), "withdrawn"),
                        message(signalement("withdrawn").retire(), "withdrawn/1"))));
        BASE.jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                ASKED.add(context.getRenderedSql());
            }
        });
    }

    @AfterAll
    static void close() {
        BASE.close();
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    @Test
    void an_unknown_code_and_that_of_a_withdrawn_report_are_the_same_work() {
        assertThat(recepisse.of("empreinte-nobody")).isEmpty();
        var unknown = List.copyOf(ASKED);
        ASKED.clear();
        assertThat(recepisse.of("empreinte-withdrawn")).isEmpty();
        assertThat(ASKED).isEqualTo(unknown).hasSize(1);
    }

    @Test
    void a_code_that_opens_its_report_asks_more() {
        assertThat(recepisse.of("empreinte-kept")).isPresent();
        assertThat(ASKED).hasSizeGreaterThan(1);
    }

    private static Signalements signalement(String id) {
        return new Signalements(new SignalementId(id));
    }

    private static SignalementEvent received(String id) {
        return signalement(id).recu(RECU_LE, Territoire.INCONNU, LieuType.DOMICILE, Set.of(), false);
    }

    private static Message<SignalementEvent> message(SignalementEvent event, String id) {
        return Message.of(event, CloudEvent.of(id, "/test", RECU_LE));
    }
}
