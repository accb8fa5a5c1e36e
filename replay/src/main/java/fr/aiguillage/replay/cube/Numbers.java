package fr.aiguillage.replay.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Equal values, one number, from 0 on. Safe for any number of threads. */
final class Numbers<T> {
    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private final List<T> values = new ArrayList<>();

    int of(T value) {
        var known = numbers.get(value);
        return known != null ? known : add(value);
    }

    private synchronized int add(T value) {
        var known = numbers.get(value);
        if (known != null) return known;
        values.add(value);
        numbers.put(value, values.size() - 1);
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
