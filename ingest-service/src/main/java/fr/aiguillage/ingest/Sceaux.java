package fr.aiguillage.ingest;

import fr.aiguillage.domain.administration.CleScellee;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.sealing.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seals the personal parts of one event, and holds the keys that are to be in the log before it. */
final class Sceaux {
    private final Sealer sealer;
    private final SignalementId signalement;
    private final List<CleScellee> keys = new ArrayList<>();

    Sceaux(Sealer sealer, SignalementId signalement) {
        this.sealer = sealer;
        this.signalement = signalement;
    }

    Scelle seal(Sujet sujet, byte[] personal) {
        var sealing = sealer.seal(signalement, sujet, personal);
        keys.add(sealing.cle());
        return sealing.scelle();
    }

    Optional<Scelle> seal(Sujet sujet, Optional<byte[]> personal) {
        return personal.map(bytes -> seal(sujet, bytes));
    }

    List<CleScellee> keys() {
        return keys;
    }
}
