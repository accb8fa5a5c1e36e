package fr.aiguillage.schemas;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.administration.Rebut;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.decision.DecisionEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.signalement.DepotSignalement;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.transmission.CelluleEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serdes;

/** Every topic of the log, and what each is keyed by, holds and keeps. There is no other list. */
public final class Topics {
    /** The largest record: a signalement of 1 MiB, its sealing, and its rebut. */
    static final int MAX_BYTES = 4 << 20;

    private static final Map<String, String> FOR_EVER = kept("-1");

    public static final Topic<SignalementId, SignalementEvent> SIGNALEMENTS =
            new Topic<>("signalements", Keys.SIGNALEMENT, SignalementEvent.class, 6, FOR_EVER);
    public static final Topic<SignalementId, DecisionEvent> DECISIONS =
            new Topic<>("decisions", Keys.SIGNALEMENT, DecisionEvent.class, 6, FOR_EVER);
    public static final Topic<DestinataireId, TransmissionEvent> TRANSMISSIONS =
            new Topic<>("transmissions", Keys.DESTINATAIRE, TransmissionEvent.class, 6, FOR_EVER);
    public static final Topic<SignalementId, SuiviEvent> SUIVI =
            new Topic<>("suivi", Keys.SIGNALEMENT, SuiviEvent.class, 6, FOR_EVER);
    /** Without keys, in one partition, never compacted: the offset is the revision. */
    public static final Topic<Void, ReferentielEvent> REFERENTIEL =
            new Topic<>("referentiel", Serdes.Void(), ReferentielEvent.class, 1, FOR_EVER);
    /** Keyed as the client likes. */
    public static final Topic<String, DepotSignalement> DEPOTS =
            new Topic<>("depots", Serdes.String(), DepotSignalement.class, 6, days(7));
    /** Keyed by {@code <signalement>/<sujet>/<cle>}; a tombstone destroys the key. */
    public static final Topic<String, CleScellee> CLES =
            new Topic<>("cles", Serdes.String(), CleScellee.class, 6, compacted());
    /** Keyed as the record was, in whatever form. */
    public static final Topic<byte[], Rebut> REBUTS =
            new Topic<>("rebuts", Serdes.ByteArray(), Rebut.class, 3, days(90));
    /** Keyed by the subject of the person's token. */
    public static final Topic<String, AccesConsigne> ACCES =
            new Topic<>("acces", Serdes.String(), AccesConsigne.class, 3, days(365));

    public static final List<Topic<?, ?>> ALL =
            List.of(SIGNALEMENTS, DECISIONS, TRANSMISSIONS, SUIVI, REFERENTIEL, DEPOTS, CLES, REBUTS, ACCES);

    private Topics() {}

    /** The topic of a destinataire that consumes Kafka itself; its principal alone may read it, with any client. */
    public static Topic<SignalementId, CelluleEvent> cellule(DestinataireId destinataire) {
        return new Topic<>("cellule." + destinataire, Keys.SIGNALEMENT, CelluleEvent.class, 1, gzipped(days(30)));
    }

    /** Creates the topics that are missing; {@link TopicCreation} says what happens to those that differ. */
    public static void create(Admin admin, short replicationFactor) {
        new TopicCreation(admin, replicationFactor).create(ALL);
    }

    private static Map<String, String> days(int days) {
        return kept(Long.toString(Duration.ofDays(days).toMillis()));
    }

    /** What every client reads without a library besides. */
    private static Map<String, String> gzipped(Map<String, String> config) {
        var all = new HashMap<>(config);
        all.put(COMPRESSION_TYPE_CONFIG, "gzip");
        return all;
    }

    private static Map<String, String> kept(String millis) {
        return Map.of(RETENTION_MS_CONFIG, millis, MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_BYTES));
    }

    private static Map<String, String> compacted() {
        return Map.of(
                CLEANUP_POLICY_CONFIG,
                CLEANUP_POLICY_COMPACT,
                MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(Duration.ofDays(1).toMillis()),
                MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                "0.1");
    }
}
