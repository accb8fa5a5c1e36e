package fr.aiguillage.policies;

import java.util.List;
import java.util.stream.Collectors;

/** A DMN document is outside the bounded subset: every fault is named, in French. */
public final class PolitiqueInvalide extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Faute> fautes;

    PolitiqueInvalide(List<Faute> fautes) {
        super(fautes.stream().map(Faute::toString).collect(Collectors.joining("\n")));
        this.fautes = List.copyOf(fautes);
    }

    public List<Faute> fautes() {
        return fautes;
    }
}
