package fr.aiguillage.domain.politique;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Faits;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variable that decision tables may read: its name in FEEL, its values, and how a situation gives it. */
public enum Critere {
    CANAL("canal", code(Canal.values(), Faits::canal)),
    LIEU("lieu", code(LieuType.values(), Faits::lieu)),
    FINESS_CATEGORIE(
            "finessCategorie",
            new Lecture(List.of(), situation -> situation.faits().finessCategorie())),
    VICTIME("victime", code(VictimeCategorie.values(), Faits::victime)),
    TRANCHE_AGE("trancheAge", code(TrancheAge.values(), Faits::trancheAge)),
    MESURE_PROTECTION("mesureProtection", code(MesureProtection.values(), Faits::mesureProtection)),
    MIS_EN_CAUSE("misEnCause", code(MisEnCauseType.values(), Faits::misEnCause)),
    PRECISION("precision", code(MisEnCausePrecision.values(), Faits::precision)),
    LIEN("lien", code(DeclarantLien.values(), Faits::lien)),
    TEMPORALITE(
            "temporalite", code(Temporalite.values(), faits -> faits.rapportes().temporalite())),
    DANGER_IMMEDIAT("dangerImmediat", said(faits -> faits.dangerImmediat() == OuiNon.OUI)),
    ABUS_DECLARE("abusDeclare", said(Critere::abusDeclare)),
    TYPE_PHYSIQUE("typePhysique", said(faits -> faits.types().contains(TypeMaltraitance.PHYSIQUE))),
    TYPE_SEXUELLE("typeSexuelle", said(faits -> faits.types().contains(TypeMaltraitance.SEXUELLE))),
    DECLARE_VIOLENCES("declareViolences", said(faits -> faits.typesDeclares().contains(TypeDeclare.VIOLENCES))),
    DECLARE_SEXUELLE("declareSexuelle", said(faits -> faits.typesDeclares().contains(TypeDeclare.SEXUELLE))),
    NEGLIGENCES("negligences", said(Critere::negligences)),
    CONSEQUENCE_SANTE("consequenceSante", said(faits -> faits.consequences().contains(Consequence.SANTE))),
    CONSEQUENCE_BESOINS("consequenceBesoins", said(faits -> faits.consequences().contains(Consequence.BESOINS))),
    MOTIF_MALTRAITANCE("motifMaltraitance", said(faits -> faits.motifs().contains(Motif.MALTRAITANCE))),
    MOTIF_QUALITE_SOINS("motifQualiteSoins", said(faits -> faits.motifs().contains(Motif.PROBLEME_QUALITE_SOINS))),
    AUTRE_MOTIF("autreMotif", said(Critere::autreMotif)),
    ALMA_COUVRE("almaCouvre", new Lecture(booleans(), Situation::almaCouvre)),
    PERIMETRE(
            "perimetre",
            qualified(names(Perimetre.values()), triage -> triage.perimetre().name())),
    URGENCE(
            "urgence",
            qualified(names(Urgence.values()), triage -> triage.urgence().name())),
    SEXUELLE("sexuelle", qualified(booleans(), Qualification::sexuelle)),
    PHYSIQUE("physique", qualified(booleans(), Qualification::physique));

    private record Lecture(List<?> valeurs, Function<Situation, Object> lire) {}

    private static final Map<String, Critere> BY_NOM =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Critere::nom, Function.identity()));

    private final String nom;
    private final Lecture lecture;

    Critere(String nom, Lecture lecture) {
        this.nom = nom;
        this.lecture = lecture;
    }

    /** The variable of that name in FEEL. */
    public static Optional<Critere> named(String nom) {
        return Optional.ofNullable(BY_NOM.get(nom));
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
        return lecture.lire().apply(situation);
    }

    /** Whether triage gives it; such a variable is not there for triage itself. */
    public boolean isQualified() {
        return compareTo(PERIMETRE) >= 0;
    }

    private static boolean abusDeclare(FaitsRapportes faits) {
        return faits.typesDeclares().stream().anyMatch(type -> type != TypeDeclare.NON && type != TypeDeclare.INCONNU)
                || faits.types().stream()
                        .anyMatch(type -> type != TypeMaltraitance.NE_SAIS_PAS && type != TypeMaltraitance.INCONNU);
    }

    private static boolean negligences(FaitsRapportes faits) {
        return faits.types().contains(TypeMaltraitance.NEGLIGENCES)
                || faits.typesDeclares().contains(TypeDeclare.NEGLIGENCES);
    }

    private static boolean autreMotif(FaitsRapportes faits) {
        return faits.motifs().stream()
                .anyMatch(motif -> motif != Motif.PROBLEME_QUALITE_SOINS && motif != Motif.INCONNU);
    }

    private static Lecture code(Enum<?>[] codes, Function<Faits, Enum<?>> code) {
        return new Lecture(
                names(codes), situation -> code.apply(situation.faits()).name());
    }

    private static Lecture said(Predicate<FaitsRapportes> fact) {
        return new Lecture(booleans(), situation -> fact.test(situation.faits().rapportes()));
    }

    private static Lecture qualified(List<?> valeurs, Function<Qualification, Object> answer) {
        return new Lecture(
                valeurs, situation -> answer.apply(situation.qualification().orElseThrow()));
    }

    private static List<Boolean> booleans() {
        return List.of(true, false);
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }
}
