package fr.aiguillage.schemas;

import java.io.IOException;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** How values of one Java type are written in Avro, and read from it. */
interface Codec {
    void write(Object value, Encoder out) throws IOException;

    Object read(Decoder in) throws IOException;
}
