package fr.aiguillage.schemas;

import java.io.IOException;
import org.apache.avro.io.Encoder;

/** How values of one Java type are written in Avro, and made again from what an Avro reader gives. */
interface Codec {
    void write(Object value, Encoder out) throws IOException;

    Object read(Object datum);
}
