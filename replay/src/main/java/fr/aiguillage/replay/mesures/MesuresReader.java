package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Past;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.schemas.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Measures what really happened, from the log: signalements for receipt, decisions for the policy that was active, suivi for
 * what destinataires did. Imported history is left out, and so is what no policy was active for.
 *
 * <p>What was read once is kept in a folder, and only what came since is read again. Memory holds a few dozen bytes for each
 * signalement of one partition.
 */
public final class MesuresReader {
    private static final String ETAPE = "Mesures";

    private MesuresReader() {}

    /**
     * @param folder of this log alone, that no other process uses meanwhile
     * @param retenu by instant of receipt and first known place: whether a signalement is measured
     * @param avancement told how many records of the three topics are behind
     * @throws CancellationException when the thread is interrupted
     */
    public static Mesures read(Past past, Path folder, BiPredicate<Instant, Territoire> retenu, Avancement avancement) {
        try {
            return measure(past, folder, retenu, avancement);
        } catch (InterruptException e) {
            throw new CancellationException("cancelled");
        }
    }

    private static Mesures measure(
            Past past, Path folder, BiPredicate<Instant, Territoire> retenu, Avancement avancement) {
        var ends = Carnet.TOPICS.stream().map(past::ends).toList();
        var total = sum(ends.stream().flatMap(List::stream).toList());
        var cumul = new Cumul();
        var behind = 0L;
        for (var partition = 0; partition < Topics.SIGNALEMENTS.partitions(); partition++) {
            var place = partition;
            var known = ends.stream().map(topic -> topic.get(place)).toList();
            carnet(past, folder, partition, known).fiches().values().stream()
                    .filter(fiche -> retenu.test(fiche.recuLe(), fiche.territoire()))
                    .forEach(fiche -> fiche.addTo(cumul));
            behind += sum(known);
            avancement.at(ETAPE, behind, total);
        }
        return cumul.mesures();
    }

    private static long sum(List<Long> ends) {
        return ends.stream().mapToLong(end -> end).sum();
    }

    private static Carnet carnet(Past past, Path folder, int partition, List<Long> ends) {
        var carnet = Carnet.open(folder, partition);
        var read = Carnet.TOPICS.stream().map(carnet::position).toList();
        if (read.equals(ends)) return carnet;
        new Releve(carnet).read(past, partition);
        carnet.write();
        return carnet;
    }
}
