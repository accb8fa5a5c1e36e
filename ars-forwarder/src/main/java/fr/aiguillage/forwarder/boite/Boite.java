package fr.aiguillage.forwarder.boite;

import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.dossier.Dossiers;
import fr.aiguillage.forwarder.dossier.EtatDossier;
import fr.aiguillage.forwarder.dossier.Fiche;
import fr.aiguillage.forwarder.dossier.Geste;
import fr.aiguillage.forwarder.journal.StoredEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a destinataire finds in its inbox: its own cases, in clear codes. */
final class Boite {
    private final Jdbi jdbi;
    private final StoredEvents<TransmissionEvent> orders;
    private final StoredEvents<SuiviEvent> answers;

    Boite(Jdbi jdbi, StoredEvents<TransmissionEvent> orders, StoredEvents<SuiviEvent> answers) {
        this.jdbi = jdbi;
        this.orders = orders;
        this.answers = answers;
    }

    /** A case as a list shows it. */
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
            List<Geste> gestes) {
        static Resume of(Dossier dossier) {
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
                    allowed(dossier.etat()));
        }
    }

    /** @param suite cursor of the next page; null on the last one */
    record Page(List<Resume> dossiers, @Nullable String suite) {}

    /** What was answered, when and by whom; texts stay sealed. */
    record Trace(Geste geste, String par, Instant le) {}

    record Detail(Resume dossier, List<Fiche> transmissions, List<Trace> reponses) {}

    Page page(Collection<String> destinataires, List<EtatDossier> statuts, Curseur from, int limit) {
        var found = jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM dossier"
                        + " WHERE destinataire = ANY (:destinataires) AND (cardinality(:statuts::text[]) = 0 OR statut = ANY (:statuts))"
                        + " AND (ouvert_le, signalement, destinataire) < (:ouvertLe, :signalement, :destinataire)"
                        + " ORDER BY ouvert_le DESC, signalement DESC, destinataire DESC LIMIT :limit")
                .bindArray("destinataires", String.class, destinataires)
                .bindArray(
                        "statuts",
                        String.class,
                        statuts.stream().map(EtatDossier::nom).toList())
                .bind("ouvertLe", from.ouvertLe())
                .bind("signalement", from.signalement())
                .bind("destinataire", from.destinataire())
                .bind("limit", limit + 1)
                .map((row, context) -> Dossiers.dossier(row))
                .list());
        var shown = found.stream().limit(limit).map(Resume::of).toList();
        return new Page(
                shown,
                found.size() > limit ? Curseur.after(found.get(limit - 1)).toString() : null);
    }

    List<Dossier> find(SignalementId signalement, Collection<String> destinataires) {
        return jdbi.withHandle(handle -> Dossiers.find(handle, signalement, destinataires));
    }

    Detail detail(Dossier dossier) {
        return new Detail(Resume.of(dossier), orders(dossier).map(Fiche::of).toList(), traces(dossier));
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
