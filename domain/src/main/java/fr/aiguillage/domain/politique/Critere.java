package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Faits;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variable that decision tables may read: its name in FEEL, its values, how facts give it, and its field in the bits of
 * a {@link Situation}.
 */
@SuppressWarnings(
        "EnumOrdinal") // Bits number the codes of this build; whoever keeps them keeps a mark of their layout.
public enum Critere {
    CANAL("canal", code(Canal.values(), Faits::canal)),
    LIEU("lieu", code(LieuType.values(), Faits::lieu)),
    /** An open code of three digits; anything else counts as none. */
    FINESS_CATEGORIE(
            "finessCategorie",
            new Lecture(List.of(), 10, faits -> Finess.code(faits.finessCategorie()), dits -> false)),
    VICTIME("victime", code(VictimeCategorie.values(), Faits::victime)),
    TRANCHE_AGE("trancheAge", code(TrancheAge.values(), Faits::trancheAge)),
    MESURE_PROTECTION("mesureProtection", code(MesureProtection.values(), Faits::mesureProtection)),
    MIS_EN_CAUSE("misEnCause", code(MisEnCauseType.values(), Faits::misEnCause)),
    PRECISION("precision", code(MisEnCausePrecision.values(), Faits::precision)),
    LIEN("lien", code(DeclarantLien.values(), Faits::lien)),
    TEMPORALITE(
            "temporalite", code(Temporalite.values(), faits -> faits.rapportes().temporalite())),
    DANGER_IMMEDIAT("dangerImmediat", said(Dits::danger)),
    ABUS_DECLARE("abusDeclare", said(Critere::abusDeclare)),
    TYPE_PHYSIQUE("typePhysique", said(dits -> dits.type(TypeMaltraitance.PHYSIQUE))),
    TYPE_SEXUELLE("typeSexuelle", said(dits -> dits.type(TypeMaltraitance.SEXUELLE))),
    DECLARE_VIOLENCES("declareViolences", said(dits -> dits.declare(TypeDeclare.VIOLENCES))),
    DECLARE_SEXUELLE("declareSexuelle", said(dits -> dits.declare(TypeDeclare.SEXUELLE))),
    NEGLIGENCES("negligences", said(Critere::negligences)),
    CONSEQUENCE_SANTE("consequenceSante", said(dits -> dits.consequence(Consequence.SANTE))),
    CONSEQUENCE_BESOINS("consequenceBesoins", said(dits -> dits.consequence(Consequence.BESOINS))),
    MOTIF_MALTRAITANCE("motifMaltraitance", said(dits -> dits.motif(Motif.MALTRAITANCE))),
    MOTIF_QUALITE_SOINS("motifQualiteSoins", said(dits -> dits.motif(Motif.PROBLEME_QUALITE_SOINS))),
    AUTRE_MOTIF("autreMotif", said(Critere::autreMotif)),
    ALMA_COUVRE("almaCouvre", given(booleans())),
    PERIMETRE("perimetre", given(names(Perimetre.values()))),
    URGENCE("urgence", given(names(Urgence.values()))),
    SEXUELLE("sexuelle", given(booleans())),
    PHYSIQUE("physique", given(booleans()));

    /**
     * The number of a value is {@code width} bits wide.
     *
     * @param code the number that facts give by themselves
     * @param dit whether what was said to have happened gives the number 1
     */
    private record Lecture(List<?> valeurs, int width, ToIntFunction<Faits> code, Predicate<Dits> dit) {}

    private static final Critere[] ALL = values();
    /** What was said to have happened, all in a row. */
    private static final Critere[] SAID =
            EnumSet.range(DANGER_IMMEDIAT, AUTRE_MOTIF).toArray(Critere[]::new);

    private static final Map<String, Critere> BY_NOM =
            Stream.of(ALL).collect(Collectors.toUnmodifiableMap(Critere::nom, Function.identity()));
    /** Where the field of each begins: one after the other, from the lowest bit. */
    private static final int[] OFFSETS = offsets();

    /** The bits of the facts, without what the directory and triage say. */
    public static final long FAITS = (1L << OFFSETS[ALMA_COUVRE.ordinal()]) - 1;

    private final String nom;
    private final Lecture lecture;

    Critere(String nom, Lecture lecture) {
        this.nom = nom;
        this.lecture = lecture;
    }

