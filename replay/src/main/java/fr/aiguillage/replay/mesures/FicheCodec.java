package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.replay.mesures.Fiche.Note;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fiche as a carnet holds it. */
final class FicheCodec {
    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private FicheCodec() {}

    static void write(Fiche fiche, DataOutput out) throws IOException {
        write(fiche.recuLe(), out);
        out.writeInt(fiche.territoire().candidats().size());
        for (var ressort : fiche.territoire().candidats()) {
            out.writeUTF(ressort.departement());
            out.writeUTF(ressort.collectivite());
            out.writeUTF(ressort.region());
        }
        out.writeUTF(fiche.politique().orElse(""));
        out.writeInt(fiche.reorientations());
        out.writeInt(fiche.seen().length);
        for (var mark : fiche.seen()) out.writeInt(mark);
        out.writeInt(fiche.notes().size());
        for (var note : fiche.notes()) {
            out.writeUTF(note.delai().name());
            write(note.quand(), out);
        }
        out.writeInt(fiche.motifs().size());
        for (var motif : fiche.motifs()) out.writeUTF(motif);
    }

    private static void write(Instant instant, DataOutput out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    static Fiche read(DataInput in) throws IOException {
        return Fiche.of(
                instant(in),
                new Territoire(list(in, FicheCodec::ressort)),
                Optional.of(in.readUTF()).filter(name -> !name.isEmpty()).map(String::intern),
                in.readInt(),
                list(in, DataInput::readInt).stream().mapToInt(mark -> mark).toArray(),
                list(in, FicheCodec::note),
                list(in, text -> text.readUTF().intern()));
    }

    private static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
        var all = new ArrayList<T>();
        for (var left = in.readInt(); left > 0; left--) all.add(reader.read(in));
        return all;
    }

    private static Instant instant(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static Ressort ressort(DataInput in) throws IOException {
        return new Ressort(
                in.readUTF().intern(), in.readUTF().intern(), in.readUTF().intern());
    }

    private static Note note(DataInput in) throws IOException {
        return new Note(Delais.valueOf(in.readUTF()), instant(in));
    }
}
