package fr.aiguillage.replay.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.servicekit.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** A replay as readers and its folder have it; what is not known is not there. */
final class TravailJson {
    private TravailJson() {}

    static ObjectNode of(Travail travail, Optional<Progression> progression) {
        var node = of(travail);
        progression.ifPresent(now -> node.set("progression", of(now)));
        return node;
    }

    static ObjectNode of(Travail travail) {
        var node = Json.mapper()
                .createObjectNode()
                .put("id", travail.id())
                .put("par", travail.par())
                .put("demandeLe", travail.demandeLe().toString())
                .put("etat", travail.statut().name());
        node.set("demande", of(travail.demande()));
        put(node, "debut", travail.debut());
        put(node, "fin", travail.fin());
        milliseconds(node, "attenteMs", travail.attente());
        milliseconds(node, "dureeMs", travail.duree());
        put(node, "motif", travail.motif());
        return node;
    }

    private static ObjectNode of(Demande demande) {
        var node = Json.mapper().createObjectNode();
        node.set("reference", of(demande.politiques().getFirst()));
        var variantes = node.putArray("variantes");
        demande.politiques().stream().skip(1).map(TravailJson::of).forEach(variantes::add);
        put(node, "du", demande.filtre().du());
        put(node, "au", demande.filtre().au());
        return node.put("territoire", demande.filtre().zone().toString()).put("ecarts", demande.ecarts());
    }

    private static ObjectNode of(PolitiqueRejouee politique) {
        return Json.mapper()
                .createObjectNode()
                .put("nom", politique.nom())
                .put("sha256", politique.sha256())
                .put("publiee", politique.publiee());
    }

    private static ObjectNode of(Progression progression) {
        var node = Json.mapper()
                .createObjectNode()
                .put("etape", progression.etape())
                .put("fait", progression.fait())
                .put("total", progression.total())
                .put("debit", progression.debit());
        milliseconds(node, "resteMs", progression.reste());
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<?> value) {
        value.ifPresent(known -> node.put(name, known.toString()));
    }

    private static void milliseconds(ObjectNode node, String name, Optional<Duration> value) {
        value.ifPresent(known -> node.put(name, known.toMillis()));
    }

    static Travail travail(JsonNode node) {
        return new Travail(
                node.required("id").textValue(),
                node.required("par").textValue(),
                Instant.parse(node.required("demandeLe").textValue()),
                demande(node.required("demande")),
                Statut.valueOf(node.required("etat").textValue()),
                text(node, "debut").map(Instant::parse),
                text(node, "fin").map(Instant::parse),
                text(node, "motif"));
    }

    private static Demande demande(JsonNode node) {
        var politiques = new ArrayList<PolitiqueRejouee>();
        politiques.add(politique(node.required("reference")));
        node.required("variantes").forEach(variante -> politiques.add(politique(variante)));
        var filtre = new Filtre(
                text(node, "du").map(LocalDate::parse),
                text(node, "au").map(LocalDate::parse),
                Zone.parse(node.required("territoire").textValue()));
        return new Demande(politiques, filtre, node.required("ecarts").booleanValue());
    }

    private static PolitiqueRejouee politique(JsonNode node) {
        return new PolitiqueRejouee(
                node.required("nom").textValue(),
                node.required("sha256").textValue(),
                node.required("publiee").booleanValue());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue());
    }
}
