package fr.aiguillage.policies;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What each rule of a DMN document says of itself: its French label and its source, by rule id. */
public final class Libelles {

    /**
     * A rule in words.
     *
     * @param libelle its {@code description}
     * @param source its first annotation: an article of law, or a page
     */
    public record Libelle(String libelle, String source) {}

    private final XMLStreamReader xml;
    private final Map<String, Libelle> libelles = new HashMap<>();

    private Libelles(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws IllegalArgumentException when the document is not XML */
    public static Map<String, Libelle> of(String dmn) {
        try {
            return new Libelles(Enveloppe.open(dmn)).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not an XML document", e);
        }
    }

    private Map<String, Libelle> read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("rule")) rule();
        }
        return Map.copyOf(libelles);
    }

    private void rule() throws XMLStreamException {
        var id = xml.getAttributeValue(null, "id");
        var libelle = "";
        var source = "";
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("rule"))) {
            if (xml.getEventType() != XMLStreamReader.START_ELEMENT) continue;
            if (xml.getLocalName().equals("description"))
                libelle = xml.getElementText().strip();
            else if (xml.getLocalName().equals("annotationEntry") && source.isEmpty()) source = annotation();
        }
        if (id != null) libelles.put(id, new Libelle(libelle, source));
    }

    private String annotation() throws XMLStreamException {
        while (!(xml.next() == XMLStreamReader.START_ELEMENT
                && xml.getLocalName().equals("text"))) {
            if (xml.getEventType() == XMLStreamReader.END_ELEMENT) return "";
        }
        return xml.getElementText().strip();
    }
}
