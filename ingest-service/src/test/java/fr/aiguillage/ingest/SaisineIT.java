package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who treats a signalement says what becomes of it; others learn nothing. */
class SaisineIT {
    private static BoiteVoisine boite;
    private static Porte porte;

    private final String id = UUID.randomUUID().toString();
    private final String path = "/v1/signalements/" + id + "/";

    @BeforeAll
    static void open() throws Exception {
        boite = new BoiteVoisine();
        porte = Porte.open(Decor.shared(), Map.of("AIGUILLAGE_API_FORWARDER", boite.address()));
    }

    @AfterAll
    static void close() {
        porte.close();
        boite.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    confirmations,  `{"propose":"PARQUET-54"}`
                    ecarts,         `{"destinataire":"PARQUET-54","motif":"AUTRE"}`
                    corrections,    `{"urgence":"HAUTE"}`
                    complements,    `{"canal":"TELEPHONE","faits":{"types":["PHYSIQUE"]}}`
                    reorientations, `{"refusePar":"CD-54D","motif":"AUTRE"}`
                    """)
    void a_destinataire_that_treats_a_signalement_is_heard_and_no_other(String act, String body) throws Exception {
        assertThat(status(act, body, "destinataire:CD-54D")).isEqualTo(404);
        boite.dossier(id, "CD-54D", "NOUVEAU", "INFORMATION");
        assertThat(status(act, body, "destinataire:CD-54D")).isEqualTo(404);
        boite.dossier(id, "CD-54D", "ANNULE", "TRAITEMENT");
        assertThat(status(act, body, "destinataire:CD-54D")).isEqualTo(404);
        boite.dossier(id, "CD-54D", "REFUSE", "TRAITEMENT");
        assertThat(status(act, body, "destinataire:CD-54D")).isEqualTo(404);
        boite.dossier(id, "CD-54D", "EN_COURS", "TRAITEMENT");
        assertThat(status(act, body, "destinataire:ARS-44")).isEqualTo(404);
        assertThat(events()).isEmpty();
        assertThat(status(act, body, "destinataire:CD-54D")).isEqualTo(202);
        assertThat(events()).hasSize(1);
    }

    @Test
    void while_the_inbox_is_silent_nothing_is_recorded() throws Exception {
        try (var alone = Porte.open(Decor.shared(), Map.of("AIGUILLAGE_API_FORWARDER", "http://localhost:1"))) {
            var answer = alone.post(path + "confirmations", "{\"propose\":\"PARQUET-54\"}", "destinataire:CD-54D");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(events()).isEmpty();
        }
    }

    private int status(String act, String body, String role) throws Exception {
        return porte.post(path + act, body, role).statusCode();
    }

    private List<SignalementEvent> events() {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .map(Message::event)
                .filter(event -> event.signalement().value().equals(id))
                .toList();
    }
}
