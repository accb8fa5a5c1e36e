package fr.aiguillage.projector;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The codes of the 101 départements (INSEE, Code officiel géographique). */
final class Departements {
    /** Where the place is unknown, outside the 101, or lies in several. */
    static final String AUCUN = "";

    static final List<String> CODES = Stream.of(
                    numbered(1, 19),
                    Stream.of("2A", "2B"),
                    numbered(21, 95),
                    Stream.of("971", "972", "973", "974", "976"))
            .flatMap(codes -> codes)
            .toList();

    private Departements() {}

    private static Stream<String> numbered(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("%02d"::formatted);
    }
}
