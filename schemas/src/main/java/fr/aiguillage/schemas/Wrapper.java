package fr.aiguillage.schemas;

import java.io.IOException;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** A record around one text, such as an id: a string on the wire, whose logical type names the record. */
final class Wrapper implements Codec {
    private final Handles.Accessor text;
    private final Handles.Constructor constructor;

    Wrapper(Class<?> type, Schema schema, String where) {
        var expected = logicalType(type);
        if (!expected.equals(schema.getProp("logicalType")))
            throw new SchemaMismatch(where + ": the schema says " + schema + ", not " + expected);
        text = Handles.accessor(type.getRecordComponents()[0]);
        constructor = Handles.constructor(type);
    }

    static boolean isWrapper(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    /** SignalementId is signalement-id. */
    private static String logicalType(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
        out.writeString((String) text.get(value));
    }

    @Override
    public Object read(Decoder in) throws IOException {
        return constructor.make(new Object[] {in.readString()});
    }
}
