package fr.aiguillage.schemas;

import java.util.List;
import org.apache.avro.Schema;

/**
 * What to do with one value of a record: keep it in its place, or pass over it. One class that switches, not one a kind: all
 * values of all records come through here, and a call whose target is never the same twice is what costs then.
 */
final class Step {
    private static final int NOWHERE = -1;

    private enum Kind {
        KEEP_FLAG,
        KEEP_NUMBER,
        KEEP_CHOICE,
        KEEP_CHOICES,
        KEEP_TEXT,
        KEEP_RANGE,
        PASS_NUMBER,
        PASS_CHOICE,
        PASS_TEXT,
        PASS_BYTES,
        RECORD,
        UNION,
        ITEMS,
        ENTRIES
    }

    private final Kind kind;
    /** Where it is kept, or nowhere. */
    private final int place;
    /** Bytes to pass, or symbols or branches to choose among. */
    private final int size;

    private final Step[] parts;

    private Step(Kind kind, int place, int size, Step... parts) {
        this.kind = kind;
        this.place = place;
        this.size = size;
        this.parts = parts;
    }

    private static Step passing(Kind kind, int size, Step... parts) {
        return new Step(kind, NOWHERE, size, parts);
    }

    private static Step passing(Kind kind, Step... parts) {
        return new Step(kind, NOWHERE, 0, parts);
    }

    /**
     * @param path of the value in the record, as {@code lieu.type}
     * @param chosen paths of what is kept
     */
    static Step of(Schema schema, String path, List<String> chosen) {
        var place = chosen.indexOf(path);
        return place < 0 ? passing(schema, path, chosen) : keeping(schema, place);
    }

    private static Step keeping(Schema schema, int place) {
        return switch (schema.getType()) {
            case BOOLEAN -> new Step(Kind.KEEP_FLAG, place, 0);
            case INT, LONG -> new Step(Kind.KEEP_NUMBER, place, 0);
            case ENUM -> new Step(Kind.KEEP_CHOICE, place, symbols(schema));
            case ARRAY -> new Step(Kind.KEEP_CHOICES, place, symbols(schema.getElementType()));
            case STRING -> new Step(Kind.KEEP_TEXT, place, 0);
            case RECORD, UNION, MAP, BYTES, FIXED, FLOAT, DOUBLE, NULL ->
                new Step(Kind.KEEP_RANGE, place, 0, passing(schema, "", List.of()));
        };
    }

    private static int symbols(Schema schema) {
        return schema.getEnumSymbols().size();
    }

    private static Step passing(Schema schema, String path, List<String> chosen) {
        return switch (schema.getType()) {
            case RECORD -> passing(Kind.RECORD, fields(schema, path, chosen));
            case UNION -> union(schema.getTypes());
            case ARRAY -> passing(Kind.ITEMS, passing(schema.getElementType(), path, List.of()));
            case MAP -> passing(Kind.ENTRIES, passing(schema.getValueType(), path, List.of()));
            case STRING, BYTES -> passing(Kind.PASS_TEXT);
            case INT, LONG -> passing(Kind.PASS_NUMBER);
            case ENUM -> passing(Kind.PASS_CHOICE, symbols(schema));
            case BOOLEAN -> passing(Kind.PASS_BYTES, 1);
            case FLOAT -> passing(Kind.PASS_BYTES, Float.BYTES);
            case DOUBLE -> passing(Kind.PASS_BYTES, Double.BYTES);
            case FIXED -> passing(Kind.PASS_BYTES, schema.getFixedSize());
            case NULL -> passing(Kind.PASS_BYTES, 0);
        };
    }

    private static Step[] fields(Schema schema, String path, List<String> chosen) {
        return schema.getFields().stream()
                .map(field -> of(field.schema(), path.isEmpty() ? field.name() : path + "." + field.name(), chosen))
                .toArray(Step[]::new);
    }

    private static Step union(List<Schema> branches) {
        var steps = branches.stream().map(branch -> passing(branch, "", List.of()));
        return passing(Kind.UNION, branches.size(), steps.toArray(Step[]::new));
    }

    void read(Cursor in, Fields out) {
        switch (kind) {
            case KEEP_FLAG -> out.numbers[place] = in.flag() ? 1 : 0;
            case KEEP_NUMBER -> out.numbers[place] = in.number();
            case KEEP_CHOICE -> out.numbers[place] = in.choice(size);
            case KEEP_CHOICES -> out.numbers[place] = choices(in);
            case KEEP_TEXT -> text(in, out);
            case KEEP_RANGE -> range(in, out);
            case PASS_NUMBER -> in.number();
            case PASS_CHOICE -> in.choice(size);
            case PASS_TEXT -> in.passText();
            case PASS_BYTES -> in.pass(size);
            case RECORD -> {
                for (var part : parts) part.read(in, out);
            }
            case UNION -> parts[in.choice(size)].read(in, out);
            case ITEMS -> items(in, out, false);
            case ENTRIES -> items(in, out, true);
        }
    }

    private void text(Cursor in, Fields out) {
        var length = in.number();
        out.from[place] = in.at();
        in.pass(length);
        out.to[place] = in.at();
    }

    private void range(Cursor in, Fields out) {
        out.from[place] = in.at();
        parts[0].read(in, out);
        out.to[place] = in.at();
    }

    private long choices(Cursor in) {
        var bits = 0L;
        for (var left = block(in); left != 0; left = block(in)) for (; left > 0; left--) bits |= 1L << in.choice(size);
        return bits;
    }

    private void items(Cursor in, Fields out, boolean named) {
        for (var left = block(in); left != 0; left = block(in)) {
            for (; left > 0; left--) {
                if (named) in.passText();
                parts[0].read(in, out);
            }
        }
    }

    /** How many items follow; an empty block is the last. One that tells its size in bytes has a negative count. */
    private static long block(Cursor in) {
        var count = in.number();
        if (count < 0) in.number();
        return Math.abs(count);
    }
}
