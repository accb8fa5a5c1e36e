package fr.aiguillage.schemas;

import fr.aiguillage.domain.code.CauseRebut;
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
final class SchemaReader<E> {
    /** What was read: {@code codeIllisible} when a symbol in it is newer than this reader. */
    record Decoded<E>(E event, boolean codeIllisible) {}

    private final RecordCodec<?> codec;
    private final Class<E> type;
    private final GenericDatumReader<Object> resolving;
    private final GenericDatumReader<Object> literal;
    private final Map<String, Set<String>> unknown = new HashMap<>();

    SchemaReader(Schema writer, RecordCodec<?> codec, Class<E> type) {
        this.type = type;
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

    /** @throws UnreadableRecord when the bytes are not of this schema, or say what the domain does not allow */
    Decoded<E> read(byte[] bytes, int offset) {
        return new Decoded<>(made(datum(resolving, bytes, offset)), codeIllisible(bytes, offset));
    }

    private E made(Object datum) {
        try {
            return type.cast(codec.read(datum));
        } catch (RuntimeException e) {
            throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "a value that the domain does not allow");
        }
    }

    private boolean codeIllisible(byte[] bytes, int offset) {
        return !unknown.isEmpty() && holdsUnknown(datum(literal, bytes, offset));
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

    /** What Avro throws at bytes that lie is not of one kind. */
    private static Object datum(GenericDatumReader<Object> reader, byte[] bytes, int offset) {
        try {
            var in = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
            var datum = reader.read(null, in);
            if (in.isEnd()) return datum;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRecord(CauseRebut.ILLISIBLE, "the bytes do not follow their schema");
        }
        throw new UnreadableRecord(CauseRebut.ILLISIBLE, "there are bytes after the record");
    }
}
