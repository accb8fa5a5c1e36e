package fr.aiguillage.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PrincipalTest {
    private static final Principal AGENT =
            new Principal("a", Set.of("destinataire:cd-54", "destinataire:ars-44", "destinataire:", "ecoutant"));

    @Test
    void destinataires_are_those_it_reads_for() {
        assertThat(AGENT.destinataires()).isEqualTo(Set.of("cd-54", "ars-44"));
    }

    @Test
    void an_agent_speaks_for_no_intake_application() {
        assertThat(AGENT.intakeApp()).isEmpty();
    }

    @Test
    void an_intake_application_is_named() {
        assertThat(new Principal("b", Set.of("intake:plateforme")).intakeApp()).hasValue("plateforme");
    }

    @Test
    void a_role_is_held_whole_or_not() {
        assertThat(AGENT.has("ecoutant")).isTrue();
        assertThat(AGENT.has("destinataire")).isFalse();
    }
}
