package fr.aiguillage.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What a broker of one node is told; the rest are Kafka's defaults. */
final class BrokerProperties {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String HOST = "127.0.0.1:";

    private BrokerProperties() {}

    static String bootstrap(int port) {
        return HOST + port;
    }

    static Properties singleNode(Path folder, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(identity(folder, port, controllerPort));
        properties.putAll(ONE_REPLICA_OF_EVERYTHING);
        properties.putAll(CARE);
        properties.putAll(SMALL_FOOTPRINT);
        return properties;
    }

    private static Map<String, String> identity(Path folder, int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + HOST + controllerPort,
                "listeners",
                "CLIENT://" + HOST + port + "," + CONTROLLER_LISTENER + "://" + HOST + controllerPort,
                "advertised.listeners",
                "CLIENT://" + HOST + port,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "inter.broker.listener.name",
                "CLIENT",
                "listener.security.protocol.map",
                "CLIENT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "log.dirs",
                folder.toString());
    }

    private static final Map<String, String> ONE_REPLICA_OF_EVERYTHING = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "4",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    /** Topics come from the typed list alone; ten years without a commit do not lose a group's place. */
    private static final Map<String, String> CARE = Map.of(
            "auto.create.topics.enable", "false",
            "offsets.retention.minutes", "5256000");

    private static final Map<String, String> SMALL_FOOTPRINT = Map.of(
            "group.initial.rebalance.delay.ms", "0",
            "log.cleaner.dedupe.buffer.size", "2097152");
}
