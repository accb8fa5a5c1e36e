package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Dits;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.schemas.FieldReader;
import fr.aiguillage.schemas.Fields;
import fr.aiguillage.schemas.Registry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Rows of reports that came in, by far most of the log, straight from their bytes: what {@link Etats} makes of objects, without
 * making any. Any other event, and what it is not sure of, it leaves to that. One thread.
 */
final class Recus {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final long MICROS = 1_000_000;

    private final FieldReader reader;
    private final Fields recu;
    private final Function<ByteBuffer, SignalementEvent> whole;
    private final Lexique lexique;
    private final Map<ByteBuffer, Integer> territoires = new HashMap<>();
    private final Heures heures = new Heures();

    /** @param whole reads an event with all its parts */
    Recus(Registry registry, Function<ByteBuffer, SignalementEvent> whole, Lexique lexique) {
        this.reader = new FieldReader(SignalementRecu.class, registry, Champ.CHEMINS);
        this.recu = reader.fields();
        this.whole = whole;
        this.lexique = lexique;
    }

    /** @return false when it is left to others, and nothing was done */
    boolean fold(ConsumerRecord<byte[], ByteBuffer> record, Tranche tranche) {
        if (record.value() == null || !reader.read(record.value(), recu) || !isKeyedByUuid(record.key())) return false;
        tranche.fold(fiche(record.value()));
        return true;
    }

    private boolean isKeyedByUuid(byte[] key) {
        var from = Champ.SIGNALEMENT.from(recu);
        var to = from + Champ.SIGNALEMENT.length(recu);
        return key != null
                && Arrays.equals(key, 0, key.length, recu.bytes(), from, to)
                && Cle.isUuid(key, 0, key.length);
    }

    private Fiche fiche(ByteBuffer value) {
        var seconds = Math.floorDiv(Champ.RECU_LE.of(recu), MICROS);
        var heure = heures.of(seconds);
        return new Fiche(
                Cle.ofUuid(recu.bytes(), Champ.SIGNALEMENT.from(recu)),
                situation(),
                Reste.bits(recu, Heures.isOutside(heure)),
                etablissement(),
                (int) Math.floorDiv(seconds, SECONDS_PER_MINUTE),
                Heures.jour(heure),
                territoire(value),
                Suites.NUMERO_AUCUNE);
    }

    private long situation() {
        return Critere.CANAL.bits(Champ.CANAL.of(recu))
                | Critere.LIEU.bits(Champ.LIEU.of(recu))
                | Critere.finess(optional(Champ.FINESS_CATEGORIE))
                | Critere.VICTIME.bits(Champ.VICTIME.of(recu))
                | Critere.TRANCHE_AGE.bits(Champ.TRANCHE_AGE.of(recu))
                | Critere.MESURE_PROTECTION.bits(Champ.MESURE_PROTECTION.of(recu))
                | Critere.MIS_EN_CAUSE.bits(Champ.MIS_EN_CAUSE.of(recu))
                | Critere.PRECISION.bits(Champ.PRECISION.of(recu))
                | Critere.LIEN.bits(Champ.LIEN.of(recu))
                | Critere.TEMPORALITE.bits(Champ.TEMPORALITE.of(recu))
                | dits().bits();
    }

    private Dits dits() {
        return new Dits(
                Champ.TYPES_DECLARES.of(recu),
                Champ.TYPES.of(recu),
                Champ.MOTIFS.of(recu),
                Champ.CONSEQUENCES.of(recu),
                Champ.DANGER_IMMEDIAT.of(recu));
    }

    private long etablissement() {
        var pseudonym = optional(Champ.ETABLISSEMENT);
        return pseudonym.isEmpty() ? 0 : Etats.number(pseudonym);
    }

    /** A text that may be absent: then empty. Absent is one byte; present, a byte and the text with its length. */
    private String optional(Champ champ) {
        var length = champ.length(recu);
        return length == 1 ? "" : new String(recu.bytes(), champ.from(recu) + 2, length - 2, StandardCharsets.UTF_8);
    }

    private int territoire(ByteBuffer value) {
        var bytes = ByteBuffer.wrap(recu.bytes(), Champ.TERRITOIRE.from(recu), Champ.TERRITOIRE.length(recu));
        var known = territoires.get(bytes);
        return known != null ? known : learn(bytes, value);
    }

    private int learn(ByteBuffer territoire, ByteBuffer value) {
        var event = (SignalementRecu) whole.apply(value);
        var number = lexique.territoires.of(event.lieu().territoire());
        var copy = new byte[territoire.remaining()];
        territoire.get(territoire.position(), copy);
        territoires.put(ByteBuffer.wrap(copy), number);
        return number;
    }
}
