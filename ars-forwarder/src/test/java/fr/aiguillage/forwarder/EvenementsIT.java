package fr.aiguillage.forwarder;

import static fr.aiguillage.forwarder.ForwarderStack.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.localstack.Await;
import fr.aiguillage.servicekit.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvenementsIT {
    private static final String PATH = "/v1/boite/evenements";

    private final ForwarderStack stack = ForwarderStack.shared();
    private final String run = UUID.randomUUID().toString();
    private final DestinataireId cd = new DestinataireId("CD-" + run);
    private final DestinataireId ars = new DestinataireId("ARS-" + run);

    @BeforeEach
    void declare() {
        List.of(cd, ars).forEach(id -> stack.declare(id, Optional.empty()));
    }

    @Test
    void what_comes_is_told_to_its_destinataire_alone_and_by_ids_only() {
        stack.run(forwarder -> {
            try (var claire = forwarder.client("claire", "destinataire:" + cd).follow(PATH);
                    var paul = forwarder
                            .client("paul", "destinataire:" + cd, "destinataire:" + ars)
                            .follow(PATH)) {
                send(ars, "1");
                send(cd, "2");
                assertThat(claire.arrivees(1)).containsExactly(ids(cd, "2"));
                assertThat(paul.arrivees(2)).containsExactlyInAnyOrder(ids(ars, "1"), ids(cd, "2"));
                claire.arrivees(1).forEach(data -> Contract.check("Arrivee", data));
            }
        });
    }

    @Test
    void who_comes_back_misses_nothing_and_reads_nothing_twice() {
        stack.run(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd, "destinataire:" + ars);
            String last;
            try (var before = claire.follow(PATH)) {
                send(cd, "1");
                before.arrivees(1);
                last = before.lastId();
            }
            send(cd, "2");
            send(ars, "3");
            try (var after = claire.follow(PATH, Map.of("Last-Event-ID", last))) {
                assertThat(after.arrivees(2)).containsExactlyInAnyOrder(ids(cd, "2"), ids(ars, "3"));
            }
        });
    }

    @Test
    void the_stream_ends_when_its_token_does() {
        stack.run(forwarder -> {
            try (var short_ = forwarder
                    .shortLived(Duration.ofSeconds(2), "claire", "destinataire:" + cd)
                    .follow(PATH)) {
                Await.until("its end", PATIENCE, short_::isOver);
            }
        });
    }

    @Test
    void a_forwarder_that_stops_ends_its_streams() {
        var left = new Flux[1];
        stack.run(forwarder ->
                left[0] = forwarder.client("claire", "destinataire:" + cd).follow(PATH));
        try (var over = left[0]) {
            Await.until("its end", PATIENCE, over::isOver);
        }
    }

    @Test
    void who_may_read_no_inbox_or_asks_for_nonsense_is_told_so() {
        stack.run(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            assertThat(claire.get(PATH + "?destinataire=" + ars).status()).isEqualTo(403);
            assertThat(forwarder.client("anne", "analyste").get(PATH).status()).isEqualTo(403);
            var nonsense = claire.get(PATH, Map.of("Last-Event-ID", "douze"));
            assertThat(nonsense.status()).isEqualTo(400);
            assertThat(nonsense.text("/detail"))
                    .isEqualTo("Last-Event-ID n'est pas celui d'un événement de cette boîte.");
        });
    }

    @Test
    void a_list_may_be_of_several_states() {
        stack.run(forwarder -> {
            var claire = forwarder.client("claire", "destinataire:" + cd);
            List.of("1", "2", "3").forEach(name -> send(cd, name));
            List.of("1", "2", "3").forEach(name -> stack.awaitSuivi(signalement(name), events -> events.size() == 2));
            assertThat(claire.post("/v1/boite/" + signalement("1") + "/accuse").status())
                    .isEqualTo(200);
            assertThat(claire.post("/v1/boite/" + signalement("2") + "/prise-en-charge")
                            .status())
                    .isEqualTo(200);
            assertThat(claire.get("/v1/boite?statut=NOUVEAU,ACCUSE").body().findValuesAsText("statut"))
                    .containsExactlyInAnyOrder("NOUVEAU", "ACCUSE");
            assertThat(claire.get("/v1/boite?statut=NOUVEAU,PERDU").text("/detail"))
                    .isEqualTo(
                            "Le statut demandé n'existe pas. Possible : NOUVEAU, ACCUSE, EN_COURS, REFUSE, CLOTURE, ANNULE.");
        });
    }

    private SignalementId signalement(String name) {
        return new SignalementId("s-" + run + "-" + name);
    }

    private void send(DestinataireId destinataire, String name) {
        stack.send(Examples.order(run + "-" + name, signalement(name), destinataire));
    }

    private JsonNode ids(DestinataireId destinataire, String name) {
        return Json.mapper()
                .createObjectNode()
                .put("destinataire", destinataire.value())
                .put("signalement", signalement(name).value())
                .put("ordre", run + "-" + name);
    }
}
