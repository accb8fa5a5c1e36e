package fr.aiguillage.replay.cube;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Codes put one after the other into a long, and taken out in the same order. */
@SuppressWarnings("EnumOrdinal") // The cube keeps a mark of the layout, and is made anew when it changes.
final class Bits {
    private long bits;
    private int at;

    private Bits(long bits) {
        this.bits = bits;
    }

    static Bits empty() {
        return new Bits(0);
    }

    static Bits of(long bits) {
        return new Bits(bits);
    }

    long value() {
        return bits;
    }

    private Bits put(long value, int width) {
        if (at + width > Long.SIZE) throw new IllegalStateException("codes no longer fit one long");
        bits |= value << at;
        at += width;
        return this;
    }

    private long take(int width) {
        var value = (bits >>> at) & ((1L << width) - 1);
        at += width;
        return value;
    }

    /** A code by its place, or a set with a bit a code, as {@link fr.aiguillage.schemas.Fields} gives them. */
    Bits code(long place, Enum<?>[] codes) {
        return put(place, width(codes.length));
    }

    Bits set(long members, Enum<?>[] codes) {
        return put(members, codes.length);
    }

    Bits flag(long flag) {
        return put(flag, 1);
    }

    Bits flag(boolean flag) {
        return put(flag ? 1 : 0, 1);
    }

    boolean flag() {
        return take(1) == 1;
    }

    <E extends Enum<E>> Bits code(E code, E[] codes) {
        return put(code.ordinal(), width(codes.length));
    }

    <E extends Enum<E>> E code(E[] codes) {
        return codes[(int) take(width(codes.length))];
    }

    <E extends Enum<E>> Bits maybe(Optional<E> code, E[] codes) {
        return put(code.map(present -> 1 + present.ordinal()).orElse(0), width(codes.length + 1));
    }

    <E extends Enum<E>> Optional<E> maybe(E[] codes) {
        var number = (int) take(width(codes.length + 1));
        return number == 0 ? Optional.empty() : Optional.of(codes[number - 1]);
    }

    <E extends Enum<E>> Bits set(Set<E> set, E[] codes) {
        var members = 0L;
        for (var code : set) members |= 1L << code.ordinal();
        return put(members, codes.length);
    }

    <E extends Enum<E>> Set<E> set(E[] codes) {
        var members = take(codes.length);
        var set = EnumSet.noneOf(codes[0].getDeclaringClass());
        for (var code : codes) if ((members >>> code.ordinal() & 1) == 1) set.add(code);
        return set;
    }

    private static int width(int values) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(values - 1);
    }
}
