package fr.aiguillage.triage;

import static fr.aiguillage.triage.Signalements.FROM_MARCH_2026;
import static fr.aiguillage.triage.Signalements.recu;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.code.Mode;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.schemas.Registry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final Referentiel SHIPPED = Policies.DECISIONS.get().referentiel();
    private static final PolitiqueId ESSAI = new PolitiqueId("essai", 1);

    @TempDir
    Path state;

    @Test
    void a_published_policy_decides_in_shadow_from_the_next_event_on() {
        var newest = new AtomicReference<>(SHIPPED);
        try (var driver = new Driver(state, Registry.inMemory(), new CurrentDecisions(newest::get, Policies::of))) {
            driver.send("e1", recu("s1", FROM_MARCH_2026));
            assertThat(driver.decisions()).hasSize(2);
            newest.set(SHIPPED.evolve(essai(), SHIPPED.revision() + 1));
            driver.send("e2", recu("s2", FROM_MARCH_2026));
            assertThat(driver.decisions().stream()
                            .collect(toMap(OrientationDecidee::politique, OrientationDecidee::mode)))
                    .hasSize(3)
                    .isEqualTo(Map.of(
                            ESSAI,
                            Mode.OMBRE,
                            new PolitiqueId("associatif", 1),
                            Mode.OMBRE,
                            new PolitiqueId("centralise", 1),
                            Mode.ACTIVE));
        }
    }

    @Test
    void triage_tables_that_cannot_run_change_nothing_but_the_health_of_the_service() {
        var newest = new AtomicReference<>(SHIPPED);
        var decisions = new CurrentDecisions(newest::get, Policies::of);
        assertThat(decisions.isCurrent()).isTrue();
        newest.set(SHIPPED.evolve(
                new PolitiquePubliee(new PolitiqueId("triage", 2), "not DMN", "hash", "analyste", ""),
                SHIPPED.revision() + 1));
        assertThat(decisions.get().referentiel()).isEqualTo(SHIPPED);
        assertThat(decisions.isCurrent()).isFalse();
    }

    private static PolitiquePubliee essai() {
        var centralise = requireNonNull(SHIPPED.politiques().get(new PolitiqueId("centralise", 1)));
        return new PolitiquePubliee(ESSAI, centralise.dmn(), centralise.sha256(), "analyste", "");
    }
}
