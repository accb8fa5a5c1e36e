package fr.aiguillage.cli;

import fr.aiguillage.administration.Calendrier.Periode;
import fr.aiguillage.administration.Carte;
import fr.aiguillage.administration.Paris;
import fr.aiguillage.administration.Phrases;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.ReferentielEvent;
import fr.aiguillage.domain.referentiel.ReferentielEvent.ActivationDecidee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireClos;
import fr.aiguillage.domain.referentiel.ReferentielEvent.DestinataireDeclare;
import fr.aiguillage.domain.referentiel.ReferentielEvent.GeographiePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationAccordee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.HabilitationRetiree;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiquePubliee;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import java.util.Optional;
import java.util.stream.Collectors;

/** An event of the referentiel as a sentence. */
final class Recit {
    private Recit() {}

    static String of(ReferentielEvent event, Carte carte) {
        return switch (event) {
            case PolitiquePubliee published -> publiee(published);
            case PolitiqueRetiree retired -> retired.politique() + " est retirée : elle n'est plus décidée en ombre.";
            case ActivationDecidee decided ->
                decided.politique() + " est activée pour " + carte.nom(decided.zone()) + ", "
                        + Phrases.dire(
                                new Periode(decided.aPartirDu(), decided.jusque(), Optional.of(decided.politique())))
                        + ".";
            case DestinataireDeclare declared -> declare(declared.destinataire(), carte);
            case DestinataireClos closed ->
                closed.destinataire() + " est clos : dernier jour le " + Paris.dire(closed.dernierJour()) + ".";
            case GeographiePubliee published -> "Les communes de " + published.nom() + " sont publiées.";
            case HabilitationAccordee granted -> "Le rôle " + granted.role() + " est accordé.";
            case HabilitationRetiree removed -> "Le rôle " + removed.role() + " est retiré.";
        };
    }

    private static String publiee(PolitiquePubliee published) {
        var effet = published.politique().nom().equals(Triage.NOM)
                ? "Le triage les applique partout."
                : "Elle est décidée en ombre partout, dès maintenant, sans rien transmettre.";
        return published.politique() + " est publiée (SHA-256 " + published.sha256() + ").\n" + effet;
    }

    private static String declare(Destinataire destinataire, Carte carte) {
        return destinataire.id() + " (" + destinataire.nom() + ") est déclaré : "
                + destinataire.couvertures().stream()
                        .map(couverture -> Couvertures.dire(couverture, carte))
                        .collect(Collectors.joining(" ; "))
                + ".";
    }
}
