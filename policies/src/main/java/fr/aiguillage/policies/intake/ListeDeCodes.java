package fr.aiguillage.policies.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A code list as JSON spells it. */
public final class ListeDeCodes<E extends Enum<E>> {
    private final Class<E> type;
    private final Map<String, E> byName;
    private final String allowed;

    private ListeDeCodes(Class<E> type) {
        this.type = type;
        byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
        allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    public static <E extends Enum<E>> ListeDeCodes<E> of(Class<E> type) {
        return new ListeDeCodes<>(type);
    }

    Class<E> type() {
        return type;
    }

    Optional<E> find(String code) {
        return Optional.ofNullable(byName.get(code));
    }

    String refusal(String code) {
        return "code inconnu" + (isShown(code) ? " « " + code + " »" : "") + " ; valeurs admises : " + allowed;
    }

    /** Only what can be nothing but a code is shown: a name typed in the wrong field is not repeated. */
    private static boolean isShown(String code) {
        return code.length() <= 40
                && code.indexOf('_') > 0
                && code.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }
}
