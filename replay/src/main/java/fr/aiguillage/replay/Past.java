package fr.aiguillage.replay;

import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topic;
import java.util.List;

/** All that happened, to be read and never written: the log itself, or a history kept in files. */
public interface Past {
    static Past of(KafkaSettings kafka, Registry registry) {
        return new KafkaPast(kafka, registry);
    }

    /** The topic {@code referentiel}, in order. */
    List<ReferentielLog.Entry> referentiel();

    /** Records in the topics now. */
    long total(List<Topic<SignalementId, ?>> topics);

    /** By partition of a topic, the position after its last record now. */
    List<Long> ends(Topic<SignalementId, ?> topic);

    /** All of one partition of a topic that is keyed by signalement; all such topics are partitioned alike. */
    default <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition) {
        return read(topic, partition, 0);
    }

    /** The same, from where an earlier cursor ended. */
    <E> Cursor<E> read(Topic<SignalementId, E> topic, int partition, long from);
}
