package fr.aiguillage.replay.service;

import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.cube.Cube;
import fr.aiguillage.replay.cube.Journal;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.servicekit.BadSetting;
import java.nio.file.Path;

/** The one history that all replays count. Of one thread at a time. */
final class Histoire implements AutoCloseable {
    private final Path folder;
    private final Journal journal;
    private final String log;
    private Cube cube;

    /** @throws BadSetting when another process has the folder */
    Histoire(Path folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
        this.log = journal.log();
        this.cube = open();
    }

    private Cube open() {
        return Cube.open(folder, log, Topics.SIGNALEMENTS.partitions())
                .orElseThrow(() ->
                        new BadSetting("AIGUILLAGE_DATA", folder.toString(), "a folder that no other process uses"));
    }

    /** With all that the log holds now; when it cannot be read to its end, it is begun anew the next time. */
    Cube update(Avancement avancement) {
        try {
            journal.update(cube, avancement);
            return cube;
        } catch (RuntimeException e) {
            reopen();
            throw e;
        }
    }

    /** What interrupted the reading must not close the files that are opened here. */
    private void reopen() {
        var unused = Thread.interrupted();
        cube.close();
        cube = open();
    }

    @Override
    public void close() {
        cube.close();
    }
}
