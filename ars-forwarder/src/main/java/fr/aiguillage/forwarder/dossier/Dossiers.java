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
import fr.aiguillage.forwarder.journal.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table of cases. */
public final class Dossiers {
    private static final String INSERT = "INSERT INTO dossier (signalement, destinataire, statut, version, numero,"
            + " roles, urgence, perimetre, recu_le, ouvert_le)"
            + " SELECT signalement, destinataire, :statut, :version, numero, string_to_array(roles, ','), urgence,"
            + " perimetre, recu::timestamptz, ouvert::timestamptz FROM unnest(:signalements, :destinataires, :numeros,"
            + " :roles, :urgences, :perimetres, :recus, :ouverts) WITH ORDINALITY"
            + " AS o (signalement, destinataire, numero, roles, urgence, perimetre, recu, ouvert, rang) ORDER BY rang"
            + " ON CONFLICT DO NOTHING RETURNING signalement, destinataire";

    private static final String DESCRIBE = "UPDATE dossier d SET roles = string_to_array(o.roles, ','),"
            + " urgence = o.urgence, perimetre = o.perimetre"
            + " FROM unnest(:signalements, :destinataires, :roles, :urgences, :perimetres)"
            + " AS o (signalement, destinataire, roles, urgence, perimetre)"
            + " WHERE d.signalement = o.signalement AND d.destinataire = o.destinataire";

    private Dossiers() {}

    /** @param le when the case opens, if there is none */
    public record Ouverture(TransmissionOrdonnee order, Instant le) {}

    /** The cases of which there was none. */
    public static Set<Dossier.Cle> open(Handle handle, List<Ouverture> openings) {
        return insert(handle, new Rows<>(openings), 1);
    }

    /** The cases of which there was none; nothing has happened to them before {@link #reopen}. */
    public static Set<Dossier.Cle> restore(Handle handle, List<Ouverture> openings) {
        return insert(handle, new Rows<>(openings), 0);
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

    private static Set<Dossier.Cle> insert(Handle handle, Rows<Ouverture> rows, int version) {
        var insert = handle.createQuery(INSERT)
                .bind("statut", new EtatDossier.Nouveau().nom())
                .bind("version", version);
        rows.bindText(insert, "numeros", opening -> opening.order().numero());
        rows.bindText(
                insert, "recus", opening -> opening.order().contenu().recuLe().toString());
        rows.bindText(insert, "ouverts", opening -> opening.le().toString());
        bindDescription(insert, rows.map(Ouverture::order));
        return insert.map((row, context) -> new Dossier.Cle(row.getString(1), row.getString(2)))
                .set();
    }

    /** Its case, and what it says of it. */
    private static void bindDescription(SqlStatement<?> statement, Rows<TransmissionOrdonnee> rows) {
        rows.bindText(statement, "signalements", order -> order.signalement().value());
        rows.bindText(statement, "destinataires", order -> order.destinataire().value());
        rows.bindText(statement, "roles", order -> String.join(",", names(order.roles())));
        rows.bindText(statement, "urgences", order -> order.urgence().name());
        rows.bindText(statement, "perimetres", order -> order.perimetre().name());
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

    /** What the latest of these orders says of each case. */
    public static void describe(Handle handle, List<TransmissionOrdonnee> orders) {
        if (orders.isEmpty()) return;
        var latest = new LinkedHashMap<Dossier.Cle, TransmissionOrdonnee>();
        orders.forEach(order -> latest.put(Dossier.Cle.of(order), order));
        var update = handle.createUpdate(DESCRIBE);
        bindDescription(update, new Rows<>(List.copyOf(latest.values())));
        update.execute();
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
