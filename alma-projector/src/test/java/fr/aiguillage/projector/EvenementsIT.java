package fr.aiguillage.projector;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real Kafka and PostgreSQL: what changes is told, by ids, to whoever may know. */
@Timeout(120)
final class EvenementsIT {
    @Test
    void each_hears_of_what_is_theirs_once_it_can_be_read() throws IOException {
        try (var projecteur = Projecteur.on(Base.url());
                var listener = projecteur.follow("ecoutant");
                var analyst = projecteur.follow("analyste");
                var own = projecteur.follow("destinataire:CD-88D")) {
            var heard = events(listener);
            heard.next();
            var analysed = events(analyst);
            analysed.next();
            var mine = events(own);
            mine.next();
            Journal.signalement(recu("ev-1"));
            Journal.suivi(Message.of(
                    new Suivis(new SignalementId("ev-1"), new DestinataireId("CD-88D")).opened(),
                    CloudEvent.of("ev-1/ouvert", "/test", Histoire.START)));
            assertThat(heard.until("signalement {\"signalement\":\"ev-1\"}"))
                    .noneMatch(event -> event.startsWith("boite"));
            assertThat(analysed.until("tableau {\"departement\":\"88\"}"))
                    .noneMatch(event -> event.startsWith("signalement") || event.startsWith("boite"));
            assertThat(mine.until("boite {\"destinataire\":\"CD-88D\",\"signalement\":\"ev-1\"}"))
                    .noneMatch(event -> event.startsWith("signalement"));
            assertThat(projecteur.get("/v1/evenements").statusCode()).isEqualTo(401);
        }
    }

    private static Message<SignalementEvent> recu(String id) {
        var vosges = Territoire.of(new Ressort("88", "88D", "44"));
        var recu = new Signalements(new SignalementId(id))
                .recu(Histoire.START, vosges, LieuType.DOMICILE, Set.of(), false);
        return Message.of(recu, CloudEvent.of(id, "/test", Histoire.START));
    }

    private record Events(BufferedReader lines) {
        /** Its name and its data. */
        String next() throws IOException {
            var name = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) name = line.substring(7);
                if (line.startsWith("data: ")) return name + " " + line.substring(6);
            }
            throw new IllegalStateException("the stream ended");
        }

        List<String> until(String expected) throws IOException {
            var seen = new ArrayList<String>();
            for (var event = next(); !event.equals(expected); event = next()) seen.add(event);
            return seen;
        }
    }

    private static Events events(InputStream stream) {
        return new Events(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    }
}
