package fr.aiguillage.sealing;

import static fr.aiguillage.domain.code.Sujet.MIS_EN_CAUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.aiguillage.domain.signalement.SignalementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"s-1", "client/2026/1", "/"})
    void a_key_id_reads_back_from_its_text(String signalement) {
        var id = new CleId(new SignalementId(signalement), MIS_EN_CAUSE, "k_1-x");

        assertThat(CleId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void a_key_id_is_signalement_subject_and_key() {
        assertThat(new CleId(new SignalementId("s-1"), MIS_EN_CAUSE, "k")).hasToString("s-1/MIS_EN_CAUSE/k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s-1", "s-1/VICTIME", "/VICTIME/k", "s-1/VICTIME/", "s-1/INCONNUE/k", "s-1//k"})
    void any_other_text_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CleId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b"})
    void a_key_is_never_ambiguous(String cle) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CleId(new SignalementId("s-1"), MIS_EN_CAUSE, cle));
    }
}
