package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.ingest.DepotsRecents.Depot;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DepotsRecentsTest {
    private static final Instant FIRST = Instant.parse("2026-03-14T09:22:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final SignalementId ID = new SignalementId("a");
    private static final SignalementId OTHER = new SignalementId("b");

    private final DepotsRecents recents = new DepotsRecents(100);

    @Test
    void a_retry_is_told_when_the_report_first_came_in() {
        recents.open("cle", ID, FIRST);
        assertThat(recents.open("cle", ID, LATER)).isEqualTo(new Depot(FIRST, false, false));
    }

    @Test
    void what_is_written_need_not_be_written_again() {
        recents.open("cle", ID, FIRST);
        recents.written(ID);
        assertThat(recents.open("cle", ID, LATER)).isEqualTo(new Depot(FIRST, false, true));
    }

    @Test
    void a_key_used_again_with_another_body_is_flagged_and_stays_so() {
        recents.open("cle", ID, FIRST);
        assertThat(recents.open("cle", OTHER, LATER)).isEqualTo(new Depot(LATER, true, false));
        assertThat(recents.open("cle", OTHER, LATER).cleReutilisee()).isTrue();
        assertThat(recents.open("cle", ID, LATER).cleReutilisee()).isFalse();
    }

    @Test
    void what_the_log_holds_is_known() {
        recents.seen("cle", ID, FIRST);
        assertThat(recents.open("cle", ID, LATER)).isEqualTo(new Depot(FIRST, false, true));
    }
}
