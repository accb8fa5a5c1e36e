package fr.aiguillage.schemas;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.signalement.Octets;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Records of the domain with values in every component: the same source of choices makes the same record. */
final class Samples {
    private static final Map<Class<?>, Handles.Constructor> CONSTRUCTORS = new ConcurrentHashMap<>();
    private static final List<String> TEXTS = List.of("a", "été à Nîmes", "👵 中文", "x".repeat(5_000), "\u0000\n\"\\");

    /** A number from 0 to the bound, excluded. */
    private final IntUnaryOperator choice;

    private Samples(IntUnaryOperator choice) {
        this.choice = choice;
    }

    /** Always the last of what is possible: every optional value is there. */
    static <T> T full(Class<T> type) {
        return type.cast(new Samples(bound -> bound - 1).value(type, ""));
    }

    static <T> T random(Class<T> type, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return type.cast(new Samples(random::nextInt).value(type, ""));
    }

    private Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType generic -> collection((Class<?>) generic.getRawType(), generic, name);
            case Class<?> plain -> plain(plain, name);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private Object collection(Class<?> raw, ParameterizedType type, String name) {
        var items = items(type.getActualTypeArguments()[0], name);
        if (raw == Optional.class) return items.stream().findFirst();
        if (raw == List.class) return items;
        if (raw == Map.class) return Map.of(name + "1", "été", name + "2", text(name));
        return new HashSet<>(items);
    }

    private List<Object> items(Type type, String name) {
        return IntStream.range(0, choice.applyAsInt(3))
                .mapToObj(i -> value(type, name + i))
                .toList();
    }

    private Object plain(Class<?> type, String name) {
        if (type == String.class) return text(name);
        if (type == boolean.class) return choice.applyAsInt(2) == 1;
        if (type == int.class) return choice.applyAsInt(Integer.MAX_VALUE);
        if (type == long.class) return (long) choice.applyAsInt(Integer.MAX_VALUE) * choice.applyAsInt(1_000_000);
        if (type == Octets.class) return Octets.of(text(name).getBytes(StandardCharsets.UTF_8));
        if (type == Instant.class)
            return Instant.EPOCH.plus(choice.applyAsInt(2_000_000_000) * 1_000_001L, ChronoUnit.MICROS);
        if (type == LocalDate.class) return LocalDate.ofEpochDay(choice.applyAsInt(40_000) - 10_000L);
        if (type == PolitiqueId.class)
            return new PolitiqueId("regle-" + choice.applyAsInt(10), 1 + choice.applyAsInt(9));
        if (type.isEnum()) return type.getEnumConstants()[choice.applyAsInt(2)];
        return record(type);
    }

    private String text(String name) {
        var chosen = choice.applyAsInt(TEXTS.size() + 1);
        return chosen == TEXTS.size() ? "un " + name : TEXTS.get(chosen);
    }

    private Object record(Class<?> type) {
        var arguments = Arrays.stream(type.getRecordComponents())
                .map((RecordComponent component) -> value(component.getGenericType(), component.getName()))
                .toArray();
        return CONSTRUCTORS.computeIfAbsent(type, Handles::constructor).make(arguments);
    }
}
