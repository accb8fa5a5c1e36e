package fr.aiguillage.schemas;

import static org.apache.avro.SchemaNormalization.toParsingForm;

import fr.aiguillage.domain.code.CauseRebut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.jspecify.annotations.Nullable;

/** Reads what one version of a schema wrote, as our version of it. */
final class SchemaReader<E> {
    private static final DecoderFactory DECODERS = DecoderFactory.get();

    private final RecordCodec<?> codec;
    private final Class<E> type;
    private final boolean same;
    private final ThreadLocal<ResolvingDecoder> resolving;
    private final GenericDatumReader<Object> literal;
    private final GenericDatumReader<Object> generic;
    private final Map<String, Set<String>> unknown = new HashMap<>();

    SchemaReader(Schema writer, RecordCodec<?> codec, Class<E> type) {
        this.type = type;
        this.codec = codec;
        this.same = toParsingForm(writer).equals(toParsingForm(codec.schema()));
        this.resolving = ThreadLocal.withInitial(() -> resolving(writer, codec.schema()));
        this.generic = new GenericDatumReader<>(writer, codec.schema());
        this.literal = new GenericDatumReader<>(writer, writer);
        var ours = Enums.in(codec.schema());
        Enums.in(writer)
                .forEach((name, symbols) -> unknown.put(name, minus(symbols, ours.getOrDefault(name, symbols))));
        unknown.values().removeIf(Set::isEmpty);
    }

    private static ResolvingDecoder resolving(Schema writer, Schema reader) {
        try {
            return DECODERS.resolvingDecoder(writer, reader, null);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static Set<String> minus(Set<String> symbols, Set<String> known) {
        var rest = new HashSet<>(symbols);
        rest.removeAll(known);
        return rest;
    }

    /** @throws UnreadableRecord when the bytes are not of this schema, or say what the domain does not allow */
    Decoded<E> read(byte[] bytes, int offset) {
        return new Decoded<>(event(bytes, offset), codeIllisible(bytes, offset));
    }

    /** What Avro and the domain throw at bytes that lie is not of one kind: they are looked at again to say which it is. */
    private E event(byte[] bytes, int offset) {
        try {
            var in = decoder(bytes, offset);
            var event = type.cast(same ? codec.read(in) : resolved(in));
            if (in.isEnd()) return event;
        } catch (IOException | RuntimeException e) {
            var unused = datum(generic, bytes, offset);
            throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "a value that the domain does not allow");
        }
        throw tooLong();
    }

    private Object resolved(BinaryDecoder in) throws IOException {
        var decoder = resolving.get();
        decoder.configure(in);
        var event = codec.read(decoder);
        decoder.drain();
        return event;
    }

    private static BinaryDecoder decoder(byte[] bytes, int offset) {
        return DECODERS.binaryDecoder(bytes, offset, bytes.length - offset, null);
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

    private static Object datum(GenericDatumReader<Object> reader, byte[] bytes, int offset) {
        try {
            var in = decoder(bytes, offset);
            var datum = reader.read(null, in);
            if (in.isEnd()) return datum;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRecord(CauseRebut.ILLISIBLE, "the bytes do not follow their schema");
        }
        throw tooLong();
    }

    private static UnreadableRecord tooLong() {
        return new UnreadableRecord(CauseRebut.ILLISIBLE, "there are bytes after the record");
    }
}
