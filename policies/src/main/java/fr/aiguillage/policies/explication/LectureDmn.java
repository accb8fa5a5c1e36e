package fr.aiguillage.policies.explication;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the rules of a DMN document ask for, by rule id. */
final class LectureDmn {
    private LectureDmn() {}

    /** @throws IllegalArgumentException when the document is not XML, or declares a document type */
    static Map<String, Conditions> conditions(String dmn) {
        var rules = new HashMap<String, Conditions>();
        descendants(parse(dmn).getDocumentElement(), "decision")
                .forEach(decision -> read(decision.getAttribute("name"), decision, rules));
        return Map.copyOf(rules);
    }

    private static Document parse(String dmn) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(dmn)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not an XML document", e);
        }
    }

    private static void read(String table, Element decision, Map<String, Conditions> rules) {
        var inputs =
                descendants(decision, "inputExpression").map(LectureDmn::text).toList();
        descendants(decision, "rule")
                .forEach(rule -> rules.put(rule.getAttribute("id"), new Conditions(table, cells(inputs, rule))));
    }

    private static List<Conditions.Cellule> cells(List<String> inputs, Element rule) {
        var asked = descendants(rule, "inputEntry").map(LectureDmn::text).toList();
        return IntStream.range(0, Math.min(inputs.size(), asked.size()))
                .mapToObj(column -> new Conditions.Cellule(inputs.get(column), asked.get(column)))
                .filter(Conditions.Cellule::asks)
                .toList();
    }

    private static String text(Element element) {
        return descendants(element, "text")
                .findFirst()
                .map(Node::getTextContent)
                .orElse("")
                .strip();
    }

    private static Stream<Element> descendants(Element element, String name) {
        var found = element.getElementsByTagNameNS("*", name);
        var all = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) if (found.item(i) instanceof Element one) all.add(one);
        return all.stream();
    }
}
