package fr.aiguillage.schemas;

/** Chosen fields of one record, each at its place in the choice. Every read fills it anew: one thread. */
public final class Fields {
    final Cursor cursor = new Cursor();
    final long[] numbers;
    final int[] from;
    final int[] to;
    /** The id under which our schema was met last; no schema has -1. */
    int ours = -1;

    Fields(int size) {
        numbers = new long[size];
        from = new int[size];
        to = new int[size];
    }

    /** A number; 1 for true; of a code list, which code; of a set of codes, a bit each; of an instant, microseconds. */
    public long number(int place) {
        return numbers[place];
    }

    /** The bytes that {@link #from} and {@link #to} are places in: the array that holds the record's value. */
    public byte[] bytes() {
        return cursor.bytes();
    }

    /** Where a text, or whatever has no number, begins; anything but a text as Avro encodes it. */
    public int from(int place) {
        return from[place];
    }

    /** Where it ends, exclusive. */
    public int to(int place) {
        return to[place];
    }
}
