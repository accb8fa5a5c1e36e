package fr.aiguillage.schemas;

import static org.apache.avro.LogicalTypes.date;
import static org.apache.avro.LogicalTypes.timestampMicros;

import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Scelle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Finds the codec of a Java type, and makes sure that the schema says the same. */
enum Codecs {
    WHOLE,
    /** Reads sealed parts as absent, without a look at them. */
    WITHOUT_SEALED;

    /** @param where the field, named when type and schema differ */
    Codec of(Type type, Schema schema, String where) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain, schema, where);
            case ParameterizedType generic -> ofGeneric(generic, schema, where);
            default -> throw new SchemaMismatch(where + ": no codec for " + type);
        };
    }

    private Codec ofClass(Class<?> type, Schema schema, String where) {
        if (type.isEnum()) return new EnumCodec(type, require(schema, Schema.Type.ENUM, where), where);
        if (Wrapper.isWrapper(type)) return new Wrapper(type, require(schema, Schema.Type.STRING, where), where);
        if (type.isRecord())
            return new RecordCodec<>(type.asSubclass(Record.class), require(schema, Schema.Type.RECORD, where), this);
        return ofScalar(type, schema, where);
    }

    private static Codec ofScalar(Class<?> type, Schema schema, String where) {
        if (type == String.class) return scalar(Scalar.STRING, schema, Schema.Type.STRING, where);
        if (type == boolean.class) return scalar(Scalar.BOOLEAN, schema, Schema.Type.BOOLEAN, where);
        if (type == int.class) return scalar(Scalar.INT, schema, Schema.Type.INT, where);
        if (type == long.class) return scalar(Scalar.LONG, schema, Schema.Type.LONG, where);
        if (type == Octets.class) return scalar(Scalar.OCTETS, schema, Schema.Type.BYTES, where);
        if (type == Instant.class) return logical(Scalar.INSTANT, schema, timestampMicros(), where);
        if (type == LocalDate.class) return logical(Scalar.DATE, schema, date(), where);
        throw new SchemaMismatch(where + ": no codec for " + type.getName());
    }

    private static Codec scalar(Codec codec, Schema schema, Schema.Type expected, String where) {
        require(schema, expected, where);
        return codec;
    }

    private static Codec logical(Codec codec, Schema schema, LogicalType expected, String where) {
        if (expected.equals(schema.getLogicalType())) return codec;
        throw new SchemaMismatch(where + ": the schema says " + schema + ", not " + expected.getName());
    }

    private Codec ofGeneric(ParameterizedType type, Schema schema, String where) {
        var raw = type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Optional.class) return ofOptional(arguments[0], schema, where);
        if (raw == Map.class)
            return new Collected.Entries(
                    of(arguments[1], require(schema, Schema.Type.MAP, where).getValueType(), where));
        var items = require(schema, Schema.Type.ARRAY, where).getElementType();
        if (raw == List.class) return new Collected.Items(of(arguments[0], items, where));
        if (raw == Set.class) return new Collected.Members(of(arguments[0], items, where));
        throw new SchemaMismatch(where + ": no codec for " + type);
    }

    private Codec ofOptional(Type value, Schema schema, String where) {
        var maybe = new Collected.Maybe(of(value, Collected.Maybe.present(schema, where), where));
        return this == WITHOUT_SEALED && value == Scelle.class ? new Sealed(schema, maybe) : maybe;
    }

    private static Schema require(Schema schema, Schema.Type expected, String where) {
        if (schema.getType() == expected) return schema;
        throw new SchemaMismatch(where + ": the schema says " + schema.getType() + ", the record needs " + expected);
    }
}
