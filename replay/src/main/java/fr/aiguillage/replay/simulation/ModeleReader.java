package fr.aiguillage.replay.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a service model, all faults at once. */
final class ModeleReader {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> JOURS =
            List.of("LUNDI", "MARDI", "MERCREDI", "JEUDI", "VENDREDI", "SAMEDI", "DIMANCHE");
    private static final Set<String> MODELE = Set.of("source", "horaires", "capacites");
    private static final Set<String> HORAIRES = Set.of("jours", "de", "a", "feries");
    private static final Set<String> CAPACITE = Set.of("destinataire", "type", "parSemaine", "aPartirDu");

    private final List<String> fautes = new ArrayList<>();

    ModeleService read(String yaml) {
        var modele = tree(yaml);
        known("", modele, MODELE);
        var source = modele.path("source").asText("");
        if (source.isBlank()) fautes.add("source : requis ; d’où viennent ces hypothèses");
        var horaires = horaires(modele.path("horaires"));
        var capacites = capacites(modele.path("capacites"));
        if (!fautes.isEmpty()) throw new ModeleInvalide(fautes);
        return new ModeleService(source, horaires.orElseThrow(), capacites);
    }

    private static JsonNode tree(String yaml) {
        try {
            var tree = YAML.readTree(yaml);
            if (tree != null && tree.isObject()) return tree;
        } catch (JsonProcessingException e) {
            throw new ModeleInvalide(
                    List.of("YAML mal formé, ligne " + e.getLocation().getLineNr()));
        }
        throw new ModeleInvalide(List.of("un document YAML avec source, horaires et capacites est attendu"));
    }

    private void known(String where, JsonNode object, Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name))
                fautes.add(where + name + " : inconnu ; admis : "
                        + String.join(", ", names.stream().sorted().toList()));
        });
    }

    private Optional<Horaires> horaires(JsonNode horaires) {
        known("horaires.", horaires, HORAIRES);
        var jours = jours(horaires.path("jours"));
        var de = value("horaires.de", horaires.path("de"), LocalTime::parse, "une heure telle que \"09:00\"");
        var a = value("horaires.a", horaires.path("a"), LocalTime::parse, "une heure telle que \"17:00\"");
        if (de.isEmpty() || a.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Horaires(
                    jours, de.get(), a.get(), horaires.path("feries").asBoolean(false)));
        } catch (IllegalArgumentException e) {
            fautes.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Set<DayOfWeek> jours(JsonNode names) {
        var jours = EnumSet.noneOf(DayOfWeek.class);
        for (var name : names) {
            var number = JOURS.indexOf(name.asText());
            if (number >= 0) jours.add(DayOfWeek.of(number + 1));
            else fautes.add("horaires.jours : « " + name.asText() + " » ; admis : " + String.join(", ", JOURS));
        }
        return jours;
    }

    private List<Capacite> capacites(JsonNode all) {
        if (all.isEmpty()) fautes.add("capacites : au moins une");
        var capacites = new ArrayList<Capacite>();
        for (var i = 0; i < all.size(); i++) capacites.add(capacite("capacites[" + i + "].", all.get(i)));
        return capacites;
    }

    private Capacite capacite(String where, JsonNode one) {
        known(where, one, CAPACITE);
        return new Capacite(
                optional(where + "destinataire", one.path("destinataire"), DestinataireId::new, "un identifiant"),
                optional(where + "type", one.path("type"), DestinataireType::valueOf, types()),
                parSemaine(where, one.path("parSemaine")),
                optional(where + "aPartirDu", one.path("aPartirDu"), LocalDate::parse, "un jour tel que 2026-03-01"));
    }

    private static String types() {
        return String.join(
                ", ", Arrays.stream(DestinataireType.values()).map(Enum::name).toList());
    }

    private int parSemaine(String where, JsonNode number) {
        if (!number.isInt() || number.intValue() < 0) fautes.add(where + "parSemaine : un nombre entier, 0 ou plus");
        return number.asInt(0);
    }

    private <T> Optional<T> optional(String where, JsonNode node, Function<String, T> read, String expected) {
        return node.isMissingNode() ? Optional.empty() : value(where, node, read, expected);
    }

    private <T> Optional<T> value(String where, JsonNode node, Function<String, T> read, String expected) {
        try {
            if (!(node instanceof MissingNode)) return Optional.of(read.apply(node.asText()));
        } catch (DateTimeException | IllegalArgumentException e) {
            fautes.add(where + " : « " + node.asText() + " » ; attendu : " + expected);
            return Optional.empty();
        }
        fautes.add(where + " : requis ; " + expected);
        return Optional.empty();
    }
}
