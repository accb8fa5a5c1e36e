package fr.aiguillage.domain.signalement;

import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.util.Optional;

/** The adult who may be abused. */
public record Victime(
        VictimeCategorie categorie,
        TrancheAge trancheAge,
        MesureProtection mesureProtection,
        OuiNon informee,
        boolean anonyme,
        Optional<Scelle> scelle) {}
