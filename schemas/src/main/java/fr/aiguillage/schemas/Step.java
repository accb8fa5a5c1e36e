package fr.aiguillage.schemas;

import java.util.List;
import org.apache.avro.Schema;

/** What to do with one value of a record: keep it in its place, or pass over it. */
interface Step {
    void read(Cursor in, Fields out);

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
            case BOOLEAN -> (in, out) -> out.numbers[place] = in.flag() ? 1 : 0;
            case INT, LONG -> (in, out) -> out.numbers[place] = in.number();
            case ENUM -> symbol(schema.getEnumSymbols().size(), place);
            case ARRAY -> members(schema.getElementType().getEnumSymbols().size(), place);
            case STRING -> text(place);
            case RECORD, UNION, MAP, BYTES, FIXED, FLOAT, DOUBLE, NULL -> range(passing(schema, "", List.of()), place);
        };
    }

    private static Step symbol(int symbols, int place) {
        return (in, out) -> out.numbers[place] = in.choice(symbols);
    }

    private static Step members(int symbols, int place) {
        Step member = (in, out) -> out.numbers[place] |= 1L << in.choice(symbols);
        var all = items(member);
        return (in, out) -> {
            out.numbers[place] = 0;
            all.read(in, out);
        };
    }

    private static Step text(int place) {
        return (in, out) -> {
            var length = in.number();
            out.from[place] = in.at();
            in.pass(length);
            out.to[place] = in.at();
        };
    }

    private static Step range(Step all, int place) {
        return (in, out) -> {
            out.from[place] = in.at();
            all.read(in, out);
            out.to[place] = in.at();
        };
    }

    private static Step passing(Schema schema, String path, List<String> chosen) {
        return switch (schema.getType()) {
            case RECORD -> fields(schema, path, chosen);
            case UNION -> branches(schema);
            case ARRAY -> items(passing(schema.getElementType(), path, List.of()));
            case MAP -> entries(passing(schema.getValueType(), path, List.of()));
            case STRING, BYTES -> (in, out) -> in.passText();
            case INT, LONG -> (in, out) -> in.number();
            case ENUM -> (in, out) -> in.choice(schema.getEnumSymbols().size());
            case BOOLEAN -> (in, out) -> in.pass(1);
            case FLOAT -> (in, out) -> in.pass(Float.BYTES);
            case DOUBLE -> (in, out) -> in.pass(Double.BYTES);
            case FIXED -> (in, out) -> in.pass(schema.getFixedSize());
            case NULL -> (in, out) -> {};
        };
    }

    private static Step fields(Schema schema, String path, List<String> chosen) {
        var steps = schema.getFields().stream()
                .map(field -> of(field.schema(), path.isEmpty() ? field.name() : path + "." + field.name(), chosen))
                .toArray(Step[]::new);
        return (in, out) -> {
            for (var step : steps) step.read(in, out);
        };
    }

    private static Step branches(Schema schema) {
        var steps = schema.getTypes().stream()
                .map(branch -> passing(branch, "", List.of()))
                .toArray(Step[]::new);
        return (in, out) -> steps[in.choice(steps.length)].read(in, out);
    }

    private static Step entries(Step value) {
        return items((in, out) -> {
            in.passText();
            value.read(in, out);
        });
    }

    /** Blocks until an empty one; a block that tells its size in bytes has a negative count. */
    private static Step items(Step item) {
        return (in, out) -> {
            for (var count = in.number(); count != 0; count = in.number()) {
                if (count < 0) in.number();
                for (var left = Math.abs(count); left > 0; left--) item.read(in, out);
            }
        };
    }
}
