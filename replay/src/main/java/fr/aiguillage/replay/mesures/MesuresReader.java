package fr.aiguillage.replay.mesures;

import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.replay.Avancement;
import fr.aiguillage.replay.Past;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Measures what really happened, from the log: signalements for receipt, decisions for the policy that was active, suivi for
 * what destinataires did. Imported history is left out, and so is what no policy was active for.
 *
 * <p>Memory holds a few bytes for each signalement of one partition.
 */
public final class MesuresReader {
    private static final String ETAPE = "Mesures";

    private MesuresReader() {}

    /**
     * @param retenu by instant of receipt and first known place: whether a signalement is measured
     * @param avancement told how many records of the three topics were read
     */
    public static Mesures read(Past past, BiPredicate<Instant, Territoire> retenu, Avancement avancement) {
        var total = past.total(List.of(Topics.SIGNALEMENTS, Topics.DECISIONS, Topics.SUIVI));
        var cumul = new Cumul();
        var read = 0L;
        for (var partition = 0; partition < Topics.SIGNALEMENTS.partitions(); partition++) {
            read += new Releve(cumul, retenu).read(past, partition);
            avancement.at(ETAPE, read, total);
        }
        return cumul.mesures();
    }
}
