package fr.aiguillage.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** FULL_TRANSITIVE, and what registries let through: a symbol removed or renamed reads as its default, silently. */
final class Compatibility {
    private Compatibility() {}

    /** What the current schema breaks, of all its earlier versions; nothing when it may be deployed. */
    static List<String> broken(Schema current, List<Schema> history) {
        return history.stream()
                .flatMap(earlier -> broken(current, earlier))
                .distinct()
                .toList();
    }

    private static Stream<String> broken(Schema current, Schema earlier) {
        return Stream.of(unreadable(current, earlier), unreadable(earlier, current), lostSymbols(current, earlier))
                .flatMap(List::stream);
    }

    private static List<String> unreadable(Schema reader, Schema writer) {
        var result = checkReaderWriterCompatibility(reader, writer);
        if (result.getType() == SchemaCompatibilityType.COMPATIBLE) return List.of();
        return result.getResult().getIncompatibilities().stream()
                .map(incompatibility -> incompatibility.getType() + " at " + incompatibility.getLocation())
                .toList();
    }

    private static List<String> lostSymbols(Schema current, Schema earlier) {
        var ours = Enums.in(current);
        var lost = new ArrayList<String>();
        Enums.in(earlier)
                .forEach((name, symbols) -> symbols.stream()
                        .filter(symbol -> !ours.getOrDefault(name, Set.of()).contains(symbol))
                        .forEach(symbol -> lost.add(name + " lost its symbol " + symbol)));
        return lost;
    }
}
