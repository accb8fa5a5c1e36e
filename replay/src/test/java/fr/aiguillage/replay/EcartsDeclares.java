package fr.aiguillage.replay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The differences that somebody declared, each with its reason. */
final class EcartsDeclares {
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema SCHEMA = CSV.schemaFor(Declaration.class).withHeader();

    /** One line of the file. */
    @JsonPropertyOrder({"signalement", "event", "policy", "field", "stored", "now", "reason"})
    record Declaration(
            String signalement, String event, String policy, String field, String stored, String now, String reason) {
        static Declaration of(Ecart ecart, String reason) {
            return new Declaration(
                    ecart.signalement().value(),
                    ecart.cause(),
                    ecart.politique().toString(),
                    ecart.champ(),
                    ecart.enregistre(),
                    ecart.rejoue(),
                    reason);
        }
    }

    private EcartsDeclares() {}

    /** Without the reasons; one that has none is no declaration. */
    static Set<Declaration> read(Path file) throws IOException {
        try (var lines =
                CSV.readerFor(Declaration.class).with(SCHEMA).<Declaration>readValues(Files.readString(file))) {
            return lines.readAll().stream()
                    .filter(line -> !line.reason().isBlank())
                    .map(line -> new Declaration(
                            line.signalement(),
                            line.event(),
                            line.policy(),
                            line.field(),
                            line.stored(),
                            line.now(),
                            ""))
                    .collect(Collectors.toSet());
        }
    }

    static Set<Declaration> of(List<Ecart> ecarts) {
        return ecarts.stream().map(ecart -> Declaration.of(ecart, "")).collect(Collectors.toSet());
    }

    static void write(List<Ecart> ecarts, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        CSV.writer(SCHEMA)
                .writeValue(
                        file.toFile(),
                        ecarts.stream().map(ecart -> Declaration.of(ecart, "")).toList());
    }
}
