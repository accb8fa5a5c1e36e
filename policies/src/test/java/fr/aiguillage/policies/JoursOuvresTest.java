package fr.aiguillage.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoursOuvresTest {
    @ParameterizedTest
    @CsvSource({
        "54, 2026-05-25, false", // Whit Monday
        "54, 2026-05-26, true",
        "54, 2026-05-24, false", // a Sunday
        "54, 2026-04-03, true", // Good Friday
        "57, 2026-04-03, false",
        "67, 2026-04-03, false",
        "68, 2025-12-26, false", // Saint Stephen
        "54, 2025-12-26, true",
        "971, 2026-05-27, false", // abolition of slavery
        "972, 2026-05-22, false",
        "973, 2026-06-10, false",
        "974, 2027-12-20, false",
        "976, 2026-04-27, false",
        "54, 2026-05-22, true",
        "'', 2026-07-14, false",
    })
    void each_departement_has_its_own(String departement, LocalDate jour, boolean ouvre) {
        assertThat(JoursOuvres.of(departement).isOuvre(jour)).isEqualTo(ouvre);
    }

    @Test
    void a_delay_begins_the_day_after() {
        var friday = LocalDate.of(2026, 5, 22);
        assertThat(JoursOuvres.FRANCE.after(friday, 1)).isEqualTo("2026-05-26");
        assertThat(JoursOuvres.FRANCE.after(friday, 10)).isEqualTo("2026-06-08");
    }
}
