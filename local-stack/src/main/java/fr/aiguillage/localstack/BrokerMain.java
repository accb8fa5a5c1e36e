package fr.aiguillage.localstack;

import java.nio.file.Path;

/** The same broker as a process of its own. Arguments: folder, port for clients, port of the controller. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        broker.awaitEnd();
    }
}
