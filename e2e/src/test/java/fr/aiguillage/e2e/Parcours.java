package fr.aiguillage.e2e;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What Node's test runner found: every journey by name, and all that it printed. */
record Parcours(List<Journey> journeys, String output) {

    /** @param failure what went wrong; empty when it went well */
    record Journey(String name, Optional<String> failure) {}

    /** @param folder where its files may be written */
    static Parcours run(Path console, LocalSystem system, Path folder) throws Exception {
        var report = folder.resolve("parcours.xml");
        var output = folder.resolve("parcours.log");
        var builder = new ProcessBuilder(
                        "node",
                        "--test",
                        "--test-concurrency=1",
                        "--test-reporter=junit",
                        "--test-reporter-destination=" + report,
                        "--test-reporter=spec",
                        "--test-reporter-destination=stdout",
                        "parcours/")
                .directory(console.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CONSOLE_URL", system.console());
        builder.environment().put("DESTINATAIRES_URL", system.recipients());
        builder.start().waitFor();
        return new Parcours(Files.exists(report) ? journeys(report) : List.of(), Files.readString(output));
    }

    private static List<Journey> journeys(Path report) throws Exception {
        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(readable(report))))
                .getElementsByTagName("testcase");
        return IntStream.range(0, cases.getLength())
                .mapToObj(i -> journey((Element) cases.item(i)))
                .toList();
    }

    /** Colours of a terminal, which Node leaves in its report, are not XML. */
    private static String readable(Path report) throws IOException {
        return Files.readString(report).replaceAll("\\x1b\\[[0-9;]*m", "").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    private static Journey journey(Element element) {
        var failures = element.getElementsByTagName("failure");
        return new Journey(
                element.getAttribute("name"),
                IntStream.range(0, failures.getLength())
                        .mapToObj(i -> failures.item(i).getTextContent())
                        .findFirst());
    }
}
