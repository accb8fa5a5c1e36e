package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import java.util.Set;

/**
 * What was said to have happened, in numbers: of a set of codes a bit each, of a code its place.
 *
 * @param typesDeclares bits of {@link TypeDeclare}
 * @param types bits of {@link TypeMaltraitance}
 * @param motifs bits of {@link Motif}
 * @param consequences bits of {@link Consequence}
 * @param dangerImmediat place in {@link OuiNon}
 */
@SuppressWarnings("EnumOrdinal") // Bits number the codes of this build.
public record Dits(long typesDeclares, long types, long motifs, long consequences, long dangerImmediat) {
    static Dits of(FaitsRapportes faits) {
        return new Dits(
                bits(faits.typesDeclares()),
                bits(faits.types()),
                bits(faits.motifs()),
                bits(faits.consequences()),
                faits.dangerImmediat().ordinal());
    }

    private static long bits(Set<? extends Enum<?>> codes) {
        var bits = 0L;
        for (var code : codes) bits |= 1L << code.ordinal();
        return bits;
    }

    /** Their part of the bits of a situation. */
    public long bits() {
        return Critere.pack(this);
    }

    boolean declare(TypeDeclare code) {
        return holds(typesDeclares, code);
    }

    boolean type(TypeMaltraitance code) {
        return holds(types, code);
    }

    boolean motif(Motif code) {
        return holds(motifs, code);
    }

    boolean consequence(Consequence code) {
        return holds(consequences, code);
    }

    boolean danger() {
        return dangerImmediat == OuiNon.OUI.ordinal();
    }

    private static boolean holds(long bits, Enum<?> code) {
        return (bits >>> code.ordinal() & 1) == 1;
    }

    /** Whether a set holds any code but these. */
    static boolean holdsOther(long bits, Enum<?> one, Enum<?> another) {
        return (bits & ~(1L << one.ordinal()) & ~(1L << another.ordinal())) != 0;
    }
}
