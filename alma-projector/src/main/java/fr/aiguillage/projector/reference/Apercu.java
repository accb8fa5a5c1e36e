package fr.aiguillage.projector.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.aiguillage.domain.decision.Decisions;
import fr.aiguillage.domain.decision.Decisions.Cause;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.explication.Justification;
import fr.aiguillage.policies.explication.Justifications;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.IntakeBody;
import fr.aiguillage.policies.intake.Lecture;
import fr.aiguillage.servicekit.Problem;
import fr.aiguillage.servicekit.ProblemException;
import java.time.Instant;
import java.util.List;

/** What every policy would answer to a report that nobody has sent: nothing is written anywhere. */
final class Apercu {
    /** A report without identity: decisions do not read it. */
    private static final SignalementId NOBODY_S = new SignalementId("apercu");

    private record Revision(Intake intake, Decisions decisions) {}

    private final Politiques politiques = new Politiques();
    private final Justifications justifications = new Justifications();

    /** Weak keys are compared by identity: a referentiel is the same object until another revision. */
    private final LoadingCache<Referentiel, Revision> revisions =
            Caffeine.newBuilder().weakKeys().maximumSize(2).build(this::revision);

    private Revision revision(Referentiel referentiel) {
        return new Revision(new Intake(Territoires.of(referentiel.geographie())), politiques.of(referentiel));
    }

    /** Throws a problem 400 that names every fault of the body, as the door would. */
    List<Justification> of(JsonNode body, Referentiel referentiel, Instant now) {
        var revision = revisions.get(referentiel);
        var faits = faits(sound(revision.intake().signalement(body, now)), now);
        return revision.decisions().decide(new Cause(NOBODY_S, "apercu", false), faits).stream()
                .map(decision -> justifications.of(decision, faits, revision.decisions()))
                .toList();
    }

    private static Faits faits(IntakeBody body, Instant now) {
        return EtatSignalement.of(body.recu(NOBODY_S, now), false).faits();
    }

    private static IntakeBody sound(Lecture<IntakeBody> read) {
        return switch (read) {
            case Lecture.Lue<IntakeBody> lue -> lue.corps();
            case Lecture.Refusee<IntakeBody> refusee ->
                throw ProblemException.invalide(refusee.erreurs().stream()
                        .map(erreur -> new Problem.Erreur(erreur.pointeur(), erreur.message()))
                        .toList());
        };
    }
}
