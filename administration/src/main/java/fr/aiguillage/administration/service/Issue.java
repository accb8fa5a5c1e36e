package fr.aiguillage.administration.service;

import fr.aiguillage.administration.Reponse;
import fr.aiguillage.servicekit.Json;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** What became of a request, as HTTP says it: 201 in effect, 200 nothing to do, 422 refused for every reason named. */
sealed interface Issue {
    void send(ServerResponse response);

    /** @param revision of the referentiel, from which on services follow */
    record EnVigueur(String etat, long revision, List<String> avertissements) implements Issue {
        @Override
        public void send(ServerResponse response) {
            Json.send(response, 201, this);
        }
    }

    /** The referentiel said so already. */
    record Inchange(String etat, String explication) implements Issue {
        @Override
        public void send(ServerResponse response) {
            Json.send(response, 200, this);
        }
    }

    /** Nothing took effect. */
    record Refuse(List<String> fautes) implements Issue {
        @Override
        public void send(ServerResponse response) {
            Champs.problem(fautes).send(response);
        }
    }

    static Issue of(Reponse reponse) {
        return switch (reponse) {
            case Reponse.Faite faite -> new EnVigueur("EN_VIGUEUR", faite.revision(), faite.avertissements());
            case Reponse.DejaFaite deja -> new Inchange("INCHANGE", deja.explication());
            case Reponse.Refusee refusee -> new Refuse(refusee.fautes());
        };
    }
}
