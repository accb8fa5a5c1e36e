package fr.aiguillage.forwarder.dossier;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The table of cases. */
public final class Dossiers {
    private Dossiers() {}

    /** Whether there was none. */
    public static boolean open(Handle handle, TransmissionOrdonnee order, Instant now) {
        return insert(handle, order, 1, now);
    }

    /** Whether there was none; nothing has happened to it before {@link #reopen}. */
    public static boolean restore(Handle handle, TransmissionOrdonnee order, Instant ordered) {
        return insert(handle, order, 0, ordered);
    }

    /** As the log tells it: for the first time, or anew. */
    public static void reopen(Handle handle, DossierOuvert opened, Instant le) {
        handle.createUpdate("UPDATE dossier SET statut = :statut, version = version + 1,"
                        + " ouvert_le = CASE version WHEN 0 THEN :le ELSE ouvert_le END"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire")
                .bind("statut", new EtatDossier.Nouveau().nom())
                .bind("le", le)
                .bind("signalement", opened.signalement().value())
                .bind("destinataire", opened.destinataire().value())
                .execute();
    }

    private static boolean insert(Handle handle, TransmissionOrdonnee order, int version, Instant now) {
        return handle.createUpdate(
                                "INSERT INTO dossier VALUES (:signalement, :destinataire, :statut, :version, :numero,"
                                        + " :roles, :urgence, :perimetre, :recuLe, :now) ON CONFLICT DO NOTHING")
                        .bind("signalement", order.signalement().value())
                        .bind("destinataire", order.destinataire().value())
                        .bind("statut", new EtatDossier.Nouveau().nom())
                        .bind("version", version)
                        .bind("numero", order.numero())
                        .bindArray("roles", String.class, names(order.roles()))
                        .bind("urgence", order.urgence())
                        .bind("perimetre", order.perimetre())
                        .bind("recuLe", order.contenu().recuLe())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Holds the row until the transaction ends. */
    public static Optional<Dossier> lock(Handle handle, SignalementId signalement, DestinataireId destinataire) {
        return handle.createQuery("SELECT * FROM dossier"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire FOR UPDATE")
                .bind("signalement", signalement.value())
                .bind("destinataire", destinataire.value())
                .map((row, context) -> dossier(row))
                .findOne();
    }

    /** The cases of a signalement at these destinataires. */
    public static List<Dossier> find(Handle handle, SignalementId signalement, Collection<String> destinataires) {
        return handle.createQuery("SELECT * FROM dossier"
                        + " WHERE signalement = :signalement AND destinataire = ANY (:destinataires)")
                .bind("signalement", signalement.value())
                .bindArray("destinataires", String.class, destinataires)
                .map((row, context) -> dossier(row))
                .list();
    }

    /** What the latest order says of the case. */
    public static void describe(Handle handle, TransmissionOrdonnee order) {
        handle.createUpdate("UPDATE dossier SET roles = :roles, urgence = :urgence, perimetre = :perimetre"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire")
                .bind("signalement", order.signalement().value())
                .bind("destinataire", order.destinataire().value())
                .bindArray("roles", String.class, names(order.roles()))
                .bind("urgence", order.urgence())
                .bind("perimetre", order.perimetre())
                .execute();
    }

    /** Something happened to a case that is locked. */
    public static void move(Handle handle, Dossier dossier, EtatDossier to) {
        handle.createUpdate("UPDATE dossier SET statut = :statut, version = version + 1"
                        + " WHERE signalement = :signalement AND destinataire = :destinataire")
                .bind("signalement", dossier.signalement().value())
                .bind("destinataire", dossier.destinataire().value())
                .bind("statut", to.nom())
                .execute();
    }

    /** It was given to somebody, or to nobody. */
    public static void assign(Handle handle, DossierAffecte assigned) {
        assign(handle, "affecte_a = :a", assigned, assigned.a());
    }

    /** Who takes charge has it, unless somebody was given it before. */
    public static void assign(Handle handle, PriseEnCharge taken) {
        assign(handle, "affecte_a = coalesce(affecte_a, :a)", taken, Optional.of(taken.par()));
    }

    private static void assign(Handle handle, String set, SuiviEvent event, Optional<String> a) {
        handle.createUpdate("UPDATE dossier SET " + set
                        + " WHERE signalement = :signalement AND destinataire = :destinataire")
                .bind("a", a)
                .bind("signalement", event.signalement().value())
                .bind("destinataire", event.destinataire().value())
                .execute();
    }

    /** By its id or, if there is only one such, by the number that people tell. */
    public static Optional<Dossier> named(Handle handle, DestinataireId destinataire, String name) {
        var found = handle.createQuery("SELECT * FROM dossier WHERE destinataire = :destinataire"
                        + " AND (signalement = :name OR numero = :name) ORDER BY (signalement = :name) DESC LIMIT 2")
                .bind("destinataire", destinataire.value())
                .bind("name", name)
                .map((row, context) -> dossier(row))
                .list();
        return found.stream()
                .filter(dossier ->
                        found.size() == 1 || dossier.signalement().value().equals(name))
                .findFirst();
    }

    public static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                new SignalementId(row.getString("signalement")),
                new DestinataireId(row.getString("destinataire")),
                EtatDossier.find(row.getString("statut")).orElseThrow(),
                row.getInt("version"),
                row.getString("numero"),
                roles((String[]) row.getArray("roles").getArray()),
                Urgence.valueOf(row.getString("urgence")),
                Perimetre.valueOf(row.getString("perimetre")),
                instant(row, "recu_le"),
                instant(row, "ouvert_le"),
                Optional.ofNullable(row.getString("affecte_a")));
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
