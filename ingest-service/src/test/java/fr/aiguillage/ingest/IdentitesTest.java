package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.sealing.CodeSuivi;
import fr.aiguillage.sealing.Hmac;
import fr.aiguillage.sealing.ReadableCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitesTest {
    private static final ObjectNode CORPS =
            JsonNodeFactory.instance.objectNode().put("canal", "EMAIL");
    private static final SignalementId ID = new SignalementId("8e0c4f3a-5b7d-8a1e-9c2f-0d4b6a8c1e3f");

    @TempDir
    Path folder;

    private Identites identites;

    @BeforeEach
    void withASecret() {
        identites = new Identites(Hmac.create(folder.resolve("hmac")));
    }

    @Test
    void the_same_client_key_and_body_give_the_same_id() {
        assertThat(identites.signalement(from("a", "1"), CORPS, false))
                .isEqualTo(identites.signalement(from("a", "1"), CORPS.deepCopy(), false));
    }

    @Test
    void another_client_key_body_or_mode_gives_another_id() {
        var other = JsonNodeFactory.instance.objectNode();
        assertThat(new SignalementId[] {
                    identites.signalement(from("a", "1"), CORPS, false),
                    identites.signalement(from("b", "1"), CORPS, false),
                    identites.signalement(from("a", "2"), CORPS, false),
                    identites.signalement(from("a", "1"), other, false),
                    identites.signalement(from("a", "1"), CORPS, true),
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void client_and_key_do_not_run_into_each_other() {
        assertThat(identites.cle(from("ab", "c"))).isNotEqualTo(identites.cle(from("a", "bc")));
    }

    @Test
    void without_a_key_every_request_is_another_report() {
        var sansCle = new Demande("a", Optional.empty(), Optional.empty());
        assertThat(identites.signalement(sansCle, CORPS, false))
                .isNotEqualTo(identites.signalement(sansCle, CORPS, false));
    }

    @Test
    void an_id_is_a_uuid_of_version_8() {
        var uuid = UUID.fromString(
                identites.signalement(from("a", "1"), CORPS, false).value());
        assertThat(uuid.version()).isEqualTo(8);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void another_secret_gives_other_names() {
        var others = new Identites(Hmac.create(folder.resolve("other")));
        assertThat(others.numero(ID)).isNotEqualTo(identites.numero(ID));
        assertThat(others.codeSuivi(ID)).isNotEqualTo(identites.codeSuivi(ID));
    }

    @Test
    void a_number_is_told_twelve_characters_at_a_time_and_checks_itself() {
        assertThat(ReadableCode.read(identites.numero(ID), 11)).contains(identites.numero(ID));
    }

    @Test
    void a_receipt_code_typed_back_has_the_same_fingerprint() {
        var code = identites.codeSuivi(ID);
        assertThat(CodeSuivi.read(code.grouped().toLowerCase(Locale.ROOT)).map(CodeSuivi::empreinte))
                .contains(code.empreinte());
    }

    @Test
    void the_kind_of_event_is_part_of_its_id() {
        var demande = from("a", "1");
        assertThat(identites.evenement("complement", ID, demande, CORPS))
                .isEqualTo(identites.evenement("complement", ID, demande, CORPS))
                .isNotEqualTo(identites.evenement("correction", ID, demande, CORPS));
    }

    private static Demande from(String client, String cle) {
        return new Demande(client, Optional.of(cle), Optional.empty());
    }
}
