package fr.aiguillage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.cli.Commande.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay of a file, from the command to the report. */
class RejouerTest {
    private static final int REPORTS = 2_000;
    private static final String NOM = "Rochemolière-Témoin";

    @TempDir
    private static Path past;

    private static Path history;

    @TempDir
    private Path folder;

    @BeforeAll
    static void invent() throws IOException {
        var lines = Commande.run(
                        "generer",
                        "--du",
                        "2025-07-01",
                        "--au",
                        "2026-06-30",
                        "--nombre",
                        String.valueOf(REPORTS),
                        "--graine",
                        "3")
                .out();
        history = Files.write(
                past.resolve("histoire.ndjson"),
                lines.stream()
                        .map(line -> line.replaceAll("\"nom\":\"[^\"]*\"", "\"nom\":\"" + NOM + "\""))
                        .toList());
    }

    private Result replay(String... more) {
        var arguments = new ArrayList<>(List.of("rejouer", "--sortie", report().toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--depuis")) arguments.addAll(List.of("--depuis", history.toString()));
        return Commande.run(arguments.toArray(String[]::new));
    }

    private Result compare(String... more) {
        return replay(
                Stream.concat(Stream.of("--reference", "associatif", "--variante", "centralise@1"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path report() {
        return folder.resolve("rapport");
    }

    private JsonNode synthese() throws IOException {
        return new ObjectMapper().readTree(report().resolve("synthese.json").toFile());
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(report().resolve(file));
    }

    @Test
    void the_files_of_a_report_agree() throws IOException {
        assertThat(compare().code()).isZero();
        var comparaison = synthese().at("/comparaisons/0");
        assertThat(synthese().at("/etendue/signalements").asInt()).isEqualTo(REPORTS);
        assertThat(lines("ecarts.csv"))
                .hasSize(1 + comparaison.get("differents").asInt());
        assertThat(total("par-departement.csv", 4)).isEqualTo(2L * REPORTS);
        assertThat(Files.readString(report().resolve("index.html"))).contains("associatif@1", "centralise@1", "<svg");
    }

    @Test
    void what_was_found_is_said_in_a_sentence() {
        assertThat(compare().out().getFirst())
                .startsWith("centralise@1 au lieu d’associatif@1 : ")
                .contains("sur 2 000 signalements changent", "perdent leur contact ALMA local.");
    }

    private long total(String file, int column) throws IOException {
        return lines(file).stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(";", -1)[column]))
                .sum();
    }

    @Test
    void nobody_is_named_in_a_report() throws IOException {
        compare();
        try (var files = Files.list(report())) {
            for (var file : files.toList())
                assertThat(Files.readString(file)).doesNotContain(NOM).doesNotContain("exemple.invalid");
        }
    }

    @Test
    void pseudonyms_are_those_of_one_run() throws IOException {
        compare();
        var first = pseudonyms();
        compare();
        assertThat(pseudonyms()).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    }

    private List<String> pseudonyms() throws IOException {
        return lines("ecarts.csv").stream()
                .skip(1)
                .map(line -> line.split(";", -1)[0])
                .toList();
    }

    @Test
    void what_leaves_has_no_line_a_report_and_no_small_number() throws IOException {
        compare("--diffusion", "EXTERNE");
        assertThat(report().resolve("ecarts.csv")).doesNotExist();
        assertThat(synthese().get("masque").asBoolean()).isTrue();
    }

    @Test
    void a_draft_is_replayed_without_being_published() throws IOException {
        var draft = Files.writeString(
                folder.resolve("essai.dmn"), Dmn.associatif().replace("\"PLATEFORME\"", "\"PARQUET\""));
        assertThat(replay("--reference", "associatif", "--variante", draft.toString())
                        .code())
                .isZero();
        assertThat(synthese().at("/comparaisons/0/variante").asText()).isEqualTo("essai.dmn");
        assertThat(synthese().at("/comparaisons/0/differents").asInt()).isPositive();
    }

    @Test
    void a_line_that_cannot_be_read_is_counted_and_loses_no_other() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(history));
        lines.add(10, "{\"lieu\":{\"type\":\"DOMICILLE\"}}");
        lines.add(20, "pas du JSON");
        var damaged = Files.write(folder.resolve("abîmée.ndjson"), lines);
        assertThat(compare("--depuis", damaged.toString()).code()).isZero();
        assertThat(synthese().at("/etendue/signalements").asInt()).isEqualTo(REPORTS);
        assertThat(synthese().at("/etendue/illisibles").asInt()).isEqualTo(2);
    }

    @Test
    void a_period_and_a_place_narrow_it_down() throws IOException {
        compare("--du", "2026-01-01", "--au", "2026-03-31", "--territoire", "region:44");
        assertThat(synthese().at("/etendue/signalements").asInt()).isBetween(1, REPORTS / 5);
        assertThat(lines("ecarts.csv").stream().skip(1).map(line -> line.split(";", -1)[1]))
                .allMatch(day -> day.compareTo("2026-01-01") >= 0 && day.compareTo("2026-03-31") <= 0);
    }

    @Test
    void a_folder_that_holds_something_else_is_left_alone() throws IOException {
        Files.createDirectories(report());
        Files.writeString(report().resolve("notes.txt"), "à garder");
        var result = compare();
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains("contient autre chose");
        assertThat(report().toFile().list()).containsExactly("notes.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--reference associatif --variante centralisme | centralisme",
                "--reference associatif | Il manque au moins une --variante",
                "--variante centralise | Il manque --reference",
                "--reference associatif --variante centralise --territoire dep:54 | --territoire",
                "--reference associatif --variante centralise --du hier | n’est pas un jour",
                "--reference associatif --variante centralise --du 2026-02-01 --au 2026-01-01 | est avant --du",
                "--reference associatif --variante centralise --depuis absent.ndjson | ni un fichier lisible",
                "--reference associatif --variante absente.dmn | absente.dmn",
                "--reference associatif --variante centralise --diffusion PUBLIQUE | valeurs permises : INTERNE, EXTERNE"
            })
    void wrong_usage_is_named_and_writes_nothing(String arguments, String said) {
        var result = replay(arguments.split(" ", -1));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(said);
        assertThat(report()).doesNotExist();
    }
}
