package fr.aiguillage.localstack.generator;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Values and how often each is drawn; the weights need not add up to anything. */
final class Weights<T> {
    private final NavigableMap<Double, T> byUpperBound = new TreeMap<>();
    private double total;

    static <T> Weights<T> of(T value, double weight) {
        return new Weights<T>().or(value, weight);
    }

    static <T> Weights<T> of(Collection<T> values, ToDoubleFunction<T> weight) {
        var weights = new Weights<T>();
        values.forEach(value -> weights.or(value, weight.applyAsDouble(value)));
        return weights;
    }

    /** Adds a value; a weight of zero adds nothing. */
    Weights<T> or(T value, double weight) {
        if (weight > 0) {
            total += weight;
            byUpperBound.put(total, value);
        }
        return this;
    }

    T draw(RandomGenerator random) {
        return byUpperBound.ceilingEntry(total * (1 - random.nextDouble())).getValue();
    }
}
