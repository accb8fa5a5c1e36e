package fr.aiguillage.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.CodeSuivi;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignalementsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Porte porte;

    @BeforeAll
    static void open() throws Exception {
        porte = Porte.open(Decor.shared());
    }

    @AfterAll
    static void close() {
        porte.close();
    }

    @Test
    void a_report_is_an_event_and_its_receipt() throws Exception {
        var answer = porte.deposer(Corps.COMPLET);
        assertThat(answer.statusCode()).isEqualTo(201);
        var recu = JSON.readTree(answer.body());
        var event = recus(recu).getFirst();
        assertThat(event.numero()).isEqualTo(recu.get("numero").asText());
        assertThat(event.recuLe()).isEqualTo(recu.get("recuLe").asText());
        assertThat(event.empreinteCode())
                .isEqualTo(CodeSuivi.read(recu.get("codeSuivi").asText())
                        .orElseThrow()
                        .empreinte());
    }

    private static List<SignalementRecu> recus(JsonNode recu) {
        return messages(recu).stream()
                .map(Message::event)
                .map(SignalementRecu.class::cast)
                .toList();
    }

    private static List<Message<SignalementEvent>> messages(JsonNode recu) {
        return Decor.shared().read(Topics.SIGNALEMENTS).stream()
                .filter(message -> message.event()
                        .signalement()
                        .value()
                        .equals(recu.get("id").asText()))
                .toList();
    }
}
