package fr.aiguillage.ingest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.aiguillage.domain.referentiel.Geographie;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.intake.Intake;
import java.util.function.Supplier;

/** The reader of bodies for the newest geography, made anew when one is published. */
final class IntakeCourant implements Supplier<Intake> {
    private final Supplier<Referentiel> referentiel;

    /** Weak keys are compared by identity: a geography is the same object until another is published. */
    private final LoadingCache<Geographie, Intake> made =
            Caffeine.newBuilder().weakKeys().maximumSize(2).build(geographie -> new Intake(Territoires.of(geographie)));

    IntakeCourant(Supplier<Referentiel> referentiel) {
        this.referentiel = referentiel;
    }

    /** @throws JournalSilent as long as no geography is published: every commune would be unknown */
    @Override
    public Intake get() {
        var geographie = referentiel.get().geographie();
        if (geographie.departements().isEmpty()) {
            throw new JournalSilent("no geography is published yet");
        }
        return made.get(geographie);
    }
}
