package fr.aiguillage.replay.simulation;

import java.util.List;

/** A service model cannot be read: every fault is named, in French. */
public final class ModeleInvalide extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ModeleInvalide(List<String> fautes) {
        super(String.join("\n", fautes));
    }
}
