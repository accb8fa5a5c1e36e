package fr.aiguillage.policies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A DMN document is outside the bounded subset: every fault is named, in French. */
public final class PolitiqueInvalide extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A document that is wrong in every cell is not read to its end by anybody. */
    private static final int MAX = 200;

    private final transient List<Faute> fautes;

    PolitiqueInvalide(List<Faute> fautes) {
        super(bounded(fautes).stream().map(Faute::toString).collect(Collectors.joining("\n")));
        this.fautes = bounded(fautes);
    }

    private static List<Faute> bounded(List<Faute> fautes) {
        if (fautes.size() <= MAX) return List.copyOf(fautes);
        var rest = Faute.document("et " + (fautes.size() - MAX) + " autres fautes");
        return Stream.concat(fautes.stream().limit(MAX), Stream.of(rest)).toList();
    }

    public List<Faute> fautes() {
        return fautes;
    }
}
