package fr.aiguillage.schemas;

import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.ResolvingDecoder;

/** A sealed part for a reader that opens none: its bytes are passed over. */
record Sealed(Schema schema, Codec whole) implements Codec {
    @Override
    public void write(Object value, Encoder out) throws IOException {
        whole.write(value, out);
    }

    @Override
    public Object read(Decoder in) throws IOException {
        if (in instanceof ResolvingDecoder) whole.read(in);
        else GenericDatumReader.skip(schema, in);
        return Optional.empty();
    }
}
