package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The parts of a signalement that speak of people and of what happened; what is missing is INCONNU. */
final class Sections {
    static final int RECIT_MAX = 20_000;
    static final ListeDeCodes<TypeMaltraitance> TYPES = ListeDeCodes.of(TypeMaltraitance.class);
    private static final ListeDeCodes<VictimeCategorie> CATEGORIES = ListeDeCodes.of(VictimeCategorie.class);
    private static final ListeDeCodes<TrancheAge> TRANCHES = ListeDeCodes.of(TrancheAge.class);
    private static final ListeDeCodes<MesureProtection> MESURES = ListeDeCodes.of(MesureProtection.class);
    private static final ListeDeCodes<MisEnCauseType> AUTEURS = ListeDeCodes.of(MisEnCauseType.class);
    private static final ListeDeCodes<MisEnCausePrecision> PRECISIONS = ListeDeCodes.of(MisEnCausePrecision.class);
    private static final ListeDeCodes<DeclarantLien> LIENS = ListeDeCodes.of(DeclarantLien.class);
    private static final ListeDeCodes<TypeDeclare> DECLARES = ListeDeCodes.of(TypeDeclare.class);
    private static final ListeDeCodes<Motif> MOTIFS = ListeDeCodes.of(Motif.class);
    private static final ListeDeCodes<Consequence> CONSEQUENCES = ListeDeCodes.of(Consequence.class);
    private static final ListeDeCodes<Temporalite> TEMPORALITES = ListeDeCodes.of(Temporalite.class);
    private static final ListeDeCodes<Origine> ORIGINES = ListeDeCodes.of(Origine.class);

    private static final Set<String> VICTIME =
            Set.of("categorie", "trancheAge", "mesureProtection", "informee", "anonyme", "identite");
    private static final Set<String> MIS_EN_CAUSE = Set.of("type", "precision", "rpps", "identite");
    private static final Set<String> DECLARANT = Set.of("lien", "anonyme", "identite");
    private static final Set<String> FAITS = Set.of(
            "typesDeclares",
            "types",
            "motifs",
            "consequences",
            "temporalite",
            "origine",
            "dangerImmediat",
            "enCours",
            "debut",
            "fin",
            "recit");

    private Sections() {}

    static Partie<Victime> victime(Objet body) {
        var victime = body.objet("victime", VICTIME);
        var clair = new Victime(
                victime.code("categorie", CATEGORIES).orElse(VictimeCategorie.INCONNU),
                victime.code("trancheAge", TRANCHES).orElse(TrancheAge.INCONNU),
                victime.code("mesureProtection", MESURES).orElse(MesureProtection.INCONNU),
                victime.ouiNon("informee"),
                victime.vrai("anonyme"),
                Optional.empty());
        return new Partie<>(clair, new Personnel().putIdentite(victime).bytes());
    }

    static Partie<MisEnCause> misEnCause(Objet body) {
        var auteur = body.objet("misEnCause", MIS_EN_CAUSE);
        var clair = new MisEnCause(
                auteur.code("type", AUTEURS).orElse(MisEnCauseType.INCONNU),
                auteur.code("precision", PRECISIONS).orElse(MisEnCausePrecision.INCONNU),
                Optional.empty());
        var rpps = auteur.texte("rpps", Formes::isRpps, "numéro RPPS attendu : 11 chiffres");
        return new Partie<>(
                clair, new Personnel().putIdentite(auteur).put("rpps", rpps).bytes());
    }

    static Partie<Declarant> declarant(Objet body) {
        var declarant = body.objet("declarant", DECLARANT);
        var clair = new Declarant(
                declarant.code("lien", LIENS).orElse(DeclarantLien.INCONNU),
                declarant.vrai("anonyme"),
                Optional.empty());
        return new Partie<>(clair, new Personnel().putIdentite(declarant).bytes());
    }

    static Partie<FaitsRapportes> faits(Objet body, Instant now) {
        var faits = body.objet("faits", FAITS);
        var personnel = new Personnel()
                .put("recit", faits.texte("recit", RECIT_MAX))
                .put("debut", date(faits, "debut", now))
                .put("fin", date(faits, "fin", now));
        return new Partie<>(codes(faits), personnel.bytes());
    }

    static AjoutBody ajout(Objet body) {
        var texte = body.texte("texte", RECIT_MAX);
        if (texte.isEmpty() && body.isSound("texte")) body.faute("texte", "valeur requise");
        var recit = new Personnel().put("recit", texte).bytes();
        var contact = new Personnel().putContact(body).bytes();
        return new AjoutBody(new Partie<>(codes(body.objet("faits", Set.of())), recit), contact);
    }

    private static FaitsRapportes codes(Objet faits) {
        return new FaitsRapportes(
                faits.codes("typesDeclares", DECLARES),
                faits.codes("types", TYPES),
                faits.codes("motifs", MOTIFS),
                faits.codes("consequences", CONSEQUENCES),
                faits.code("temporalite", TEMPORALITES).orElse(Temporalite.INCONNU),
                faits.code("origine", ORIGINES).orElse(Origine.INCONNU),
                faits.ouiNon("dangerImmediat"),
                faits.ouiNon("enCours"),
                Optional.empty());
    }

    private static Optional<String> date(Objet faits, String name, Instant now) {
        return faits.texte(
                        name,
                        text -> Formes.partialDate(text).isPresent(),
                        "date attendue : AAAA, AAAA-MM ou AAAA-MM-JJ")
                .filter(text -> isPast(faits, name, text, now));
    }

    private static boolean isPast(Objet faits, String name, String text, Instant now) {
        var past = Formes.partialDate(text)
                .filter(date -> !date.isAfter(Formes.today(now)))
                .isPresent();
        if (!past) faits.faute(name, "date dans le futur");
        return past;
    }
}
