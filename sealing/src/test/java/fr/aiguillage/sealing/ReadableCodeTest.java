package fr.aiguillage.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableCodeTest {
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final int LENGTH = 28;
    private static final String CODE = ReadableCode.of("thirty-two bytes, as a mac gives".getBytes(US_ASCII), LENGTH);

    @Test
    void a_code_reads_back() {
        assertThat(ReadableCode.read(CODE, LENGTH)).contains(CODE);
    }

    @Test
    void spaces_hyphens_and_small_letters_do_not_matter() {
        String typed = " " + CODE.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + CODE.substring(5) + "\n";

        assertThat(ReadableCode.read(typed, LENGTH)).contains(CODE);
    }

    @Test
    void any_one_wrong_character_is_noticed() {
        Stream<String> wrong = IntStream.range(0, CODE.length())
                .boxed()
                .flatMap(i -> SYMBOLS.chars()
                        .filter(c -> c != CODE.charAt(i))
                        .mapToObj(c -> CODE.substring(0, i) + (char) c + CODE.substring(i + 1)));

        assertThat(wrong.filter(code -> ReadableCode.read(code, LENGTH).isPresent()))
                .isEmpty();
    }

    @Test
    void any_two_characters_exchanged_are_noticed() {
        Stream<String> wrong = IntStream.range(0, CODE.length())
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> exchanged(i, j)))
                .filter(code -> !code.equals(CODE));

        assertThat(wrong.filter(code -> ReadableCode.read(code, LENGTH).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0O1IU", "é", "22222222222222222222222222222", "<script>"})
    void what_is_no_code_is_nothing(String typed) {
        assertThat(ReadableCode.read(typed, 4)).isEmpty();
    }

    private static String exchanged(int i, int j) {
        var code = new StringBuilder(CODE);
        code.setCharAt(i, CODE.charAt(j));
        code.setCharAt(j, CODE.charAt(i));
        return code.toString();
    }
}
