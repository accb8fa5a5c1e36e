package fr.aiguillage.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.aiguillage.administration.Fiche.CanalEcrit;
import fr.aiguillage.administration.Fiche.CouvertureEcrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

/** Reads an entry of the directory from YAML, of which JSON is a part. */
public final class FicheLue {
    private static final int LONGUEUR = 1 << 16;
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(LONGUEUR)
                    .build())
            .build());

    private final List<String> fautes = new ArrayList<>();

    private FicheLue() {}

    /**
     * @throws FicheIllisible when it is not an entry; names every fault
     */
    public static Fiche lire(String texte) {
        if (texte.length() > LONGUEUR) throw new FicheIllisible(List.of("fiche trop longue : 64 Kio au plus"));
        var lecture = new FicheLue();
        var fiche = lecture.fiche(noeud(texte));
        if (lecture.fautes.isEmpty()) return fiche;
        throw new FicheIllisible(lecture.fautes);
    }

    private static JsonNode noeud(String texte) {
        try {
            return YAML.readTree(texte);
        } catch (JsonProcessingException e) {
            var place =
                    e.getLocation() == null ? "" : ", ligne " + e.getLocation().getLineNr();
            throw new FicheIllisible(List.of("ni YAML ni JSON" + place));
        }
    }

    private Fiche fiche(JsonNode noeud) {
        champs(noeud, "", Set.of("id", "type", "nom", "source", "couvertures", "canaux", "astreinte"));
        return new Fiche(
                texte(noeud, "", "id").orElse(""),
                texte(noeud, "", "type"),
                texte(noeud, "", "nom"),
                texte(noeud, "", "source"),
                liste(noeud, "couvertures", this::couverture),
                liste(noeud, "canaux", this::canal),
                texte(noeud, "", "astreinte"));
    }

    private CouvertureEcrite couverture(JsonNode noeud, String ou) {
        champs(noeud, ou, Set.of("territoire", "du", "au"));
        return new CouvertureEcrite(
                texte(noeud, ou, "territoire").orElse(""), texte(noeud, ou, "du"), texte(noeud, ou, "au"));
    }

    private CanalEcrit canal(JsonNode noeud, String ou) {
        champs(noeud, ou, Set.of("canal", "adresse"));
        return new CanalEcrit(
                texte(noeud, ou, "canal").orElse(""),
                texte(noeud, ou, "adresse").orElse(""));
    }

    private void champs(JsonNode noeud, String ou, Set<String> admis) {
        if (!noeud.isObject()) fautes.add((ou.isEmpty() ? "fiche" : ou) + " : un objet est attendu");
        noeud.fieldNames().forEachRemaining(champ -> {
            if (!admis.contains(champ))
                fautes.add(chemin(ou, champ) + " : champ inconnu ; admis : "
                        + String.join(", ", admis.stream().sorted().toList()));
        });
    }

    private <T> List<T> liste(JsonNode noeud, String champ, BiFunction<JsonNode, String, T> element) {
        var liste = Optional.ofNullable(noeud.get(champ)).orElse(MissingNode.getInstance());
        if (liste.isMissingNode() || liste.isNull()) return List.of();
        if (!liste.isArray()) fautes.add(champ + " : une liste est attendue");
        var elements = new ArrayList<T>();
        StreamSupport.stream(liste.spliterator(), false)
                .limit(liste.isArray() ? liste.size() : 0)
                .forEach(each -> elements.add(element.apply(each, champ + "[" + elements.size() + "]")));
        return elements;
    }

    private Optional<String> texte(JsonNode noeud, String ou, String champ) {
        var valeur = Optional.ofNullable(noeud.get(champ)).filter(present -> !present.isNull());
        valeur.filter(present -> !present.isTextual())
                .ifPresent(other -> fautes.add(chemin(ou, champ) + " : un texte est attendu (entre guillemets)"));
        return valeur.filter(JsonNode::isTextual).map(JsonNode::textValue).filter(text -> !text.isBlank());
    }

    private static String chemin(String ou, String champ) {
        return ou.isEmpty() ? champ : ou + "." + champ;
    }

    /** What was read is no entry of a directory; every fault, in French. */
    public static final class FicheIllisible extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> fautes;

        FicheIllisible(List<String> fautes) {
            super(String.join("\n", fautes));
            this.fautes = List.copyOf(fautes);
        }

        public List<String> fautes() {
            return fautes;
        }
    }
}
