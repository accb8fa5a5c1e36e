package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.signalement.Faits;

/**
 * All that decision tables may read, packed: the discrete facts, whether an ALMA centre covers the place, and what triage
 * concluded. {@link Critere} says which bits mean what; equal bits, equal answers.
 *
 * @param bits one field per criterion
 */
public record Situation(long bits) {
    /** The facts alone: nothing is known of the place, and triage has not spoken. */
    public static Situation of(Faits faits) {
        return new Situation(Critere.pack(faits));
    }

    /** As triage qualified it, in a place that an ALMA centre covers at the date of receipt, or not. */
    public Situation qualified(Qualification qualification, boolean almaCouvre) {
        var packed = Critere.ALMA_COUVRE.put(bits, almaCouvre);
        packed = Critere.PERIMETRE.put(packed, qualification.perimetre());
        packed = Critere.URGENCE.put(packed, qualification.urgence());
        packed = Critere.SEXUELLE.put(packed, qualification.sexuelle());
        return new Situation(Critere.PHYSIQUE.put(packed, qualification.physique()));
    }
}
