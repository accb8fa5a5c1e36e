package fr.aiguillage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTest {
    /** 32 zero bytes. */
    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    private Path folder;

    private Hmac hmac;

    @BeforeEach
    void take_a_known_secret() {
        hmac = known(folder);
    }

    static Hmac known(Path folder) {
        Path file = folder.resolve("known");
        SecretFile.create(file, SECRET);
        return Hmac.fromFile(file);
    }

    @Test
    void it_is_hmac_sha256_of_each_part_after_its_length() throws GeneralSecurityException {
        var reference = Mac.getInstance("HmacSHA256");
        reference.init(new SecretKeySpec(new byte[32], "HmacSHA256"));

        assertThat(hmac.mac("id", bytes("ab"), bytes("c")))
                .isEqualTo(reference.doFinal(bytes("\0\0\0\2id\0\0\0\2ab\0\0\0\1c")));
    }

    @Test
    void the_same_input_gives_the_same_value_from_the_same_file() {
        Hmac made = Hmac.create(folder.resolve("hmac"));

        assertThat(Hmac.fromFile(folder.resolve("hmac")).mac("id", bytes("a"))).isEqualTo(made.mac("id", bytes("a")));
    }

    @Test
    void two_uses_have_nothing_in_common() {
        assertThat(hmac.mac("id", bytes("a"))).isNotEqualTo(hmac.mac("numero", bytes("a")));
    }

    @Test
    void parts_that_join_to_the_same_text_differ() {
        assertThat(hmac.mac("id", bytes("ab"), bytes("c"))).isNotEqualTo(hmac.mac("id", bytes("a"), bytes("bc")));
        assertThat(hmac.mac("id", bytes("a"))).isNotEqualTo(hmac.mac("id", bytes("a"), bytes("")));
        assertThat(hmac.mac("id", bytes("a"))).isNotEqualTo(hmac.mac("ida"));
    }

    @Test
    void two_secrets_have_nothing_in_common() {
        Hmac other = Hmac.create(folder.resolve("other"));

        assertThat(other.mac("id", bytes("a"))).isNotEqualTo(hmac.mac("id", bytes("a")));
    }

    @Test
    void many_threads_get_the_same_value() {
        Set<String> values = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2_000)
                    .forEach(i -> threads.execute(() -> values.add(ReadableCode.of(hmac.mac("id", bytes("a")), 20))));
        }

        assertThat(values).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 !"})
    void a_secret_that_is_short_or_not_base64_is_refused_and_not_quoted(String content) {
        Path file = folder.resolve("hmac");
        SecretFile.create(file, content);

        assertThatThrownBy(() -> Hmac.fromFile(file))
                .isInstanceOf(SealingException.class)
                .hasMessage("the secret file " + file + " does not hold at least 32 bytes in Base64")
                .hasNoCause();
    }

    @Test
    void a_secret_that_others_read_is_refused() throws IOException {
        Path file = folder.resolve("known");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Hmac.fromFile(file))
                .isInstanceOf(SealingException.class)
                .hasMessageContaining("chmod 600");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
