package fr.aiguillage.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.signalement.SignalementId;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeSuiviTest {
    private CodeSuivi code;

    @BeforeEach
    void derive_a_code(@TempDir Path folder) {
        code = CodeSuivi.of(new SignalementId("s-1"), HmacTest.known(folder));
    }

    @Test
    void a_signalement_has_one_code_for_ever() {
        assertThat(code.grouped()).isEqualTo("N5G-52Y-H8M-Z9T-3DM-JBL");
        assertThat(code.empreinte()).isEqualTo("4e3fe06a7a31a0a22f570c9fb442f880fd5d5dca96ee9acfce06576e102ce904");
    }

    @Test
    void the_code_as_it_was_told_gives_the_hash_that_was_kept() {
        assertThat(CodeSuivi.read(code.grouped()).map(CodeSuivi::empreinte)).contains(code.empreinte());
    }

    @Test
    void a_code_with_a_character_missing_is_no_code() {
        assertThat(CodeSuivi.read(code.value().substring(1))).isEmpty();
    }

    @Test
    void a_code_is_never_printed_by_accident() {
        assertThat(code.toString()).doesNotContain(code.value()).doesNotContain(code.grouped());
    }
}
