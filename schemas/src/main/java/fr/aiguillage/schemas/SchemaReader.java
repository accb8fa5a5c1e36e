package fr.aiguillage.schemas;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads what one version of a schema wrote, as our version of it. */
final class SchemaReader<T extends Record> {
    private final RecordCodec<T> codec;
    private final GenericDatumReader<Object> resolving;
    private final GenericDatumReader<Object> literal;
    private final Map<String, Set<String>> unknown = new HashMap<>();

    SchemaReader(Schema writer, RecordCodec<T> codec) {
        this.codec = codec;
        this.resolving = new GenericDatumReader<>(writer, codec.schema());
        this.literal = new GenericDatumReader<>(writer, writer);
        var ours = Enums.in(codec.schema());
        Enums.in(writer)
                .forEach((name, symbols) -> unknown.put(name, minus(symbols, ours.getOrDefault(name, symbols))));
        unknown.values().removeIf(Set::isEmpty);
    }

    private static Set<String> minus(Set<String> symbols, Set<String> known) {
        var rest = new HashSet<>(symbols);
        rest.removeAll(known);
        return rest;
    }

    /** The record, made by its canonical constructor. */
    T read(byte[] bytes, int offset) throws IOException {
        return codec.read(whole(resolving, bytes, offset));
    }

    /** Whether it was written with a symbol that our code lists lack, and that therefore reads as INCONNU. */
    boolean codeIllisible(byte[] bytes, int offset) throws IOException {
        return !unknown.isEmpty() && holdsUnknown(whole(literal, bytes, offset));
    }

    private boolean holdsUnknown(@Nullable Object datum) {
        return switch (datum) {
            case GenericEnumSymbol<?> symbol ->
                unknown.getOrDefault(symbol.getSchema().getFullName(), Set.of()).contains(symbol.toString());
            case IndexedRecord record ->
                record.getSchema().getFields().stream().anyMatch(field -> holdsUnknown(record.get(field.pos())));
            case Collection<?> items -> items.stream().anyMatch(this::holdsUnknown);
            case Map<?, ?> map -> map.values().stream().anyMatch(this::holdsUnknown);
            case null -> false;
            default -> false;
        };
    }

    /** @throws IOException also when bytes are left */
    private static Object whole(GenericDatumReader<Object> reader, byte[] bytes, int offset) throws IOException {
        var in = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
        var datum = reader.read(null, in);
        if (in.isEnd()) return datum;
        throw new IOException("bytes are left after the record");
    }
}
