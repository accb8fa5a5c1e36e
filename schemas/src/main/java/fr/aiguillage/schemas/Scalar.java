package fr.aiguillage.schemas;

import static java.time.temporal.ChronoUnit.MICROS;

import fr.aiguillage.domain.signalement.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.io.Encoder;

/** Values that Avro has a type for. */
enum Scalar implements Codec {
    STRING {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeString((String) value);
        }

        @Override
        public Object read(Object datum) {
            return datum.toString();
        }
    },
    BOOLEAN {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeBoolean((boolean) value);
        }
    },
    INT {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeInt((int) value);
        }
    },
    LONG {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeLong((long) value);
        }
    },
    OCTETS {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeBytes(((Octets) value).toByteArray());
        }

        @Override
        public Object read(Object datum) {
            var bytes = new byte[((ByteBuffer) datum).remaining()];
            ((ByteBuffer) datum).get(bytes);
            return Octets.of(bytes);
        }
    },
    /** Microseconds since 1970; what is finer is cut off. */
    INSTANT {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeLong(MICROS.between(Instant.EPOCH, (Instant) value));
        }

        @Override
        public Object read(Object datum) {
            return Instant.EPOCH.plus((long) datum, MICROS);
        }
    },
    DATE {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }

        @Override
        public Object read(Object datum) {
            return LocalDate.ofEpochDay((int) datum);
        }
    };

    @Override
    public Object read(Object datum) {
        return datum;
    }
}
