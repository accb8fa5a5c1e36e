package fr.aiguillage.administration;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.domain.referentiel.ReferentielEvent.PolitiqueRetiree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * To stop a policy version's shadow; where it is active it goes on acting.
 *
 * @param politique {@code nom@version}
 */
public record RetirerPolitique(String politique, String note, String auteur) implements Demande {

    @Override
    public Constat examiner(Referentiel referentiel, Instant maintenant) {
        var fautes = new Fautes();
        fautes.require("note", note);
        fautes.require("auteur", auteur);
        if (politique.indexOf('@') < 0) fautes.add("politique", "« " + politique + " » : écrire nom@version");
        else new Publiees(referentiel).trouver(politique, fautes).ifPresent(id -> check(id, fautes));
        if (!fautes.none()) return fautes.refus();
        return constat(PolitiqueId.parse(politique), referentiel, maintenant);
    }

    private static void check(PolitiqueId id, Fautes fautes) {
        if (id.nom().equals(Triage.NOM))
            fautes.add("politique", "les tables de triage ne se retirent pas : publier la version qui les remplace");
    }

    private Constat constat(PolitiqueId id, Referentiel referentiel, Instant maintenant) {
        if (referentiel.retirees().contains(id))
            return new Constat.Inutile(id + " est déjà retirée : rien n’est écrit");
        var event = new PolitiqueRetiree(id, auteur, note);
        return new Constat.AEcrire(
                event, avertissements(id, referentiel, referentiel.evolve(event, Long.MAX_VALUE), maintenant));
    }

    private static List<String> avertissements(
            PolitiqueId id, Referentiel avant, Referentiel apres, Instant maintenant) {
        var avertissements = new ArrayList<String>();
        var agissante = Calendrier.of(avant).agissante(id, maintenant);
        if (!agissante.isEmpty())
            avertissements.add(id + " reste active, et donc décidée, là où elle l’est : "
                    + Phrases.dire(agissante, Carte.of(avant))
                    + " ; activer une autre politique pour l’y remplacer");
        new Publiees(apres)
                .derniere(id.nom())
                .filter(older -> older.version() < id.version())
                .ifPresent(older -> avertissements.add("l’ombre calcule de nouveau la version précédente, " + older));
        return avertissements;
    }
}
