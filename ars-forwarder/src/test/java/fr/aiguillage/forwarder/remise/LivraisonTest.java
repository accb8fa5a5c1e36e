package fr.aiguillage.forwarder.remise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.forwarder.remise.Livraison.EnRemise;
import fr.aiguillage.forwarder.remise.Livraison.EnReprise;
import fr.aiguillage.forwarder.remise.Livraison.Rebut;
import fr.aiguillage.forwarder.remise.Livraison.Remis;
import fr.aiguillage.forwarder.remise.Livraison.Rendue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LivraisonTest {
    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final Reprises THREE = new Reprises(
            3, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1), new SplittableRandom(42));

    @Test
    void what_is_accepted_is_delivered() {
        assertThat(EnRemise.due(2).after(new Remise.Acceptee(Optional.of("R-1")), THREE, NOW))
                .isEqualTo(new Remis(2, Optional.of("R-1")));
    }

    @Test
    void what_is_refused_is_a_dead_letter_at_once() {
        assertThat(EnRemise.due(1).after(new Remise.Refusee("HTTP_410"), THREE, NOW))
                .isEqualTo(new Rebut(1, "HTTP_410"));
    }

    @Test
    void what_is_unavailable_is_tried_again_later() {
        var next = (EnReprise) EnRemise.due(2).after(Remise.indisponible("HTTP_503"), THREE, NOW);
        assertThat(next.issue()).isEqualTo("HTTP_503");
        assertThat(next.due()).isBetween(NOW, NOW.plusSeconds(20));
    }

    @Test
    void a_probe_before_its_time_counts_only_when_it_tells_something_of_its_order() {
        var due = NOW.plusSeconds(3600);
        var probe = new EnRemise(3, Optional.of(due));
        assertThat(probe.after(Remise.indisponible("HTTP_503"), THREE, NOW)).isEqualTo(new Rendue(2, due));
        assertThat(probe.after(new Remise.Acceptee(Optional.empty()), THREE, NOW))
                .isEqualTo(new Remis(3, Optional.empty()));
        assertThat(probe.after(new Remise.Refusee("HTTP_404"), THREE, NOW)).isEqualTo(new Rebut(3, "HTTP_404"));
    }

    @Test
    void the_last_attempt_ends_as_a_dead_letter() {
        assertThat(EnRemise.due(3).after(Remise.indisponible("DELAI"), THREE, NOW))
                .isEqualTo(new Rebut(3, "DELAI"));
    }

    @Test
    void an_interrupted_attempt_counts_and_is_tried_again_at_once() {
        assertThat(EnRemise.due(1).interrupted(THREE, NOW)).isEqualTo(new EnReprise(1, "INTERROMPUE", NOW));
        assertThat(EnRemise.due(3).interrupted(THREE, NOW)).isEqualTo(new Rebut(3, "INTERROMPUE"));
    }
}
