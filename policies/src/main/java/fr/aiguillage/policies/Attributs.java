package fr.aiguillage.policies;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What the attributes of a document may say, before an engine gives up at them. */
final class Attributs {
    private static final Set<String> HIT_POLICIES =
            Set.of("UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER");

    private String decision = "";

    /** @throws PolitiqueInvalide naming the decision that the reader is in */
    void check(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "definitions" -> {
                require(xml, "name");
                require(xml, "namespace");
            }
            case "inputData" -> require(xml, "name");
            case "decision" -> decision = require(xml, "name");
            case "decisionTable" -> checkTable(xml);
            default -> {}
        }
        value(xml, "expressionLanguage").ifPresent(this::checkLanguage);
    }

    private String require(XMLStreamReader xml, String attribute) {
        return value(xml, attribute)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> refused("l'élément « " + xml.getLocalName() + " » (ligne "
                        + xml.getLocation().getLineNumber() + " du fichier) n'a pas d'attribut « " + attribute
                        + " »"));
    }

    private void checkTable(XMLStreamReader xml) {
        value(xml, "hitPolicy").filter(policy -> !HIT_POLICIES.contains(policy)).ifPresent(policy -> {
            throw refused("politique de résultat « " + policy + " » : seules UNIQUE et RULE ORDER sont admises");
        });
        value(xml, "aggregation").ifPresent(aggregation -> {
            throw refused("une agrégation (" + aggregation + ") n'est pas admise");
        });
    }

    private void checkLanguage(String language) {
        if (!language.toUpperCase(Locale.ROOT).contains("FEEL"))
            throw refused("langage d'expression « " + language + " » : seul FEEL est admis");
    }

    private static Optional<String> value(XMLStreamReader xml, String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute));
    }

    private PolitiqueInvalide refused(String message) {
        return new PolitiqueInvalide(List.of(Faute.table(decision, message)));
    }
}
