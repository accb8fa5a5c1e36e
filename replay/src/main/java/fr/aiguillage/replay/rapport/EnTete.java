package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import fr.aiguillage.replay.rapport.Vue.Fait;
import fr.aiguillage.replay.synthese.Etendue;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.replay.synthese.Volet;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** What was replayed, by whom, when. */
final class EnTete {
    private final Chiffres chiffres;
    private final Lexique lexique;

    EnTete(Chiffres chiffres, Lexique lexique) {
        this.chiffres = chiffres;
        this.lexique = lexique;
    }

    String titre() {
        var noms = chiffres.synthese().volets().stream()
                .map(volet -> lexique.politique(volet.politique().nom()))
                .toList();
        if (noms.size() == 1) return noms.getFirst();
        return noms.getFirst() + " face à " + String.join(" et à ", noms.subList(1, noms.size()));
    }

    List<Vue.Politique> politiques() {
        return chiffres.synthese().volets().stream().map(this::politique).toList();
    }

    private Vue.Politique politique(Volet volet) {
        var politique = volet.politique();
        return new Vue.Politique(
                lexique.politique(politique.nom()),
                politique.nom(),
                politique.sha256().substring(0, Math.min(12, politique.sha256().length())),
                etat(politique, volet.equals(chiffres.synthese().reference())));
    }

    private static String etat(PolitiqueRejouee politique, boolean isReference) {
        return (isReference ? "référence" : "variante") + (politique.publiee() ? ", publiée" : ", brouillon local");
    }

    List<Fait> faits() {
        var etendue = chiffres.synthese().etendue();
        return List.of(
                new Fait("Période", periode(etendue)),
                new Fait("Territoire", Mots.territoire(etendue.territoire(), lexique)),
                new Fait("Signalements", Mots.nombre(chiffres.signalements(TOTAL))),
                new Fait("Événements lus", Mots.nombre(etendue.evenements()) + illisibles(etendue)),
                new Fait("Source", etendue.source()),
                new Fait("Annuaire", "révision " + Mots.nombre(etendue.revision()) + " du référentiel"),
                new Fait("Moteur", etendue.moteur()),
                new Fait("Fait par", etendue.par() + ", le " + Mots.moment(etendue.faitLe())));
    }

    String periode(Etendue etendue) {
        if (etendue.du().isEmpty() && etendue.au().isEmpty()) return semaines();
        var du = etendue.du().map(jour -> "du " + Mots.jour(jour)).orElse("depuis l’origine");
        return du + etendue.au().map(jour -> " au " + Mots.jour(jour)).orElse(" jusqu’à la fin");
    }

    /** All of history: from the first week that has a recipient to the last. */
    private String semaines() {
        var lundis = new TreeSet<LocalDate>();
        chiffres.synthese().volets().stream()
                .flatMap(volet -> volet.parDestinataire().values().stream())
                .forEach(charge -> lundis.addAll(charge.parSemaine().keySet()));
        if (lundis.isEmpty() || chiffres.masque().actif()) return "depuis l’origine jusqu’à la fin";
        return "de la semaine du " + Mots.jour(lundis.getFirst()) + " à celle du " + Mots.jour(lundis.getLast());
    }

    private static String illisibles(Etendue etendue) {
        return etendue.illisibles() == 0 ? "" : ", dont " + Mots.nombre(etendue.illisibles()) + " illisibles, écartés";
    }
}
