package fr.aiguillage.schemas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Values made of values: none or one, several in order, a set, a map. */
final class Collected {
    private Collected() {}

    /** An Optional is a union with null, null first. */
    record Maybe(Codec value) implements Codec {
        static Schema present(Schema schema, String where) {
            if (schema.isUnion()
                    && schema.getTypes().size() == 2
                    && schema.getTypes().getFirst().getType() == Schema.Type.NULL)
                return schema.getTypes().get(1);
            throw new SchemaMismatch(where + ": the schema says " + schema + ", not a union of null and a type");
        }

        @Override
        public void write(Object optional, Encoder out) throws IOException {
            var present = ((Optional<?>) optional).orElse(null);
            out.writeIndex(present == null ? 0 : 1);
            if (present == null) out.writeNull();
            else value.write(present, out);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return switch (in.readIndex()) {
                case 0 -> none(in);
                case 1 -> Optional.of(value.read(in));
                default -> throw new AvroTypeException("a union of two has no third");
            };
        }

        /** The null is read although it takes no byte: a field after one that took its default needs it. */
        private static Object none(Decoder in) throws IOException {
            in.readNull();
            return Optional.empty();
        }
    }

    /** A list, in its order. */
    record Items(Codec item) implements Codec {
        @Override
        public void write(Object list, Encoder out) throws IOException {
            writeAll((Collection<?>) list, item, out);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            var first = in.readArrayStart();
            return first == 0 ? List.of() : Collections.unmodifiableList(readAll(first, item, in, new ArrayList<>()));
        }
    }

    /** A set, in the natural order of its members, so that equal sets have equal bytes. */
    record Members(Codec member) implements Codec {
        @Override
        public void write(Object set, Encoder out) throws IOException {
            var members = (Collection<?>) set;
            writeAll(members.size() < 2 ? members : members.stream().sorted().toList(), member, out);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            var first = in.readArrayStart();
            return first == 0
                    ? Set.of()
                    : Collections.unmodifiableSet(readAll(first, member, in, new LinkedHashSet<>()));
        }
    }

    /** A map of texts, in the order of its keys. */
    record Entries(Codec value) implements Codec {
        @Override
        public void write(Object map, Encoder out) throws IOException {
            var sorted = new TreeMap<>((Map<?, ?>) map);
            out.writeMapStart();
            out.setItemCount(sorted.size());
            for (var entry : sorted.entrySet()) {
                out.startItem();
                out.writeString((String) entry.getKey());
                value.write(entry.getValue(), out);
            }
            out.writeMapEnd();
        }

        @Override
        public Object read(Decoder in) throws IOException {
            var map = new LinkedHashMap<Object, Object>();
            for (var items = in.readMapStart(); items > 0; items = in.mapNext())
                for (long item = 0; item < items; item++) map.put(in.readString(), value.read(in));
            return Collections.unmodifiableMap(map);
        }
    }

    private static void writeAll(Collection<?> values, Codec codec, Encoder out) throws IOException {
        out.writeArrayStart();
        out.setItemCount(values.size());
        for (var value : values) {
            out.startItem();
            codec.write(value, out);
        }
        out.writeArrayEnd();
    }

    private static <C extends Collection<Object>> C readAll(long first, Codec codec, Decoder in, C values)
            throws IOException {
        for (var items = first; items > 0; items = in.arrayNext())
            for (long item = 0; item < items; item++) values.add(codec.read(in));
        return values;
    }
}
