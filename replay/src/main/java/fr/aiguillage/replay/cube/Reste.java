package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.signalement.Corrections;
import fr.aiguillage.schemas.Fields;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What folding reads of a report and no table does, in one long; the corrections are its lowest bits. */
record Reste(
        Corrections corrections,
        Set<TypeDeclare> typesDeclares,
        Set<TypeMaltraitance> types,
        Set<Motif> motifs,
        Set<Consequence> consequences,
        Origine origine,
        OuiNon dangerImmediat,
        OuiNon enCours,
        OuiNon informee,
        boolean victimeAnonyme,
        boolean declarantAnonyme,
        boolean historique,
        boolean horsHoraires) {
    private static final Urgence[] URGENCES = Urgence.values();
    private static final Perimetre[] PERIMETRES = Perimetre.values();
    private static final TypeDeclare[] TYPES_DECLARES = TypeDeclare.values();
    private static final TypeMaltraitance[] TYPES = TypeMaltraitance.values();
    private static final Motif[] MOTIFS = Motif.values();
    private static final Consequence[] CONSEQUENCES = Consequence.values();
    private static final Origine[] ORIGINES = Origine.values();
    private static final OuiNon[] OUI_NON = OuiNon.values();

    /** How many of the lowest bits hold the corrections. */
    static final int CORRECTIONS_WIDTH = 8;

    /** Those bits. */
    static final long CORRECTIONS = (1L << CORRECTIONS_WIDTH) - 1;

    /** Says which bits mean what, with {@link fr.aiguillage.domain.politique.Critere#layout}. */
    static String layout() {
        return Stream.of(URGENCES, PERIMETRES, TYPES_DECLARES, TYPES, MOTIFS, CONSEQUENCES, ORIGINES, OUI_NON)
                .map(Arrays::toString)
                .collect(Collectors.joining());
    }

    long bits() {
        return bits(corrections)
                .flag(victimeAnonyme)
                .flag(declarantAnonyme)
                .flag(historique)
                .flag(horsHoraires)
                .set(typesDeclares, TYPES_DECLARES)
                .set(types, TYPES)
                .set(motifs, MOTIFS)
                .set(consequences, CONSEQUENCES)
                .code(origine, ORIGINES)
                .code(dangerImmediat, OUI_NON)
                .code(enCours, OUI_NON)
                .code(informee, OUI_NON)
                .value();
    }

    /** The same, in the same order, of a report that just came in. */
    static long bits(Fields recu, boolean horsHoraires) {
        return bits(Corrections.AUCUNE)
                .flag(Champ.VICTIME_ANONYME.of(recu))
                .flag(Champ.DECLARANT_ANONYME.of(recu))
                .flag(Champ.HISTORIQUE.of(recu))
                .flag(horsHoraires)
                .set(Champ.TYPES_DECLARES.of(recu), TYPES_DECLARES)
                .set(Champ.TYPES.of(recu), TYPES)
                .set(Champ.MOTIFS.of(recu), MOTIFS)
                .set(Champ.CONSEQUENCES.of(recu), CONSEQUENCES)
                .code(Champ.ORIGINE.of(recu), ORIGINES)
                .code(Champ.DANGER_IMMEDIAT.of(recu), OUI_NON)
                .code(Champ.EN_COURS.of(recu), OUI_NON)
                .code(Champ.INFORMEE.of(recu), OUI_NON)
                .value();
    }

    private static Bits bits(Corrections corrections) {
        return Bits.empty()
                .flag(corrections.retire())
                .flag(corrections.codeIllisible())
                .maybe(corrections.urgence(), URGENCES)
                .maybe(corrections.perimetre(), PERIMETRES);
    }

    static Corrections corrections(long bits) {
        return corrections(Bits.of(bits));
    }

    private static Corrections corrections(Bits bits) {
        var retire = bits.flag();
        var codeIllisible = bits.flag();
        return new Corrections(bits.maybe(URGENCES), bits.maybe(PERIMETRES), retire, codeIllisible);
    }

    static boolean isAnonyme(long bits) {
        return ((bits >>> (CORRECTIONS_WIDTH + 1)) & 1) == 1;
    }

    static boolean isHorsHoraires(long bits) {
        return ((bits >>> (CORRECTIONS_WIDTH + 3)) & 1) == 1;
    }

    static Reste of(long packed) {
        var bits = Bits.of(packed);
        var corrections = corrections(bits);
        var victimeAnonyme = bits.flag();
        var declarantAnonyme = bits.flag();
        var historique = bits.flag();
        var horsHoraires = bits.flag();
        return new Reste(
                corrections,
                bits.set(TYPES_DECLARES),
                bits.set(TYPES),
                bits.set(MOTIFS),
                bits.set(CONSEQUENCES),
                bits.code(ORIGINES),
                bits.code(OUI_NON),
                bits.code(OUI_NON),
                bits.code(OUI_NON),
                victimeAnonyme,
                declarantAnonyme,
                historique,
                horsHoraires);
    }
}