    private static int[] offsets() {
        var offsets = new int[ALL.length + 1];
        for (var i = 0; i < ALL.length; i++) offsets[i + 1] = offsets[i] + ALL[i].lecture.width();
        if (offsets[ALL.length] > Long.SIZE) throw new IllegalStateException("criteria no longer fit one long");
        return offsets;
    }

    /** Says which bits mean what: two builds of equal layout read each other's bits. */
    public static String layout() {
        return Stream.of(ALL)
                .map(critere -> critere.offset() + ":" + critere.nom + critere.valeurs())
                .collect(Collectors.joining(" "));
    }

    /** The variable of that name in FEEL. */
    public static Optional<Critere> named(String nom) {
        return Optional.ofNullable(BY_NOM.get(nom));
    }

    static long pack(Faits faits) {
        var bits = pack(Dits.of(faits.rapportes()));
        for (var critere : ALL) bits |= (long) critere.lecture.code().applyAsInt(faits) << critere.offset();
        return bits;
    }

    static long pack(Dits dits) {
        var bits = 0L;
        for (var critere : SAID) if (critere.lecture.dit().test(dits)) bits |= critere.bits(1);
        return bits;
    }

    /** A FINESS category in the bits of a situation; anything but three digits counts as none. */
    public static long finess(String categorie) {
        return FINESS_CATEGORIE.bits(Finess.code(categorie));
    }

    /** Its name in FEEL. */
    public String nom() {
        return nom;
    }

    /** All its values, strings or booleans; empty when it is an open code, as FINESS categories are. */
    public List<?> valeurs() {
        return lecture.valeurs();
    }

    /** What it is worth in a situation: a {@code String} (the code) or a {@code Boolean}. */
    public Object valeur(Situation situation) {
        var code = code(situation.bits());
        return lecture.valeurs().isEmpty()
                ? Finess.categorie(code)
                : lecture.valeurs().get(code);
    }

    /** The number of its value in the bits of a situation: that of {@link #valeurs}, in order. */
    public int code(long bits) {
        return (int) ((bits & mask()) >>> offset());
    }

    /** Its field in the bits of a situation. */
    public long mask() {
        return ((1L << lecture.width()) - 1) << offset();
    }

    /** The value of that number alone, in the bits of a situation. */
    public long bits(long code) {
        return code << offset();
    }

    long put(long bits, Enum<?> code) {
        return put(bits, code.ordinal());
    }

    long put(long bits, boolean code) {
        return put(bits, code ? 1 : 0);
    }

    private long put(long bits, int code) {
        return (bits & ~mask()) | ((long) code << offset());
    }

    private int offset() {
        return OFFSETS[ordinal()];
    }

    /** Whether triage gives it; such a variable is not there for triage itself. */
    public boolean isQualified() {
        return compareTo(PERIMETRE) >= 0;
    }

    private static boolean abusDeclare(Dits dits) {
        return Dits.holdsOther(dits.typesDeclares(), TypeDeclare.NON, TypeDeclare.INCONNU)
                || Dits.holdsOther(dits.types(), TypeMaltraitance.NE_SAIS_PAS, TypeMaltraitance.INCONNU);
    }

    private static boolean negligences(Dits dits) {
        return dits.type(TypeMaltraitance.NEGLIGENCES) || dits.declare(TypeDeclare.NEGLIGENCES);
    }

    private static boolean autreMotif(Dits dits) {
        return Dits.holdsOther(dits.motifs(), Motif.PROBLEME_QUALITE_SOINS, Motif.INCONNU);
    }

    private static Lecture code(Enum<?>[] codes, Function<Faits, Enum<?>> code) {
        return new Lecture(
                names(codes), width(codes.length), faits -> code.apply(faits).ordinal(), dits -> false);
    }

    private static Lecture said(Predicate<Dits> fact) {
        return new Lecture(booleans(), 1, faits -> 0, fact);
    }

    /** Not a fact: {@link Situation} puts it. */
    private static Lecture given(List<?> valeurs) {
        return new Lecture(valeurs, width(valeurs.size()), faits -> 0, dits -> false);
    }

    private static int width(int values) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(values - 1);
    }

    private static List<Boolean> booleans() {
        return List.of(false, true);
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }
}
