package fr.aiguillage.forwarder.remise;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.CanalRemise;
import fr.aiguillage.forwarder.alerte.Alerte;
import fr.aiguillage.forwarder.alerte.Alertes;
import fr.aiguillage.forwarder.echeance.Echeances;
import fr.aiguillage.forwarder.remise.Canaux.EtatCanal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** How deliveries stand, and the dead letters. */
public final class Supervision {
    private final Jdbi jdbi;

    public Supervision(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param remises orders by channel and status
     * @param dossiers cases by status
     * @param escalades by reason, since ever
     * @param accusesEnRetard reports without the full acknowledgement that ten working days allow (CRPA R112-11-2)
     * @param enAttente events not yet in {@code suivi}
     */
    public record Etat(
            Map<String, Map<String, Long>> remises,
            Map<String, Long> dossiers,
            Map<String, Long> escalades,
            long accusesEnRetard,
            long enAttente) {}

    /** @param today in Paris */
    public Etat etat(LocalDate today) {
        return new Etat(
                remises(),
                counts("SELECT statut, count(*) FROM dossier GROUP BY statut"),
                counts("SELECT raison, count(*) FROM escalade GROUP BY raison"),
                accusesEnRetard(today),
                enAttente());
    }

    /** @param today in Paris */
    public long accusesEnRetard(LocalDate today) {
        return jdbi.withHandle(handle -> Echeances.depassees(handle, today));
    }

    public long enAttente() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Long.class)
                .one());
    }

    private Map<String, Map<String, Long>> remises() {
        var counts = new TreeMap<String, Map<String, Long>>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT canal, statut, count(*) FROM remise"
                        + " WHERE nature <> 'ANNULATION' GROUP BY canal, statut")
                .map((row, context) -> counts.computeIfAbsent(row.getString(1), canal -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list());
        return counts;
    }

    private Map<String, Long> counts(String query) {
        var counts = new TreeMap<String, Long>();
        jdbi.useHandle(handle -> handle.createQuery(query)
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list());
        return counts;
    }

    /** Channels that failed, or are disabled. */
    public List<EtatCanal> canaux() {
        return jdbi.withHandle(Canaux::all);
    }

    /** Whether it was disabled, or open. */
    public boolean reactivate(DestinataireId destinataire, CanalRemise canal, Instant now) {
        return jdbi.inTransaction(handle -> Canaux.enable(handle, new Canaux.Cle(destinataire, canal), now));
    }

    /** Alerts that last, the latest first. */
    public List<Alerte> alertes(int limit) {
        return jdbi.withHandle(handle -> Alertes.open(handle, limit));
    }
}
