package fr.aiguillage.replay.cube;

import fr.aiguillage.schemas.Fields;
import java.util.List;
import java.util.stream.Stream;

/** What a row takes of a report that came in, by its path in {@code SignalementRecu}. */
enum Champ {
    SIGNALEMENT("signalement"),
    RECU_LE("recuLe"),
    TERRITOIRE("lieu.territoire"),
    FINESS_CATEGORIE("lieu.finessCategorie"),
    ETABLISSEMENT("lieu.etablissement"),
    CANAL("canal"),
    LIEU("lieu.type"),
    VICTIME("victime.categorie"),
    TRANCHE_AGE("victime.trancheAge"),
    MESURE_PROTECTION("victime.mesureProtection"),
    INFORMEE("victime.informee"),
    VICTIME_ANONYME("victime.anonyme"),
    MIS_EN_CAUSE("misEnCause.type"),
    PRECISION("misEnCause.precision"),
    LIEN("declarant.lien"),
    DECLARANT_ANONYME("declarant.anonyme"),
    TYPES_DECLARES("faits.typesDeclares"),
    TYPES("faits.types"),
    MOTIFS("faits.motifs"),
    CONSEQUENCES("faits.consequences"),
    TEMPORALITE("faits.temporalite"),
    ORIGINE("faits.origine"),
    DANGER_IMMEDIAT("faits.dangerImmediat"),
    EN_COURS("faits.enCours"),
    HISTORIQUE("historique");

    static final List<String> CHEMINS =
            Stream.of(values()).map(champ -> champ.chemin).toList();

    private final String chemin;

    Champ(String chemin) {
        this.chemin = chemin;
    }

    @SuppressWarnings("EnumOrdinal") // Its place among the paths above.
    int place() {
        return ordinal();
    }

    long of(Fields recu) {
        return recu.number(place());
    }

    int from(Fields recu) {
        return recu.from(place());
    }

    int length(Fields recu) {
        return recu.to(place()) - from(recu);
    }
}
