package fr.aiguillage.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguillage.administration.PolitiquePresentee;
import fr.aiguillage.administration.PolitiquePresentee.Regle;
import java.util.List;
import java.util.Map;

/** A policy version for programs. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PolitiqueEcrite(
        String politique,
        String statut,
        long revision,
        String sha256,
        String auteur,
        String note,
        List<LigneEcrite> agissante,
        List<RegleEcrite> regles) {

    record RegleEcrite(String table, String id, Map<String, String> sorties, String libelle, String source) {}

    static PolitiqueEcrite sansRegles(PolitiquePresentee presentee) {
        return of(presentee, List.of());
    }

    static PolitiqueEcrite avecRegles(PolitiquePresentee presentee) {
        return of(presentee, presentee.regles());
    }

    private static PolitiqueEcrite of(PolitiquePresentee presentee, List<Regle> regles) {
        var publiee = presentee.publiee();
        return new PolitiqueEcrite(
                publiee.politique().toString(),
                presentee.statut().name(),
                presentee.revision(),
                publiee.sha256(),
                publiee.auteur(),
                publiee.note(),
                presentee.agissante().stream().map(LigneEcrite::of).toList(),
                regles.stream()
                        .map(regle -> new RegleEcrite(
                                regle.table(),
                                regle.id(),
                                regle.sorties(),
                                regle.libelle().libelle(),
                                regle.libelle().source()))
                        .toList());
    }
}
