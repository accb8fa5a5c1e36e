package fr.aiguillage.forwarder.boite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.administration.AccesConsigne;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.suivi.SuiviEvent;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseEnvoye;
import fr.aiguillage.domain.suivi.SuiviEvent.AccuseRecu;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAffecte;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierAnnule;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierClos;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierOuvert;
import fr.aiguillage.domain.suivi.SuiviEvent.DossierRouvert;
import fr.aiguillage.domain.suivi.SuiviEvent.EchangeConsigne;
import fr.aiguillage.domain.suivi.SuiviEvent.EscaladeDeclenchee;
import fr.aiguillage.domain.suivi.SuiviEvent.PriseEnCharge;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementPropose;
import fr.aiguillage.domain.suivi.SuiviEvent.RapprochementTranche;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionEchouee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRecommencee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRefusee;
import fr.aiguillage.domain.suivi.SuiviEvent.TransmissionRemise;
import fr.aiguillage.domain.transmission.Elagage;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import fr.aiguillage.forwarder.dossier.Dossier;
import fr.aiguillage.forwarder.journal.Publisher;
import fr.aiguillage.schemas.CloudEvent;
import fr.aiguillage.schemas.EventWriter;
import fr.aiguillage.sealing.Opener;
import fr.aiguillage.sealing.Ouverture;
import fr.aiguillage.servicekit.Json;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens the sealed parts of a case that its roles allow, once {@code acces} has it that somebody does. */
final class Pieces {
    private final Boite boite;
    private final Opener opener;
    private final Publisher publisher;
    private final EventWriter<String, AccesConsigne> acces;
    private final Clock clock;

    Pieces(Boite boite, Opener opener, Publisher publisher, EventWriter<String, AccesConsigne> acces, Clock clock) {
        this.boite = boite;
        this.opener = opener;
        this.publisher = publisher;
        this.acces = acces;
        this.clock = clock;
    }

    /** OUVERT, EFFACE (its key was destroyed) or ILLISIBLE; contenu only when it is open. */
    record Piece(
            Sujet sujet,
            String etat,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode contenu) {}

    List<Piece> open(Dossier dossier, String personne, RaisonOuverture raison) {
        return open(dossier, personne, raison, sealed(dossier));
    }

    /** One subject alone, oldest first. */
    List<Piece> open(Dossier dossier, String personne, RaisonOuverture raison, Sujet sujet) {
        var sealed =
                sealed(dossier).stream().filter(part -> part.sujet() == sujet).toList();
        return open(dossier, personne, raison, sealed);
    }

    /** Whether the reporter asked that nobody know them, and left no contact since. */
    boolean isAnonyme(Dossier dossier) {
        return boite.orders(dossier)
                .allMatch(order -> order.contenu().declarant().anonyme());
    }

    private List<Piece> open(Dossier dossier, String personne, RaisonOuverture raison, List<Scelle> sealed) {
        consign(dossier, personne, raison, sealed);
        return sealed.stream().map(part -> open(dossier, part)).toList();
    }

    private List<Scelle> sealed(Dossier dossier) {
        var ordered = boite.orders(dossier).flatMap(order -> readable(dossier, order));
        var answered = boite.answers(dossier).flatMap(event -> texte(event).stream());
        return Stream.concat(ordered, answered).distinct().toList();
    }

    /** Pruned again: roles may have become fewer since the order. */
    private static Stream<Scelle> readable(Dossier dossier, TransmissionOrdonnee order) {
        return Elagage.prune(order.contenu(), dossier.roles()).scelles().stream();
    }

    private static Optional<Scelle> texte(SuiviEvent event) {
        return switch (event) {
            case TransmissionRefusee refused -> refused.commentaire();
            case EchangeConsigne exchange -> exchange.note();
            case DossierClos closed -> closed.commentaire();
            case TransmissionRemise delivered -> Optional.empty();
            case TransmissionEchouee failed -> Optional.empty();
            case TransmissionRecommencee again -> Optional.empty();
            case AccuseRecu acknowledged -> Optional.empty();
            case PriseEnCharge taken -> Optional.empty();
            case DossierOuvert opened -> Optional.empty();
            case DossierRouvert reopened -> Optional.empty();
            case DossierAnnule annulled -> Optional.empty();
            case DossierAffecte assigned -> Optional.empty();
            case RapprochementPropose proposed -> Optional.empty();
            case RapprochementTranche settled -> Optional.empty();
            case AccuseEnvoye sent -> Optional.empty();
            case EscaladeDeclenchee told -> Optional.empty();
        };
    }

    /** Acknowledged by the log before anything is opened. */
    private void consign(Dossier dossier, String personne, RaisonOuverture raison, List<Scelle> sealed) {
        Set<Sujet> sujets = sealed.stream().map(Scelle::sujet).collect(Collectors.toCollection(TreeSet::new));
        var event = new AccesConsigne(
                personne, dossier.signalement(), "boite/" + dossier.destinataire(), sujets, raison.name());
        var envelope = CloudEvent.of(UUID.randomUUID().toString(), "/forwarder", clock.instant());
        publisher.send(acces.record(personne, event, envelope));
    }

    private Piece open(Dossier dossier, Scelle part) {
        return switch (opener.open(dossier.signalement(), part)) {
            case Ouverture.Ouvert open -> new Piece(part.sujet(), "OUVERT", json(open.json()));
            case Ouverture.Efface gone -> new Piece(part.sujet(), "EFFACE", null);
            case Ouverture.Illisible unreadable -> new Piece(part.sujet(), "ILLISIBLE", null);
        };
    }

    private static JsonNode json(Octets bytes) {
        return Json.parse(bytes.toByteArray(), JsonNode.class);
    }
}
