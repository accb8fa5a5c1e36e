package fr.aiguillage.replay.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.replay.synthese.Synthese;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MasqueTest {
    private static final Synthese ANNEE = Annee.of(4_000, "associatif@1", "centralise@1");
    private static final Chiffres MASKED = new Chiffres(ANNEE, Masque.of(ANNEE, Diffusion.EXTERNE));
    private static final Chiffres CLEAR = new Chiffres(ANNEE, Masque.of(ANNEE, Diffusion.INTERNE));

    @Test
    void no_count_from_1_to_10_is_written_in_any_table() {
        var counts = Stream.of(departements(MASKED), destinataires(MASKED))
                .flatMap(List::stream)
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> isCount(cell.getKey()))
                .map(Map.Entry::getValue);
        assertThat(counts.filter(text -> text.matches("[1-9]|10"))).isEmpty();
        assertThat(numbers(json(MASKED)).filter(number -> number > 0 && number < 11))
                .isEmpty();
    }

    @Test
    void something_is_masked_and_most_is_not() {
        var cells = departements(MASKED).stream()
                .flatMap(row -> row.values().stream())
                .toList();
        assertThat(cells.stream().filter(String::isEmpty).count()).isBetween(100L, cells.size() * 3L / 4);
    }

    @Test
    void a_total_never_gives_back_what_a_column_hides() {
        var clear = departements(CLEAR);
        var masked = departements(MASKED);
        for (var politique : List.of("associatif@1", "centralise@1"))
            for (var column : columns()) {
                var hidden = IntStream.range(0, masked.size())
                        .filter(i -> politique.equals(masked.get(i).get("politique")))
                        .filter(i -> masked.get(i).getOrDefault(column, "").isEmpty())
                        .mapToLong(i -> Long.parseLong(clear.get(i).getOrDefault(column, "0")))
                        .toArray();
                if (hidden.length == 0 || total(politique, column).isNull()) continue;
                assertThat(hidden.length).as(politique + " " + column).isGreaterThan(1);
                assertThat(IntStream.range(0, hidden.length)
                                .mapToLong(i -> hidden[i])
                                .sum())
                        .as(politique + " " + column)
                        .isGreaterThan(10);
            }
    }

    @Test
    void what_a_row_says_of_the_reports_of_its_place_leaves_no_small_rest() {
        for (var row : departements(MASKED))
            for (var column : columns()) {
                var part = row.getOrDefault(column, "");
                var whole = row.getOrDefault("signalements", "");
                if (column.equals("destinataires") || part.isEmpty() || whole.isEmpty()) continue;
                assertThat(Long.parseLong(whole) - Long.parseLong(part))
                        .as(row + column)
                        .isNotIn(smalls());
            }
    }

    @Test
    void all_sums_and_differences_together_give_back_no_small_count() {
        var inventaire = Recensement.of(ANNEE);
        var hidden = Secret.of(inventaire);
        assertThat(Resolution.solved(inventaire, hidden))
                .isNotEmpty()
                .noneMatch(cellule -> smalls().contains(inventaire.nombres().getOrDefault(cellule, 0L)));
    }

    private static List<Long> smalls() {
        return LongStream.rangeClosed(1, 10).boxed().toList();
    }

    private static List<String> columns() {
        return Grandeur.all().map(Grandeur::cle).toList();
    }

    private static boolean isCount(String column) {
        return columns().contains(column)
                || List.of("signalements", "gagne", "perd", "signalements_en_pointe", "differents_de_la_reference")
                        .contains(column);
    }

    private static JsonNode total(String politique, String column) {
        return StreamSupport.stream(json(MASKED).path("politiques").spliterator(), false)
                .filter(node -> node.path("nom").asText().equals(politique))
                .findFirst()
                .orElseThrow()
                .path("total")
                .path(column);
    }

    /** Every count of the file; what is known of the run itself is none. */
    private static Stream<Long> numbers(JsonNode root) {
        return Stream.of("politiques", "comparaisons", "mesures", "simulations")
                .map(root::path)
                .flatMap(MasqueTest::leaves)
                .filter(JsonNode::isNumber)
                .map(JsonNode::asLong);
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(MasqueTest::leaves)
                : Stream.of(node);
    }

    private static JsonNode json(Chiffres chiffres) {
        var out = new StringWriter();
        new SyntheseJson(chiffres, Annee.lexique()).write(out);
        try {
            return new ObjectMapper().readTree(out.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, String>> departements(Chiffres chiffres) {
        var out = new StringWriter();
        new ParDepartement(chiffres, Annee.lexique()).write(out);
        return rows(out.toString());
    }

    private static List<Map<String, String>> destinataires(Chiffres chiffres) {
        var out = new StringWriter();
        new ParDestinataire(chiffres).write(out);
        return rows(out.toString());
    }

    private static List<Map<String, String>> rows(String csv) {
        var lines = csv.lines().map(line -> line.split(";", -1)).toList();
        var header = lines.getFirst();
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    private static Map<String, String> row(String[] header, String[] line) {
        var row = new TreeMap<String, String>();
        for (var i = 0; i < header.length; i++) row.put(header[i], line[i]);
        return row;
    }
}
