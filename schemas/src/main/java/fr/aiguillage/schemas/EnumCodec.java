package fr.aiguillage.schemas;

import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** A code list, by name; what a newer writer added reads as INCONNU, the schema's default. */
final class EnumCodec implements Codec {
    private final Enum<?>[] constants;

    EnumCodec(Class<?> type, Schema schema, String where) {
        constants = (Enum<?>[]) type.getEnumConstants();
        var names = Arrays.stream(constants).map(Enum::name).toList();
        if (!names.equals(schema.getEnumSymbols()))
            throw new SchemaMismatch(where + ": codes are " + names + ", the schema says " + schema.getEnumSymbols());
    }

    /** Codes and symbols are in the same order, as was made sure above. */
    @Override
    @SuppressWarnings("EnumOrdinal")
    public void write(Object value, Encoder out) throws IOException {
        out.writeEnum(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(Decoder in) throws IOException {
        return constants[in.readEnum()];
    }
}
