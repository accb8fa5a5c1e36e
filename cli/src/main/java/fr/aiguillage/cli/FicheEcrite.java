package fr.aiguillage.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.aiguillage.administration.Fiche;
import fr.aiguillage.administration.Fiche.CanalEcrit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the directory for programs, as {@code declarer} reads it. */
record FicheEcrite(
        String id,
        @Nullable String type,
        @Nullable String nom,
        @Nullable String source,
        List<Couverture> couvertures,
        List<CanalEcrit> canaux) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Couverture(
            String territoire,
            @Nullable String du,
            @Nullable String au) {}

    static FicheEcrite of(Fiche fiche) {
        return new FicheEcrite(
                fiche.id(),
                fiche.type().orElse(null),
                fiche.nom().orElse(null),
                fiche.source().orElse(null),
                fiche.couvertures().stream()
                        .map(ecrite -> new Couverture(
                                ecrite.territoire(),
                                ecrite.du().orElse(null),
                                ecrite.au().orElse(null)))
                        .toList(),
                fiche.canaux());
    }
}
