package fr.aiguillage.replay;

import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The history kept in the tree. */
public final class Golden {
    static final Path FOLDER = Path.of("src/test/resources/fr/aiguillage/replay/histoire");
    private static final List<Topic<?, ?>> TOPICS = List.of(Topics.REFERENTIEL, Topics.SIGNALEMENTS, Topics.DECISIONS);

    private Golden() {}

    public static Past past() {
        try {
            return new Histoire(FOLDER, TreeRegistry.of(FOLDER, TOPICS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
