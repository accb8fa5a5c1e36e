package fr.aiguillage.schemas;

import static java.time.temporal.ChronoUnit.MICROS;

import fr.aiguillage.domain.signalement.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** Values that Avro has a type for. */
enum Scalar implements Codec {
    STRING {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeString((String) value);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return in.readString();
        }
    },
    BOOLEAN {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeBoolean((boolean) value);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return in.readBoolean();
        }
    },
    INT {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeInt((int) value);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return in.readInt();
        }
    },
    LONG {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeLong((long) value);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return in.readLong();
        }
    },
    OCTETS {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeBytes(((Octets) value).toByteArray());
        }

        @Override
        public Object read(Decoder in) throws IOException {
            var buffer = in.readBytes(NEW);
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
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
        public Object read(Decoder in) throws IOException {
            return Instant.EPOCH.plus(in.readLong(), MICROS);
        }
    },
    DATE {
        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return LocalDate.ofEpochDay(in.readInt());
        }
    };

    private static final @Nullable ByteBuffer NEW = null;
}
