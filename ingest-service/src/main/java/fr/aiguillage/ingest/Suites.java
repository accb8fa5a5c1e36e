package fr.aiguillage.ingest;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.policies.intake.CorrectionBody;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.Lecture;
import fr.aiguillage.policies.intake.Lecture.Lue;
import fr.aiguillage.policies.intake.Lecture.Refusee;
import fr.aiguillage.policies.intake.ListeDeCodes;
import fr.aiguillage.policies.intake.Objet;
import fr.aiguillage.servicekit.Problem.Erreur;
import fr.aiguillage.servicekit.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Bodies about a signalement, each to its event. What is not valid is a problem 400. */
final class Suites {
    private static final ListeDeCodes<MotifRefus> MOTIFS = ListeDeCodes.of(MotifRefus.class);
    private static final Set<String> REORIENTATION = Set.of("refusePar", "motif", "propose", "commentaire");
    private static final Set<String> RETRAIT = Set.of("commentaire");

    private final Supplier<Intake> intake;
    private final Supplier<Referentiel> referentiel;
    private final Identites identites;

    private record ReorientationBody(
            Optional<DestinataireId> refusePar,
            MotifRefus motif,
            Optional<DestinataireId> propose,
            Optional<byte[]> commentaire) {}

    Suites(Supplier<Intake> intake, Supplier<Referentiel> referentiel, Identites identites) {
        this.intake = intake;
        this.referentiel = referentiel;
        this.identites = identites;
    }

    SignalementEvent complement(Suite suite) {
        var body = valid(Intake.complement(suite.body(), suite.now()));
        return new ComplementRecu(
                suite.signalement(),
                Roles.client(suite.par()),
                body.canal(),
                suite.sceaux().faits(body.faits()));
    }

    SignalementEvent correction(Suite suite) {
        var body = valid(intake.get().correction(suite.body()));
        checkConfirmations(body);
        return new QualificationCorrigee(
                suite.signalement(),
                suite.par().subject(),
                body.urgence(),
                body.perimetre(),
                body.types(),
                body.lieu().map(lieu -> suite.sceaux().lieu(lieu, identites)),
                body.misEnCause().map(suite.sceaux()::misEnCause),
                body.confirmations(),
                suite.sceaux().seal(Sujet.SUIVI, body.commentaire()));
    }

    SignalementEvent reorientation(Suite suite) {
        var body = valid(Intake.read(suite.body(), REORIENTATION, this::reorientation));
        var refusePar = body.refusePar().orElseThrow();
        if (!mayRefuse(suite, refusePar)) {
            throw ProblemException.of(403, "Un destinataire ne réoriente que pour son propre compte.");
        }
        return new ReorientationDemandee(
                suite.signalement(),
                suite.par().subject(),
                refusePar,
                body.motif(),
                body.propose(),
                suite.sceaux().seal(Sujet.SUIVI, body.commentaire()));
    }

    private ReorientationBody reorientation(Objet body) {
        if (!body.has("refusePar")) {
            body.faute("refusePar", "valeur requise");
        }
        return new ReorientationBody(
                destinataire(body, "refusePar"),
                body.requis("motif", MOTIFS, MotifRefus.INCONNU),
                destinataire(body, "propose"),
                Intake.commentaire(body));
    }

    SignalementEvent retrait(Suite suite) {
        var commentaire = valid(Intake.read(suite.body(), RETRAIT, Intake::commentaire));
        return new SignalementRetire(
                suite.signalement(), suite.par().subject(), suite.sceaux().seal(Sujet.SUIVI, commentaire));
    }

    private static boolean mayRefuse(Suite suite, DestinataireId refusePar) {
        return Roles.mayRetirer(suite.par()) || suite.par().destinataires().contains(refusePar.value());
    }

    private Optional<DestinataireId> destinataire(Objet body, String name) {
        return body.valeur(name, this::find, "destinataire inconnu de l'annuaire");
    }

    private Optional<DestinataireId> find(String id) {
        return id.isBlank()
                ? Optional.empty()
                : Optional.of(new DestinataireId(id)).filter(this::isKnown);
    }

    private boolean isKnown(DestinataireId id) {
        return referentiel.get().annuaire().find(id).isPresent();
    }

    private void checkConfirmations(CorrectionBody body) {
        if (!body.confirmations().stream().allMatch(this::isKnown)) {
            throw ProblemException.invalide(
                    List.of(new Erreur("/confirmations", "destinataire inconnu de l'annuaire")));
        }
    }

    static <T> T valid(Lecture<T> read) {
        return switch (read) {
            case Lue<T> valid -> valid.corps();
            case Refusee<T> refused -> throw ProblemException.invalide(Erreurs.of(refused.erreurs()));
        };
    }
}
