package fr.aiguillage.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.ingest.Accueil.Recu;
import fr.aiguillage.ingest.Accueil.Refuse;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Problem.Erreur;
import fr.aiguillage.servicekit.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines of one batch, each to the line that answers it. Any number at once. */
final class LignesDeLot {
    private static final int MOST_ERRORS = 10;
    private static final String CLE = "cleIdempotence";

    private final Reception reception;
    private final Demande demande;
    private final boolean historique;

    /** Kafka did not answer once: the lines that follow do not wait for it, too. */
    private volatile boolean silent;

    LignesDeLot(Reception reception, Demande demande, boolean historique) {
        this.reception = reception;
        this.demande = demande;
        this.historique = historique;
    }

    byte[] take(Ligne ligne) {
        var result = Json.mapper().createObjectNode().put("ligne", ligne.numero());
        switch (accueil(ligne)) {
            case Recu recu -> put(result, recu);
            case Refuse refuse -> put(result, refuse.erreurs());
        }
        return lineOf(result);
    }

    private Accueil accueil(Ligne ligne) {
        if (ligne.numero() > Lot.MOST_LINES) {
            return refuse("", "Un lot compte au plus %d lignes.".formatted(Lot.MOST_LINES));
        }
        if (ligne.json().length > Lot.LONGEST_LINE) {
            return refuse("", "La ligne dépasse %d octets.".formatted(Lot.LONGEST_LINE));
        }
        return silent ? unknown() : receive(ligne);
    }

    private Accueil receive(Ligne ligne) {
        try {
            var body = Json.parse(ligne.json(), JsonNode.class);
            return body instanceof ObjectNode object
                    ? receive(ligne.numero(), object)
                    : refuse("", "Une ligne est un objet JSON.");
        } catch (ProblemException e) {
            var erreurs = e.problem().erreurs();
            return erreurs.isEmpty() ? refuse("", e.problem().detail()) : new Refuse(erreurs);
        } catch (JournalSilent e) {
            silent = true;
            return unknown();
        }
    }

    private Accueil receive(int numero, ObjectNode body) {
        var cle = Optional.ofNullable(body.remove(CLE));
        if (cle.filter(node -> !isKey(node)).isPresent()) {
            return refuse("/" + CLE, "Une clé est un texte de 1 à %d caractères.".formatted(Demande.LONGEST_KEY));
        }
        return reception.receive(demande.ofLine(numero, cle.map(JsonNode::textValue)), body, historique, Instant.now());
    }

    private static boolean isKey(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= Demande.LONGEST_KEY;
    }

    private static Accueil unknown() {
        return refuse("", Silence.DETAIL);
    }

    private static Accueil refuse(String pointeur, String message) {
        return new Refuse(List.of(new Erreur(pointeur, message)));
    }

    private static void put(ObjectNode result, Recu recu) {
        result.put("id", recu.id())
                .put("numero", recu.numero())
                .put("codeSuivi", recu.codeSuivi())
                .put("recuLe", recu.recuLe().toString());
    }

    private static void put(ObjectNode result, List<Erreur> erreurs) {
        var array = result.putArray("erreurs");
        erreurs.stream()
                .limit(MOST_ERRORS)
                .forEach(erreur ->
                        array.addObject().put("pointeur", erreur.pointeur()).put("message", erreur.message()));
    }

    private static byte[] lineOf(ObjectNode result) {
        byte[] json = Json.bytes(result);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
