package fr.aiguillage.administration;

import fr.aiguillage.administration.Calendrier.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.policies.DmnTables;
import fr.aiguillage.policies.Libelles;
import fr.aiguillage.policies.Libelles.Libelle;
import fr.aiguillage.schemas.ReferentielLog;
import fr.aiguillage.schemas.ReferentielLog.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A published policy version, and what becomes of it.
 *
 * @param revision of its publication
 * @param statut whether triage runs it, and why
 * @param agissante where and when it acts, from now on
 */
public record PolitiquePresentee(PolitiquePubliee publiee, long revision, Statut statut, List<Ligne> agissante) {

    /** What triage does with a policy version. */
    public enum Statut {
        /** Decides in shadow, and acts where it is active. */
        OMBRE,
        /** A later version is in shadow; it decides only where it is active. */
        REMPLACEE,
        /** Its shadow was stopped; it decides only where it is active. */
        RETIREE,
        /** The triage tables in force. */
        TRIAGE,
        /** Earlier triage tables. */
        ANCIEN_TRIAGE
    }

    /** A rule in words, as {@code montrer} shows it. */
    public record Regle(String table, String id, Map<String, String> sorties, Libelle libelle) {}

    /** Every version published, in order of their ids. */
    public static List<PolitiquePresentee> toutes(List<Entry> historique, Instant maintenant) {
        var referentiel = ReferentielLog.fold(Referentiel.EMPTY, historique);
        var calendrier = Calendrier.of(referentiel);
        return premieres(historique).stream()
                .map(entry -> of(entry, referentiel, calendrier, maintenant))
                .sorted(Comparator.comparing(presentee -> presentee.publiee().politique()))
                .toList();
    }

    private record Publication(PolitiquePubliee publiee, long revision) {}

    /** The first publication of each id@version, which is the one that counts. */
    private static List<Publication> premieres(List<Entry> historique) {
        var premieres = new TreeMap<PolitiqueId, Publication>();
        for (var entry : historique) {
            if (entry.event() instanceof PolitiquePubliee publiee)
                premieres.putIfAbsent(publiee.politique(), new Publication(publiee, entry.revision()));
        }
        return new ArrayList<>(premieres.values());
    }

    private static PolitiquePresentee of(
            Publication publication, Referentiel referentiel, Calendrier calendrier, Instant maintenant) {
        var id = publication.publiee().politique();
        return new PolitiquePresentee(
                publication.publiee(),
                publication.revision(),
                statut(id, referentiel),
                calendrier.agissante(id, maintenant));
    }

    private static Statut statut(PolitiqueId id, Referentiel referentiel) {
        if (id.nom().equals(Triage.NOM))
            return referentiel.triage().map(PolitiquePubliee::politique).equals(Optional.of(id))
                    ? Statut.TRIAGE
                    : Statut.ANCIEN_TRIAGE;
        if (referentiel.retirees().contains(id)) return Statut.RETIREE;
        return referentiel.decided(Optional.empty()).contains(id) ? Statut.OMBRE : Statut.REMPLACEE;
    }

    /** Its rules, in the order of the document. */
    public List<Regle> regles() {
        var libelles = Libelles.of(publiee.dmn());
        return DmnTables.load(publiee.dmn()).regles().stream()
                .map(ligne -> new Regle(
                        ligne.table(),
                        ligne.regle(),
                        new TreeMap<>(ligne.sorties()),
                        libelles.getOrDefault(ligne.regle(), new Libelle("", ""))))
                .toList();
    }
}
