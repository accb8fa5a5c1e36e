package fr.aiguillage.sealing;

import static com.google.crypto.tink.aead.PredefinedAeadParameters.AES256_GCM;
import static fr.aiguillage.domain.code.Sujet.VICTIME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.sealing.Ouverture.Cause;
import fr.aiguillage.sealing.Ouverture.Illisible;
import fr.aiguillage.sealing.Ouverture.Ouvert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final SignalementId ID = new SignalementId("s-1");
    private static final String NOM = "Planchemouille";
    private static final byte[] JSON = NOM.getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_new_master_key_is_for_its_owner_only() throws IOException {
        MasterKey.create(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_master_key_outlives_the_process_that_made_it() {
        Sealing sealing = new Sealer(MasterKey.create(file())).seal(ID, VICTIME, JSON);

        assertThat(open(MasterKey.open("file:" + file()), sealing)).isEqualTo(new Ouvert(Octets.of(JSON)));
    }

    @Test
    void a_master_key_is_never_replaced() {
        MasterKey.create(file());

        assertThatThrownBy(() -> MasterKey.create(file()))
                .isInstanceOf(SealingException.class)
                .hasMessage("the secret file " + file() + " exists already and is never replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw----r--", "rw--w----"})
    void a_file_that_others_reach_is_refused(String permissions) throws IOException {
        MasterKey.create(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> MasterKey.open("file:" + file()))
                .isInstanceOf(SealingException.class)
                .hasMessage("the secret file %s is open to others (%s): run chmod 600 %s"
                        .formatted(file(), permissions, file()));
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatThrownBy(() -> MasterKey.open("file:" + file()))
                .isInstanceOf(SealingException.class)
                .hasMessage("cannot read the secret file " + file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a secret", "{\"primaryKeyId\":\"a secret\"}", "{}"})
    void a_file_that_holds_no_keyset_is_refused_and_not_quoted(String content) {
        SecretFile.create(file(), content);

        assertThatThrownBy(() -> MasterKey.open("file:" + file()))
                .isInstanceOf(SealingException.class)
                .hasMessage("the master key file " + file() + " is not a Tink AEAD keyset in JSON")
                .hasNoCause();
    }

    @Test
    void after_a_rotation_old_keys_still_open_and_the_new_one_seals() throws GeneralSecurityException {
        MasterKey before = MasterKey.create(file());
        Sealing old = new Sealer(before).seal(ID, VICTIME, JSON);

        MasterKey after = rotated(KeyStatus.ENABLED);
        Sealing fresh = new Sealer(after).seal(ID, VICTIME, JSON);

        assertThat(open(after, old)).isEqualTo(new Ouvert(Octets.of(JSON)));
        assertThat(open(after, fresh)).isEqualTo(new Ouvert(Octets.of(JSON)));
        assertThat(fresh.cle().cleMaitre()).isEqualTo(after.id()).isNotEqualTo(before.id());
        assertThat(open(before, fresh)).isEqualTo(new Illisible(Cause.CLE_MAITRE_INCONNUE));
    }

    @Test
    void a_disabled_key_opens_nothing_more() throws GeneralSecurityException {
        Sealing old = new Sealer(MasterKey.create(file())).seal(ID, VICTIME, JSON);

        assertThat(open(rotated(KeyStatus.DISABLED), old)).isEqualTo(new Illisible(Cause.CLE_MAITRE_INCONNUE));
    }

    @Test
    void a_key_service_wraps_too() {
        MasterKey master = MasterKey.open(StubKeyService.URI);
        Sealing sealing = new Sealer(master).seal(ID, VICTIME, JSON);

        assertThat(sealing.cle().cleMaitre()).isEqualTo(StubKeyService.URI);
        assertThat(open(master, sealing)).isEqualTo(new Ouvert(Octets.of(JSON)));
    }

    @Test
    void without_its_key_service_nothing_is_sealed_and_nothing_is_told() {
        Sealer sealer = new Sealer(MasterKey.open(StubKeyService.AWAY));

        assertThatThrownBy(() -> sealer.seal(ID, VICTIME, JSON))
                .isInstanceOf(SealingException.class)
                .hasMessageEndingWith("under the master key " + StubKeyService.AWAY)
                .hasMessageNotContaining(NOM)
                .hasRootCauseMessage("away");
    }

    @Test
    void an_unknown_key_service_is_refused_at_start() {
        assertThatThrownBy(() -> MasterKey.open("gcp-kms://projects/p"))
                .isInstanceOf(SealingException.class)
                .hasMessage("no master key at gcp-kms://projects/p: neither file:<path> nor a key service"
                        + " whose Tink integration is on the class path");
    }

    private Path file() {
        return folder.resolve("master.json");
    }

    /** The keyset of the file with a new primary key, as a Tink tool leaves it. */
    private MasterKey rotated(KeyStatus old) throws GeneralSecurityException {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder(KeysetFile.read(file()));
        keyset.addEntry(KeysetHandle.generateEntryFromParameters(AES256_GCM)
                .withRandomId()
                .makePrimary());
        keyset.getAt(0).setStatus(old);
        KeysetFile.write(folder.resolve("rotated.json"), keyset.build());
        return MasterKey.open("file:" + folder.resolve("rotated.json"));
    }

    private static Ouverture open(MasterKey master, Sealing sealing) {
        return new Opener(master, (signalement, sujet, cle) -> Optional.of(sealing.cle())).open(ID, sealing.scelle());
    }
}
