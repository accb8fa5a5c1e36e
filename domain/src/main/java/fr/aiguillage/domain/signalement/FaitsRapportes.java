package fr.aiguillage.domain.signalement;

import static fr.aiguillage.domain.code.OuiNon.INCONNU;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import java.util.Optional;
import java.util.Set;

/** What is said to have happened; the narrative and the dates of the facts are sealed. */
public record FaitsRapportes(
        Set<TypeDeclare> typesDeclares,
        Set<TypeMaltraitance> types,
        Set<Motif> motifs,
        Set<Consequence> consequences,
        Temporalite temporalite,
        Origine origine,
        OuiNon dangerImmediat,
        OuiNon enCours,
        Optional<Scelle> scelle) {
    public FaitsRapportes {
        typesDeclares = Codes.sorted(typesDeclares);
        types = Codes.sorted(types);
        motifs = Codes.sorted(motifs);
        consequences = Codes.sorted(consequences);
    }

    /** These facts with what a complement adds: sets grow, an answer replaces what was unknown, danger is never taken back. */
    FaitsRapportes plus(FaitsRapportes ajout) {
        return new FaitsRapportes(
                Codes.union(typesDeclares, ajout.typesDeclares),
                Codes.union(types, ajout.types),
                Codes.union(motifs, ajout.motifs),
                Codes.union(consequences, ajout.consequences),
                ajout.temporalite == Temporalite.INCONNU ? temporalite : ajout.temporalite,
                ajout.origine == Origine.INCONNU ? origine : ajout.origine,
                dangerImmediat == OuiNon.OUI ? OuiNon.OUI : known(ajout.dangerImmediat, dangerImmediat),
                known(ajout.enCours, enCours),
                scelle);
    }

    /** These facts with another sealed part, or none. */
    public FaitsRapportes sealedBy(Optional<Scelle> other) {
        if (scelle.equals(other)) return this;
        return new FaitsRapportes(
                typesDeclares, types, motifs, consequences, temporalite, origine, dangerImmediat, enCours, other);
    }

    /** These facts with other qualified types. */
    FaitsRapportes qualifiedAs(Set<TypeMaltraitance> others) {
        return new FaitsRapportes(
                typesDeclares, others, motifs, consequences, temporalite, origine, dangerImmediat, enCours, scelle);
    }

    private static OuiNon known(OuiNon newer, OuiNon older) {
        return newer == INCONNU ? older : newer;
    }
}
