package fr.aiguillage.projector;

import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.CripInformee;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementConstate;
import fr.aiguillage.domain.signalement.SignalementEvent.EffacementDemande;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRetire;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.projector.Echeances.Nature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Folds {@code signalements} into one row each. The events of one signalement come in order, each once. */
final class SignalementRows {
    private static final String TABLE =
            "signalement (id, numero, empreinte_code, recu_le, jour, canal, lieu, departement, collectivite, region, victime,"
                    + " mis_en_cause, lien, declarant_anonyme, types, types_declares, historique, cle_reutilisee, retire,"
                    + " reorientations, enregistre_le, enregistre_avant, accuse_avant)";
    private static final String COMPLEMENT = """
            UPDATE signalement SET types = ARRAY(SELECT DISTINCT unnest(types || :types) ORDER BY 1),
                types_declares = ARRAY(SELECT DISTINCT unnest(types_declares || :typesDeclares) ORDER BY 1)
            WHERE id = :id""";
    private static final String LIEU = """
            UPDATE signalement SET lieu = :lieu, departement = :departement, collectivite = :collectivite,
                region = :region, enregistre_avant = :enregistreAvant, accuse_avant = :accuseAvant WHERE id = :id""";

    private static final String TYPES = "UPDATE signalement SET types = :types WHERE id = :id";
    private static final String AUTEUR = "UPDATE signalement SET mis_en_cause = :type WHERE id = :id";
    private static final String RETIRE = "UPDATE signalement SET retire = true WHERE id = :id";
    private static final String REROUTE =
            "UPDATE signalement SET reorientations = reorientations || :motif WHERE id = :id";

    private static final String[] NONE = {};

    /** An event of {@code signalements} and when it was written. */
    record Dated(SignalementEvent event, Instant instant) {}

    private SignalementRows() {}

    static void apply(Handle rows, List<Dated> events) {
        insert(rows, events);
        var changes = new Lots(rows);
        events.forEach(dated -> change(rows, changes, dated.event()));
        changes.send();
    }

    private static void insert(Handle rows, List<Dated> events) {
        var copie = new Copie(TABLE);
        for (var dated : events) {
            if (dated.event() instanceof SignalementRecu recu) row(copie, recu, dated.instant());
        }
        copie.send(rows);
    }

    private static void row(Copie copie, SignalementRecu recu, Instant instant) {
        var place = recu.lieu().territoire();
        var jour = day(recu.recuLe());
        copie.row(
                recu.signalement().value(),
                recu.numero(),
                recu.empreinteCode(),
                recu.recuLe(),
                jour,
                recu.canal().name(),
                recu.lieu().type().name(),
                code(place, Ressort::departement),
                code(place, Ressort::collectivite),
                code(place, Ressort::region),
                recu.victime().categorie().name(),
                recu.misEnCause().type().name(),
                recu.declarant().lien().name(),
                recu.declarant().anonyme(),
                names(recu.faits().types()),
                names(recu.faits().typesDeclares()),
                recu.historique(),
                recu.cleReutilisee(),
                false,
                NONE,
                day(instant),
                avant(Nature.ENREGISTREMENT, jour, place),
                avant(Nature.ACCUSE_COMPLET, jour, place));
    }

    private static void change(Handle rows, Lots changes, SignalementEvent event) {
        switch (event) {
            case SignalementRecu recu -> {}
            case ComplementRecu complement -> complete(changes, complement);
            case QualificationCorrigee correction -> correct(rows, changes, correction);
            case SignalementRetire retrait ->
                changes.of(RETIRE, retrait.signalement()).add();
            case ReorientationDemandee demande -> reroute(changes, demande);
            case DestinataireConfirme confirmed -> {}
            case DestinataireEcarte removed -> {}
            case CripInformee told -> {}
            case EffacementDemande demande -> {}
            case EffacementConstate constat -> {}
        }
    }

    private static void complete(Lots changes, ComplementRecu complement) {
        changes.of(COMPLEMENT, complement.signalement())
                .bind("types", names(complement.faits().types()))
                .bind("typesDeclares", names(complement.faits().typesDeclares()))
                .add();
    }

    private static void correct(Handle rows, Lots changes, QualificationCorrigee correction) {
        var id = correction.signalement();
        correction
                .types()
                .ifPresent(types ->
                        changes.of(TYPES, id).bind("types", names(types)).add());
        correction
                .misEnCause()
                .ifPresent(author -> changes.of(AUTEUR, id)
                        .bind("type", author.type().name())
                        .add());
        correction.lieu().ifPresent(lieu -> move(rows, changes, id, lieu));
    }

    private static void move(Handle rows, Lots changes, SignalementId id, Lieu lieu) {
        var place = lieu.territoire();
        rows.createQuery("SELECT jour FROM signalement WHERE id = :id")
                .bind("id", id.value())
                .mapTo(LocalDate.class)
                .findOne()
                .ifPresent(jour -> changes.of(LIEU, id)
                        .bind("lieu", lieu.type().name())
                        .bind("departement", code(place, Ressort::departement))
                        .bind("collectivite", code(place, Ressort::collectivite))
                        .bind("region", code(place, Ressort::region))
                        .bind("enregistreAvant", avant(Nature.ENREGISTREMENT, jour, place))
                        .bind("accuseAvant", avant(Nature.ACCUSE_COMPLET, jour, place))
                        .add());
    }

    private static LocalDate avant(Nature nature, LocalDate jour, Territoire place) {
        return nature.avant(jour, code(place, Ressort::departement));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Politique.PARIS);
    }

    private static void reroute(Lots changes, ReorientationDemandee demande) {
        changes.of(REROUTE, demande.signalement())
                .bind("motif", demande.motif().name())
                .add();
    }

    /** The code that all candidates share: a postal code over two collectivités still lies in one département. */
    private static Optional<String> code(Territoire place, Function<Ressort, String> code) {
        var codes = place.candidats().stream().map(code).distinct().toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
