package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.forwarder.remise.Disjoncteur.Desactive;
import fr.aiguillage.forwarder.remise.Disjoncteur.Ferme;
import fr.aiguillage.forwarder.remise.Disjoncteur.Ouvert;
import fr.aiguillage.forwarder.remise.Disjoncteur.Seuil;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DisjoncteurTest {
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final Instant PROBE = Instant.parse("2026-03-14T10:00:30Z");
    private static final Seuil SEUIL = new Seuil(10, Duration.ofSeconds(30));

    @Test
    void failures_in_a_row_open_it() {
        Disjoncteur state = new Ferme(0);
        for (var failure = 1; failure < 10; failure++) {
            state = state.failed(SEUIL, NOW);
            assertThat(state).isEqualTo(new Ferme(failure));
        }
        assertThat(state.failed(SEUIL, NOW)).isEqualTo(new Ouvert(10, PROBE));
    }

    @Test
    void a_success_forgets_all_failures() {
        assertThat(new Ferme(9).succeeded()).isEqualTo(new Ferme(0));
        assertThat(new Ouvert(40, PROBE).succeeded()).isEqualTo(new Ferme(0));
    }

    @Test
    void a_probe_that_fails_is_followed_by_another() {
        assertThat(new Ouvert(10, NOW).failed(SEUIL, NOW)).isEqualTo(new Ouvert(11, PROBE));
    }

    @Test
    void what_was_disabled_stays_so() {
        assertThat(new Desactive().failed(SEUIL, NOW)).isEqualTo(new Desactive());
        assertThat(new Desactive().succeeded()).isEqualTo(new Desactive());
    }

    @Test
    void alerts_come_at_half_then_seven_then_nine_tenths_then_all_of_what_is_allowed() {
        assertThat(IntStream.rangeClosed(0, 11).map(SEUIL::palier))
                .containsExactly(0, 0, 0, 0, 0, 50, 50, 70, 70, 90, 100, 100);
    }
}
