package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.ParDepartement.text;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.replay.synthese.Volet;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code par-destinataire.csv}: one line per policy and destinataire; a masked count is an empty cell. */
final class ParDestinataire {
    private static final List<String> HEADER = List.of(
            "politique",
            "sha256",
            "destinataire",
            "type",
            "nom",
            "signalements",
            "gagne",
            "perd",
            "semaine_de_pointe",
            "signalements_en_pointe");
    private final Chiffres chiffres;

    ParDestinataire(Chiffres chiffres) {
        this.chiffres = chiffres;
    }

    void write(Writer out) {
        var csv = new Csv(out, HEADER);
        var all = Destinataires.of(chiffres.synthese());
        for (var volet : chiffres.synthese().volets()) all.forEach((id, fiche) -> csv.line(line(volet, id, fiche)));
    }

    private List<String> line(Volet volet, DestinataireId id, Destinataires.Fiche fiche) {
        var politique = volet.politique();
        var line = new ArrayList<>(List.of(
                politique.nom(), politique.sha256(), id.value(), fiche.type().name(), fiche.nom()));
        line.add(text(chiffres.charge(volet, id)));
        line.addAll(moves(volet, id));
        line.add(chiffres.semaineDePointe(volet, id).map(LocalDate::toString).orElse(""));
        line.add(text(chiffres.pointe(volet, id)));
        return line;
    }

    /** The reference gains and loses nothing: it is what the others are compared with. */
    private List<String> moves(Volet volet, DestinataireId id) {
        return chiffres.synthese().comparaisons().stream()
                .filter(comparaison ->
                        comparaison.variante().equals(volet.politique().nom()))
                .findFirst()
                .map(comparaison ->
                        List.of(text(chiffres.gagne(comparaison, id)), text(chiffres.perd(comparaison, id))))
                .orElse(List.of("", ""));
    }
}
