package fr.aiguillage.projector;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.aiguillage.domain.decision.DecisionEvent.OrientationDecidee;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justifications;
import java.util.Optional;
import java.util.function.LongFunction;

/** Why a stored decision is what it is, by the policies and the directory of the revision that it rests on. */
final class Explications {
    private static final int KEPT = 16;

    private final Justifications justifications = new Justifications();
    private final Politiques politiques = new Politiques();
    private final LoadingCache<Long, Optional<Decisions>> revisions;

    /** @param referentiel as it was at a revision */
    Explications(LongFunction<Referentiel> referentiel) {
        revisions = Caffeine.newBuilder().maximumSize(KEPT).build(revision -> decisions(referentiel.apply(revision)));
    }

    private Optional<Decisions> decisions(Referentiel referentiel) {
        return referentiel.triage().map(triage -> politiques.of(referentiel));
    }

    /** Nothing when that revision does not hold the policy: no decision of ours is so. */
    Optional<Justification> of(OrientationDecidee decision, Faits faits) {
        return revisions
                .get(decision.revision())
                .filter(made -> made.referentiel().politiques().containsKey(decision.politique()))
                .map(made -> justifications.of(decision, faits, made));
    }
}
