package fr.aiguillage.projector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.policies.ReferentielInitial;
import fr.aiguillage.projector.Trace.Explication;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExplicationsTest {
    private static final PolitiqueId TRIAGE = PolitiqueId.parse("triage@1");
    private static final PolitiqueId CENTRALISE = PolitiqueId.parse("centralise@1");

    private final Explications explications = new Explications(ReferentielInitial::referentiel);

    @Test
    void a_rule_is_told_in_the_words_and_with_the_source_of_the_published_policy() {
        var told = explications.of(TRIAGE, CENTRALISE, List.of("triage-sexuelle-declaree"));
        assertThat(told)
                .containsExactly(
                        new Explication("triage-sexuelle-declaree", "Maltraitance sexuelle déclarée", "CASF L119-1"));
    }

    @Test
    void what_a_person_did_has_words_too() {
        var told = explications.of(TRIAGE, CENTRALISE, List.of("reorientation"));
        assertThat(told)
                .containsExactly(
                        new Explication("reorientation", "Réorienté vers un autre destinataire", "CRPA L114-2"));
    }

    @Test
    void a_policy_that_was_never_published_leaves_the_ids_alone() {
        var told = explications.of(TRIAGE, PolitiqueId.parse("essai@3"), List.of("essai-une-regle"));
        assertThat(told).containsExactly(new Explication("essai-une-regle", "", ""));
    }
}
