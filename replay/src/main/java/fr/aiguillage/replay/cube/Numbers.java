package fr.aiguillage.replay.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Equal values, one number, from 0 on. Safe for any number of threads. */
final class Numbers<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    synchronized int of(T value) {
        var known = numbers.putIfAbsent(value, values.size());
        if (known != null) return known;
        values.add(value);
        return values.size() - 1;
    }

    synchronized T get(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }

    synchronized List<T> all() {
        return List.copyOf(values);
    }
}
