package fr.aiguillage.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry client's jar holds classes of others: Kafka must not meet them. */
class ClassPathTest {
    @ParameterizedTest
    @CsvSource({"com.github.luben.zstd.Zstd, zstd-jni", "org.xerial.snappy.Snappy, snappy-java"})
    void kafka_compresses_with_its_own(String type, String jar) throws ClassNotFoundException {
        var found = Class.forName(type, false, getClass().getClassLoader());
        assertThat(found.getProtectionDomain().getCodeSource().getLocation().getPath())
                .contains("/" + jar + "-");
    }
}
