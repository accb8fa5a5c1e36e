package fr.aiguillage.replay.cube;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Situation;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.EtatSignalement;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Victime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** A report's state as a row and back, so that later events fold by the same code as they did live. */
record Etats(Lexique lexique) {
    private static final String UNKNOWN = "";
    private static final long MINUTE = 60;

    Fiche row(Cle cle, EtatSignalement etat) {
        var faits = etat.faits();
        return new Fiche(
                cle,
                Situation.of(faits).bits(),
                reste(etat).bits(),
                etat.recu().lieu().etablissement().map(Etats::number).orElse(0L),
                (int) Math.floorDiv(etat.recu().recuLe().getEpochSecond(), MINUTE),
                (int) faits.jour().toEpochDay(),
                lexique.territoires.of(faits.territoire()),
                lexique.suites.of(new Suites(faits.confirmes(), faits.reorientations())));
    }

    private static Reste reste(EtatSignalement etat) {
        var recu = etat.recu();
        var faits = recu.faits();
        return new Reste(
                etat.faits().corrections(),
                faits.typesDeclares(),
                faits.types(),
                faits.motifs(),
                faits.consequences(),
                faits.origine(),
                faits.dangerImmediat(),
                faits.enCours(),
                recu.victime().informee(),
                recu.victime().anonyme(),
                recu.declarant().anonyme(),
                recu.historique(),
                Horaires.isOutside(recu.recuLe()));
    }

    /** Pseudonyms of establishments are 16 hexadecimal digits; anything else is hashed. */
    static long number(String pseudonyme) {
        try {
            return HexFormat.fromHexDigitsToLong(pseudonyme);
        } catch (IllegalArgumentException other) {
            return Cle.hashed(pseudonyme).high();
        }
    }

    EtatSignalement state(Fiche fiche) {
        var reste = Reste.of(fiche.reste());
        var suites = lexique.suites.get(fiche.suites());
        return new EtatSignalement(
                recu(fiche, reste),
                reste.corrections().urgence(),
                reste.corrections().perimetre(),
                suites.confirmes(),
                suites.reorientations(),
                reste.corrections().retire(),
                reste.corrections().codeIllisible());
    }

    private SignalementRecu recu(Fiche fiche, Reste reste) {
        var codes = new Codes(fiche.situation());
        return new SignalementRecu(
                new SignalementId(HexFormat.of().toHexDigits(fiche.cle().high())),
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                Instant.ofEpochSecond(fiche.minute() * MINUTE),
                codes.of(Critere.CANAL, Canal.values()),
                lieu(fiche, codes),
                new Victime(
                        codes.of(Critere.VICTIME, VictimeCategorie.values()),
                        codes.of(Critere.TRANCHE_AGE, TrancheAge.values()),
                        codes.of(Critere.MESURE_PROTECTION, MesureProtection.values()),
                        reste.informee(),
                        reste.victimeAnonyme(),
                        Optional.empty()),
                new MisEnCause(
                        codes.of(Critere.MIS_EN_CAUSE, MisEnCauseType.values()),
                        codes.of(Critere.PRECISION, MisEnCausePrecision.values()),
                        Optional.empty()),
                new Declarant(
                        codes.of(Critere.LIEN, DeclarantLien.values()), reste.declarantAnonyme(), Optional.empty()),
                faits(codes, reste),
                reste.historique(),
                false);
    }

    private Lieu lieu(Fiche fiche, Codes codes) {
        var categorie = Critere.FINESS_CATEGORIE
                .valeur(new Situation(fiche.situation()))
                .toString();
        return new Lieu(
                codes.of(Critere.LIEU, LieuType.values()),
                lexique.territoires.get(fiche.territoire()),
                Optional.of(categorie).filter(code -> !code.isEmpty()),
                Optional.of(fiche.etablissement())
                        .filter(number -> number != 0)
                        .map(number -> HexFormat.of().toHexDigits(number)),
                Optional.empty());
    }

    private static FaitsRapportes faits(Codes codes, Reste reste) {
        return new FaitsRapportes(
                reste.typesDeclares(),
                reste.types(),
                reste.motifs(),
                reste.consequences(),
                codes.of(Critere.TEMPORALITE, Temporalite.values()),
                reste.origine(),
                reste.dangerImmediat(),
                reste.enCours(),
                Optional.empty());
    }

    /** The single codes of a situation. */
    private record Codes(long situation) {
        <E> E of(Critere critere, E[] codes) {
            return codes[critere.code(situation)];
        }
    }
}
