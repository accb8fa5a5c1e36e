package fr.aiguillage.policies;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A first pass over a document, before an engine sees it: that it is XML of a bounded shape that says it is DMN, with
 * nothing in it that makes a reader fetch, expand or decode anything.
 */
final class Enveloppe {
    private static final int MAX_DEPTH = 32;

    /** DMN 1.1 to 1.5. */
    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private final XMLStreamReader xml;
    private int depth;
    private int rules;

    private Enveloppe(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws PolitiqueInvalide when it is something else, or hostile */
    static void check(String text) {
        Nature.other(text).ifPresent(other -> {
            throw DmnDocument.refused(other);
        });
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY"))
            throw DmnDocument.refused("une déclaration DOCTYPE ou ENTITY n'est pas admise");
        try {
            new Enveloppe(open(text)).read();
        } catch (XMLStreamException e) {
            throw DmnDocument.unreadable();
        }
    }

    /** A reader that follows no entity and no type declaration. */
    static XMLStreamReader open(String text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private void read() throws XMLStreamException {
        checkEncoding(Optional.ofNullable(xml.getCharacterEncodingScheme()).orElse("UTF-8"));
        while (xml.hasNext()) event(xml.next());
        if (rules > Subset.MAX_RULES) throw DmnDocument.refused(rules + " règles : 2 000 au plus");
    }

    /** The engine is given bytes of UTF-8; a declaration of another encoding would make it read another document. */
    private static void checkEncoding(String encoding) {
        if (!encoding.toUpperCase(Locale.ROOT).equals("UTF-8"))
            throw DmnDocument.refused("encodage « " + encoding + " » : seul UTF-8 est admis");
    }

    private void event(int event) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> start();
            case XMLStreamReader.END_ELEMENT -> depth--;
            case XMLStreamReader.PROCESSING_INSTRUCTION ->
                throw DmnDocument.refused(
                        "une instruction de traitement (<?" + xml.getPITarget() + "…?>) n'est pas admise");
            case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                throw DmnDocument.refused("une déclaration DOCTYPE ou ENTITY n'est pas admise");
            default -> {}
        }
    }

    private void start() {
        if (++depth == 1) checkRoot();
        if (depth > MAX_DEPTH) throw DmnDocument.refused("plus de " + MAX_DEPTH + " éléments imbriqués");
        if (xml.getLocalName().equals("rule")) rules++;
    }

    private void checkRoot() {
        var isDmn = xml.getLocalName().equals("definitions")
                && DMN.contains(Optional.ofNullable(xml.getNamespaceURI()).orElse(""));
        if (!isDmn) throw DmnDocument.unreadable();
    }
}
