package fr.aiguillage.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.Destinataire.CanalDeclare;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.CommunePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the referentiel starts with, before any signalement exists: geography, directory, triage and the two policies of
 * practice, and since when each acts. It alone may say dates that are past.
 */
public final class ReferentielInitial {
    /** When the centralised circuit took over everywhere, as shipped: midnight of 1 March 2026 in Paris. */
    public static final Instant BASCULE =
            LocalDate.of(2026, 3, 1).atStartOfDay(Politique.PARIS).toInstant();

    private static final String AUTEUR = "chargement initial";
    private static final String EDITION = "COG 2026";

    private ReferentielInitial() {}

    public static List<ReferentielEvent> events() {
        return events(Map.of());
    }

    /** The events of the initial load, with channels for some destinataires. */
    public static List<ReferentielEvent> events(Map<DestinataireId, List<CanalDeclare>> canaux) {
        var events = new ArrayList<ReferentielEvent>(geographie());
        events.addAll(annuaire(canaux));
        for (var nom : List.of("triage", "associatif", "centralise")) events.add(publication(new PolitiqueId(nom, 1)));
        events.add(activation("associatif", Optional.empty(), Optional.of(BASCULE)));
        events.add(activation("centralise", Optional.of(BASCULE), Optional.empty()));
        return events;
    }

    /** The initial load, folded as the log would be. */
    public static Referentiel referentiel() {
        var referentiel = Referentiel.EMPTY;
        for (var event : events()) referentiel = referentiel.evolve(event, referentiel.revision() + 1);
        return referentiel;
    }

    private static List<GeographiePubliee> geographie() {
        var noms = Donnees.table("departements").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
        var communes = Donnees.table("communes").stream()
                .map(ReferentielInitial::commune)
                .collect(Collectors.groupingBy(CommunePubliee::departement));
        return noms.keySet().stream()
                .sorted()
                .map(code -> new GeographiePubliee(
                        EDITION, code, noms.getOrDefault(code, code), communes.getOrDefault(code, List.of())))
                .toList();
    }

    private static CommunePubliee commune(String[] row) {
        return new CommunePubliee(
                row[0], row[1], row[2], row[3], row[4], List.of(row[5].split(" ", -1)), Integer.parseInt(row[6]));
    }

    private static List<DestinataireDeclare> annuaire(Map<DestinataireId, List<CanalDeclare>> canaux) {
        var couvertures = Donnees.table("couvertures").stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], Collectors.mapping(ReferentielInitial::couverture, Collectors.toList())));
        return Donnees.table("destinataires").stream()
                .map(row -> destinataire(row, couvertures.getOrDefault(row[0], List.of()), canaux))
                .map(DestinataireDeclare::new)
                .toList();
    }

    private static Destinataire destinataire(
            String[] row, List<Couverture> couvertures, Map<DestinataireId, List<CanalDeclare>> canaux) {
        var id = new DestinataireId(row[0]);
        return new Destinataire(
                id,
                DestinataireType.valueOf(row[1]),
                row[2],
                row[3],
                couvertures,
                canaux.getOrDefault(id, List.of()),
                Optional.empty());
    }

    private static Couverture couverture(String[] row) {
        return new Couverture(Zone.parse(row[1]), date(row[2]), date(row[3]));
    }

    private static Optional<LocalDate> date(String cell) {
        return Optional.of(cell).filter(text -> !text.isBlank()).map(LocalDate::parse);
    }

    private static PolitiquePubliee publication(PolitiqueId id) {
        var dmn = Donnees.text("dmn/" + id.nom() + ".dmn");
        return new PolitiquePubliee(id, dmn, sha256(dmn), AUTEUR, "livrée avec le logiciel");
    }

    private static ActivationDecidee activation(String nom, Optional<Instant> aPartirDu, Optional<Instant> jusque) {
        return new ActivationDecidee(new PolitiqueId(nom, 1), Zone.NATIONAL, aPartirDu, jusque, AUTEUR);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
