package fr.aiguillage.sealing;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes that people read aloud and type: no 0 O 1 I, no U, and a last character that checks the others.
 *
 * <p>There are 31 symbols, a prime, and weights 2, 3, 4…: any one wrong character and any two exchanged are noticed.
 */
public final class ReadableCode {
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(SYMBOLS.length());

    private ReadableCode() {}

    /**
     * @param mac at least as many bytes as characters, from {@link Hmac}
     * @param length characters before the check character, 28 at most; each holds 4.95 bits
     */
    public static String of(byte[] mac, int length) {
        var code = new StringBuilder(length + 1);
        var rest = new BigInteger(1, mac);
        for (int i = 0; i < length; i++, rest = rest.divide(BASE)) {
            code.append(SYMBOLS.charAt(rest.mod(BASE).intValue()));
        }
        return code.append(check(code)).toString();
    }

    /** What was typed, without spaces, hyphens and small letters; empty when it is no such code. */
    public static Optional<String> read(String typed, int length) {
        String code = typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
        return code.length() == length + 1 && isValid(code) ? Optional.of(code) : Optional.empty();
    }

    private static boolean isValid(String code) {
        int last = code.length() - 1;
        return code.chars().allMatch(c -> SYMBOLS.indexOf(c) >= 0)
                && code.charAt(last) == check(code.substring(0, last));
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 2) * SYMBOLS.indexOf(code.charAt(i));
        }
        return SYMBOLS.charAt(sum % SYMBOLS.length());
    }
}
