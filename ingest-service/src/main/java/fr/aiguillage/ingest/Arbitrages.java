package fr.aiguillage.ingest;

import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.policies.intake.Intake;
import fr.aiguillage.policies.intake.ListeDeCodes;
import fr.aiguillage.policies.intake.Objet;
import fr.aiguillage.servicekit.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a person settles above a decision: which tribunal, whom not, that a minor's cell was told. Whether a destinataire
 * was proposed or ordered is known to triage alone: one that was neither changes nothing.
 */
final class Arbitrages {
    private static final ListeDeCodes<MotifRefus> MOTIFS = ListeDeCodes.of(MotifRefus.class);
    private static final Set<String> CONFIRMATION = Set.of("propose", "choisi", "commentaire");
    private static final Set<String> ECART = Set.of("destinataire", "motif", "commentaire");
    private static final Set<String> CRIP = Set.of("commentaire");

    private final Supplier<Referentiel> referentiel;

    private record ConfirmationBody(
            Optional<Destinataire> propose, Optional<Destinataire> choisi, Optional<byte[]> commentaire) {}

    private record EcartBody(Optional<Destinataire> destinataire, MotifRefus motif, Optional<byte[]> commentaire) {}

    Arbitrages(Supplier<Referentiel> referentiel) {
        this.referentiel = referentiel;
    }

    SignalementEvent confirmation(Suite suite) {
        var body = Suites.valid(Intake.read(suite.body(), CONFIRMATION, this::confirmation));
        var propose = body.propose().orElseThrow();
        if (!Roles.mayRetirer(suite.par()) && !isParquet(propose))
            throw ProblemException.of(403, "Un destinataire ne confirme qu'un parquet proposé.");
        return new DestinataireConfirme(
                suite.signalement(),
                suite.par().subject(),
                propose.id(),
                body.choisi().orElse(propose).id(),
                suite.sceaux().seal(Sujet.SUIVI, body.commentaire()));
    }

    /** Of a parquet, a parquet: another than that of the place may be competent (CPP art. 43). Of who refused, anybody. */
    private ConfirmationBody confirmation(Objet body) {
        require(body, "propose");
        var propose = destinataire(body, "propose");
        var choisi = destinataire(body, "choisi");
        if (propose.isPresent() && !isParquet(propose.get())) require(body, "choisi");
        if (propose.isPresent() && choisi.isPresent() && isParquet(propose.get()) != isParquet(choisi.get()))
            body.faute("choisi", "un parquet, et lui seul, remplace un parquet");
        return new ConfirmationBody(propose, choisi, Intake.commentaire(body));
    }

    SignalementEvent ecart(Suite suite) {
        var body = Suites.valid(Intake.read(suite.body(), ECART, this::ecart));
        var destinataire = body.destinataire().orElseThrow();
        if (!Roles.mayRetirer(suite.par()) && !isParquet(destinataire))
            throw ProblemException.of(403, "Un destinataire n'écarte qu'un parquet proposé.");
        return new DestinataireEcarte(
                suite.signalement(),
                suite.par().subject(),
                destinataire.id(),
                body.motif(),
                suite.sceaux().seal(Sujet.SUIVI, body.commentaire()));
    }

    private EcartBody ecart(Objet body) {
        require(body, "destinataire");
        return new EcartBody(
                destinataire(body, "destinataire"),
                body.requis("motif", MOTIFS, MotifRefus.INCONNU),
                Intake.commentaire(body));
    }

    SignalementEvent crip(Suite suite) {
        var commentaire = Suites.valid(Intake.read(suite.body(), CRIP, Intake::commentaire));
        return new CripInformee(
                suite.signalement(), suite.par().subject(), suite.sceaux().seal(Sujet.SUIVI, commentaire));
    }

    private static void require(Objet body, String name) {
        if (!body.has(name)) body.faute(name, "valeur requise");
    }

    private Optional<Destinataire> destinataire(Objet body, String name) {
        return body.valeur(name, this::find, "destinataire inconnu de l'annuaire");
    }

    private Optional<Destinataire> find(String id) {
        return id.isBlank() ? Optional.empty() : referentiel.get().annuaire().find(new DestinataireId(id));
    }

    private static boolean isParquet(Destinataire destinataire) {
        return destinataire.type() == DestinataireType.PARQUET;
    }
}
