package fr.aiguillage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.schemas.EventReader;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.sealing.MemoryKeySource;
import fr.aiguillage.sealing.Opener;
import fr.aiguillage.sealing.Ouverture.Ouvert;
import java.io.IOException;
import java.util.Optional;

/** Opens what was sealed, with the keys that the log holds. */
final class Coffre {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Opener opener;

    Coffre(Decor decor) {
        var keys = new MemoryKeySource();
        var reader = EventReader.of(Topics.CLES, decor.registry());
        for (var record : decor.records(Topics.CLES)) {
            keys.fold(new String(record.key(), UTF_8), reader.read(record).event());
        }
        opener = new Opener(decor.masterKey(), keys);
    }

    byte[] bytes(SignalementId signalement, Optional<Scelle> scelle) {
        var opened = (Ouvert) opener.open(signalement, scelle.orElseThrow());
        return opened.json().toByteArray();
    }

    JsonNode json(SignalementId signalement, Optional<Scelle> scelle) throws IOException {
        return JSON.readTree(bytes(signalement, scelle));
    }
}
