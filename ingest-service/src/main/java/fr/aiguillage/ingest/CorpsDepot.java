package fr.aiguillage.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.signalement.DepotSignalement;
import fr.aiguillage.servicekit.Json;
import fr.aiguillage.servicekit.Problem.Erreur;
import fr.aiguillage.servicekit.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a third party published to {@code depots}, as the body that it would have posted: codes in clear, then its personal part. */
final class CorpsDepot {
    private CorpsDepot() {}

    /**
     * @param personal what the JWE held
     * @throws ProblemException when the personal part says again what is said in clear
     */
    static ObjectNode of(DepotSignalement depot, JsonNode personal) {
        var body = inClear(depot);
        merge(body, personal, "");
        return body;
    }

    private static ObjectNode inClear(DepotSignalement depot) {
        var body = Json.mapper().createObjectNode();
        body.put("canal", depot.canal().name());
        depot.recuLe().ifPresent(instant -> body.put("recuLe", instant.toString()));
        lieu(body.putObject("lieu"), depot);
        victime(body.putObject("victime"), depot);
        body.putObject("misEnCause")
                .put("type", depot.misEnCauseType().name())
                .put("precision", depot.misEnCausePrecision().name());
        body.putObject("declarant").put("lien", depot.declarantLien().name()).put("anonyme", depot.declarantAnonyme());
        faits(body.putObject("faits"), depot);
        return body;
    }

    private static void lieu(ObjectNode lieu, DepotSignalement depot) {
        lieu.put("type", depot.lieuType().name());
        depot.finessCategorie().ifPresent(categorie -> lieu.put("finessCategorie", categorie));
    }

    private static void victime(ObjectNode victime, DepotSignalement depot) {
        victime.put("categorie", depot.victimeCategorie().name())
                .put("trancheAge", depot.trancheAge().name())
                .put("mesureProtection", depot.mesureProtection().name())
                .put("anonyme", depot.victimeAnonyme());
        answer(victime, "informee", depot.victimeInformee());
    }

    private static void faits(ObjectNode faits, DepotSignalement depot) {
        codes(faits, "typesDeclares", depot.typesDeclares());
        codes(faits, "types", depot.types());
        codes(faits, "motifs", depot.motifs());
        codes(faits, "consequences", depot.consequences());
        faits.put("temporalite", depot.temporalite().name())
                .put("origine", depot.origine().name());
        answer(faits, "dangerImmediat", depot.dangerImmediat());
        answer(faits, "enCours", depot.enCours());
    }

    private static void codes(ObjectNode object, String name, Set<? extends Enum<?>> codes) {
        var array = object.putArray(name);
        codes.forEach(code -> array.add(code.name()));
    }

    private static void answer(ObjectNode object, String name, OuiNon answer) {
        switch (answer) {
            case OUI -> object.put(name, true);
            case NON -> object.put(name, false);
            case INCONNU -> object.remove(name);
        }
    }

    private static void merge(ObjectNode clear, JsonNode personal, String pointeur) {
        for (Map.Entry<String, JsonNode> member : personal.properties()) {
            var here = pointeur + "/" + member.getKey();
            var known = clear.get(member.getKey());
            if (known == null) {
                clear.set(member.getKey(), member.getValue());
            } else if (known instanceof ObjectNode object && member.getValue().isObject()) {
                merge(object, member.getValue(), here);
            } else {
                throw ProblemException.invalide(List.of(new Erreur(here, "déjà dit en clair")));
            }
        }
    }
}
