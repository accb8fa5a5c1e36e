package fr.aiguillage.localstack.up;

import fr.aiguillage.localstack.BrokerMain;
import fr.aiguillage.localstack.Database;
import fr.aiguillage.localstack.OidcIssuer;
import fr.aiguillage.localstack.Running;
import fr.aiguillage.localstack.SchemaRegistry;
import java.util.List;

/** What the services need around them, each at its address, started and started again by name. */
record Surroundings(Addresses addresses, DataFolder data) {
    Running broker() {
        var arguments = List.of(data.kafka(), addresses.kafka(), addresses.kafkaController());
        return Program.own("kafka", BrokerMain.class, "320m", data.logs(), arguments);
    }

    Database postgresql() {
        return Database.start(data.postgresql(), addresses.postgresql());
    }

    Running registry(Database database) {
        return SchemaRegistry.start(
                data.logs(), database.jdbcUrl("registry"), addresses.registry(), addresses.registryManagement());
    }

    OidcIssuer issuer() {
        return OidcIssuer.start(addresses.issuer());
    }

    String bootstrap() {
        return "127.0.0.1:" + addresses.kafka();
    }

    String registryUrl() {
        return Addresses.url(addresses.registry()) + "/apis/ccompat/v7";
    }
}
