package fr.aiguillage.policies.analyse;

/** What kind of thing an analysis found. */
public enum Genre {
    /** Facts for which no rule names anybody. */
    LACUNE,
    /** Facts for which only the table {@code repli} names an authority that treats. */
    REPLI,
    /** A rule that no facts fire, or that never counts. */
    JAMAIS,
    /** A rule that never adds anything to what others give. */
    REDONDANTE,
    /** The diagrams outgrew their bounds: what was found is right, and not all there is. */
    INCOMPLETE
}
