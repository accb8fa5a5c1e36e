package fr.aiguillage.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.Topics;
import org.apache.kafka.common.utils.Utils;

/** Where the records of a signalement lie, in every topic that is keyed by signalement. */
public final class Partition {
    private Partition() {}

    /** As Kafka's producers choose it from the key. */
    public static int of(SignalementId id) {
        return Utils.toPositive(Utils.murmur2(id.value().getBytes(UTF_8))) % Topics.SIGNALEMENTS.partitions();
    }
}
