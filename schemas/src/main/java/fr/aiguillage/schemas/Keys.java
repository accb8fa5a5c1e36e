package fr.aiguillage.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Keys of records: the text of an id in UTF-8. */
final class Keys {
    static final Serde<SignalementId> SIGNALEMENT = of(SignalementId::new, SignalementId::value);
    static final Serde<DestinataireId> DESTINATAIRE = of(DestinataireId::new, DestinataireId::value);

    private Keys() {}

    private static <K> Serde<K> of(Function<String, K> make, Function<K, String> text) {
        return Serdes.serdeFrom(
                (topic, key) -> key == null ? null : text.apply(key).getBytes(UTF_8),
                (topic, bytes) -> read(make, bytes));
    }

    private static <K> @Nullable K read(Function<String, K> make, byte @Nullable [] bytes) {
        if (bytes == null) return null;
        try {
            return make.apply(new String(bytes, UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord(CauseRebut.CONTENU_INVALIDE, "the key is no id");
        }
    }
}
