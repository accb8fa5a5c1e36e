package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.dossier.EtatDossier;
import fr.aiguillage.forwarder.dossier.Fiche;
import fr.aiguillage.forwarder.dossier.Geste;
import fr.aiguillage.forwarder.dossier.Rapprochements;
import fr.aiguillage.forwarder.dossier.Rapprochements.Rapprochement;
import fr.aiguillage.forwarder.echeance.Echeance;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.journal.StoredEvents;
import fr.aiguillage.servicekit.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a destinataire finds in its inbox: its own cases, in clear codes. */
final class Boite {
    private final Jdbi jdbi;
    private final StoredEvents<TransmissionEvent> orders;
    private final StoredEvents<SuiviEvent> answers;
    private final Clock clock;

    Boite(Jdbi jdbi, StoredEvents<TransmissionEvent> orders, StoredEvents<SuiviEvent> answers, Clock clock) {
        this.jdbi = jdbi;
        this.orders = orders;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * A case as a list shows it.
     *
     * @param affecteA who has it; null: nobody
     * @param remplacant who covers for them today; null: they are there
     */
    record Resume(
            String signalement,
            String destinataire,
            String numero,
            String statut,
            Set<Role> roles,
            Urgence urgence,
            Perimetre perimetre,
            Instant recuLe,
            Instant ouvertLe,
            List<Geste> gestes,
            @Nullable String affecteA,
            @Nullable String remplacant,
            @Nullable Echeance echeances) {
        static Resume of(Dossier dossier, Map<Absences.Cle, String> remplacants, Map<Dossier.Cle, Echeance> echeances) {
            var affecteA = dossier.affecteA().orElse(null);
            return new Resume(
                    dossier.signalement().value(),
                    dossier.destinataire().value(),
                    dossier.numero(),
                    dossier.etat().nom(),
                    dossier.roles(),
                    dossier.urgence(),
                    dossier.perimetre(),
                    dossier.recuLe(),
                    dossier.ouvertLe(),
                    allowed(dossier.etat()),
                    affecteA,
                    affecteA == null
                            ? null
                            : remplacants.get(
                                    new Absences.Cle(dossier.destinataire().value(), affecteA)),
                    echeances.get(Dossier.Cle.of(dossier)));
        }
    }

    /** @param suite cursor of the next page; null on the last one */
    record Page(List<Resume> dossiers, @Nullable String suite) {}

    /** What was answered, when and by whom; texts stay sealed. */
    record Trace(Geste geste, String par, Instant le) {}

    record Detail(
            Resume dossier, List<Fiche> transmissions, List<Trace> reponses, List<Rapprochement> rapprochements) {}

    /** Whose cases: those that who asks has or covers today, or those that nobody has. */
    enum Affectation {
        MOI("(affecte_a = :personne OR " + Absences.COVERED + ")"),
        PERSONNE("affecte_a IS NULL");

        private final String condition;

        Affectation(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What a list is about.
     *
     * @param personne who asks
     * @param statuts none: all of them
     */
    record Demande(
            Collection<String> destinataires,
            List<EtatDossier> statuts,
            Optional<Affectation> affectation,
            String personne) {
        private String condition() {
            return affectation.map(whose -> " AND " + whose.condition).orElse("");
        }
    }

    Page page(Demande demande, Curseur from, int limit) {
        var found = jdbi.withHandle(handle -> handle.createQuery("SELECT d.* FROM dossier d"
                        + " WHERE destinataire = ANY (:destinataires) AND (cardinality(:statuts::text[]) = 0 OR statut = ANY (:statuts))"
                        + demande.condition()
                        + " AND (ouvert_le, signalement, destinataire) < (:ouvertLe, :signalement, :destinataire)"
                        + " ORDER BY ouvert_le DESC, signalement DESC, destinataire DESC LIMIT :limit")
                .bindArray("destinataires", String.class, demande.destinataires())
                .bindArray(
                        "statuts",
                        String.class,
                        demande.statuts().stream().map(EtatDossier::nom).toList())
                .bind("personne", demande.personne())
                .bind("today", today())
                .bind("ouvertLe", from.ouvertLe())
                .bind("signalement", from.signalement())
                .bind("destinataire", from.destinataire())
                .bind("limit", limit + 1)
                .map((row, context) -> Dossiers.dossier(row))
                .list());
        var shown = resumes(found.stream().limit(limit).toList());
        return new Page(
                shown,
                found.size() > limit ? Curseur.after(found.get(limit - 1)).toString() : null);
    }

    private List<Resume> resumes(List<Dossier> dossiers) {
        return jdbi.withHandle(handle -> {
            var echeances = Echeances.of(handle, dossiers, today());
            var remplacants = Absences.remplacants(handle, dossiers, today());
            return dossiers.stream()
                    .map(dossier -> Resume.of(dossier, remplacants, echeances))
                    .toList();
        });
    }

    /** Legal days are those of Paris. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Politique.PARIS);
    }

    List<Dossier> find(SignalementId signalement, Collection<String> destinataires) {
        return jdbi.withHandle(handle -> Dossiers.find(handle, signalement, destinataires));
    }

    Detail detail(Dossier dossier) {
        return new Detail(
                resumes(List.of(dossier)).getFirst(),
                orders(dossier).map(Fiche::of).toList(),
                traces(dossier),
                jdbi.withHandle(handle -> Rapprochements.of(handle, dossier)));
    }

    Optional<Dossier> named(DestinataireId destinataire, String name) {
        return jdbi.withHandle(handle -> Dossiers.named(handle, destinataire, name));
    }

    /** Throws a problem 409 when the reporter has the full acknowledgement already. */
    void requireNotTold(Dossier dossier) {
        var echeances = jdbi.withHandle(handle -> Echeances.of(handle, List.of(dossier), today()));
        Optional.ofNullable(echeances.get(Dossier.Cle.of(dossier)))
                .flatMap(echeance -> Optional.ofNullable(echeance.accuseLe()))
                .ifPresent(le -> {
                    throw ProblemException.of(409, "Un accusé complet a déjà été envoyé le " + le + ".");
                });
    }

    /** Throws a problem 409 when the person proposed it: another one answers. */
    void requireAnother(Dossier dossier, SignalementId avec, String personne) {
        var proposedByThem = jdbi.withHandle(handle -> Rapprochements.of(handle, dossier)).stream()
                .anyMatch(pair -> pair.signalement().equals(avec.value())
                        && pair.proposePar().equals(personne));
        if (proposedByThem)
            throw ProblemException.of(409, "Vous avez proposé ce rapprochement : un autre agent doit y répondre.");
    }

    /** What was ordered, oldest first; nothing once it was annulled. */
    Stream<TransmissionOrdonnee> orders(Dossier dossier) {
        if (dossier.etat() instanceof EtatDossier.Annule) return Stream.empty();
        return events(
                        dossier,
                        "SELECT evenement FROM remise WHERE signalement = :signalement"
                                + " AND destinataire = :destinataire AND nature <> 'ANNULATION' ORDER BY suite")
                .map(orders::read)
                .mapMulti((event, into) -> {
                    if (event instanceof TransmissionOrdonnee order) into.accept(order);
                });
    }

    Stream<SuiviEvent> answers(Dossier dossier) {
        return events(
                        dossier,
                        "SELECT evenement FROM reponse WHERE signalement = :signalement"
                                + " AND destinataire = :destinataire ORDER BY version")
                .map(answers::read);
    }

    private Stream<byte[]> events(Dossier dossier, String query) {
        return jdbi
                .withHandle(handle -> handle.createQuery(query)
                        .bind("signalement", dossier.signalement().value())
                        .bind("destinataire", dossier.destinataire().value())
                        .mapTo(byte[].class)
                        .list())
                .stream();
    }

    private List<Trace> traces(Dossier dossier) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT geste, par, le FROM reponse"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire ORDER BY version")
                .bind("signalement", dossier.signalement().value())
                .bind("destinataire", dossier.destinataire().value())
                .map((row, context) -> new Trace(
                        Geste.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
    }

    static List<Geste> allowed(EtatDossier etat) {
        return Arrays.stream(Geste.values())
                .filter(geste -> geste.from(etat).isPresent())
                .toList();
    }
}
