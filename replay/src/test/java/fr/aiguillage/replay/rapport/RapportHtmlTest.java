package fr.aiguillage.replay.rapport;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.replay.synthese.Synthese;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The page is well-formed XML too, so that it can be read here without a browser. */
class RapportHtmlTest {
    private static final Document PAGE = parse(html(Annee.synthese(400), Annee.lexique(), Diffusion.INTERNE));

    private static String html(Synthese synthese, Lexique lexique, Diffusion diffusion) {
        var out = new StringWriter();
        new Page(new Chiffres(synthese, Masque.of(synthese, diffusion)), lexique).write(out);
        return out.toString();
    }

    private static Document parse(String html) {
        try {
            var source = new InputSource(new StringReader(html.strip().replace("<!DOCTYPE html>", "")));
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(source);
        } catch (Exception e) {
            throw new AssertionError("the page is not well-formed", e);
        }
    }

    private static Stream<Element> children(Node of) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Stream<Element> all(Node of) {
        return children(of).flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }

    private static List<Element> named(Node of, String... names) {
        return all(of).filter(one -> List.of(names).contains(one.getTagName())).toList();
    }

    private static List<Element> classed(Node of, String name) {
        return all(of).filter(one -> one.getAttribute("class").equals(name)).toList();
    }

    private static Element section(String id) {
        return all(PAGE)
                .filter(one -> one.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_number_of_every_table_leads_to_a_definition() {
        assertThat(classed(PAGE, "n")).hasSizeGreaterThan(1_000);
        assertThat(named(PAGE, "table").stream().flatMap(RapportHtmlTest::undefined))
                .isEmpty();
    }

    private static Stream<String> undefined(Element table) {
        var columns = named(named(table, "thead").getFirst(), "th");
        return named(named(table, "tbody").getFirst(), "tr").stream()
                .filter(row -> named(row, "a").isEmpty())
                .flatMap(row -> undefined(children(row).toList(), columns))
                .distinct();
    }

    private static Stream<String> undefined(List<Element> cells, List<Element> columns) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).getAttribute("class").equals("n"))
                .filter(i -> named(columns.get(i), "a").isEmpty())
                .mapToObj(i -> columns.get(i).getTextContent());
    }

    @Test
    void every_link_within_the_page_has_its_target() {
        var targets = all(PAGE)
                .map(one -> one.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(targets).doesNotHaveDuplicates();
        var links = all(PAGE)
                .map(one -> one.getAttribute("href"))
                .filter(href -> href.startsWith("#"))
                .map(href -> href.substring(1))
                .collect(toSet());
        assertThat(targets).containsAll(links);
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        assertThat(named(PAGE, "script", "link", "img", "iframe", "image")).isEmpty();
        assertThat(all(PAGE).filter(one -> one.hasAttribute("src"))).isEmpty();
        assertThat(named(PAGE, "style").getFirst().getTextContent()).doesNotContain("://", "@import");
        assertThat(all(PAGE).filter(one -> one.getAttribute("href").contains("://")))
                .extracting(Element::getTagName)
                .containsOnly("a");
    }

    @Test
    void each_map_shows_the_101_departements_and_the_petite_couronne_again() {
        assertThat(classed(PAGE, "carte"))
                .hasSizeGreaterThan(40)
                .allSatisfy(map -> assertThat(named(map, "use")).hasSize(101 + 4));
    }

    @Test
    void a_hostile_name_is_only_text() {
        var html = html(Exemple.hostile(), Exemple.lexique(), Diffusion.INTERNE);
        assertThat(html).doesNotContain("<script", "</script").contains("&lt;script&gt;");
        assertThat(named(parse(html), "script")).isEmpty();
    }

    @Test
    void what_is_simulated_says_so_in_each_of_its_tables_and_columns() {
        var tables = named(section("simulations"), "table");
        assertThat(tables).hasSize(2).allSatisfy(table -> {
            assertThat(named(table, "caption").getFirst().getTextContent()).contains("simulé");
            assertThat(named(named(table, "thead").getFirst(), "th").stream().skip(1))
                    .allMatch(column -> column.getTextContent().contains("simulé"));
        });
    }

    @Test
    void what_is_measured_says_so_in_each_of_its_tables() {
        assertThat(named(section("mesures"), "caption"))
                .hasSize(3)
                .allMatch(caption -> caption.getTextContent().contains("mesuré"));
    }

    @Test
    void a_masked_page_is_well_formed_and_says_that_it_is_masked() {
        var page = parse(html(Annee.of(400, "associatif@1", "centralise@1"), Annee.lexique(), Diffusion.EXTERNE));
        assertThat(classed(page, "avis").getFirst().getTextContent()).startsWith("Version masquée.");
        assertThat(classed(page, "courbe")).isEmpty();
    }
}
