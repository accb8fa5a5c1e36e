package fr.aiguillage.localstack.generator;

import static fr.aiguillage.domain.code.MisEnCauseType.AUTRE_PERSONNE_NON_PRO;
import static fr.aiguillage.domain.code.MisEnCauseType.AUTRE_PROFESSIONNEL;
import static fr.aiguillage.domain.code.MisEnCauseType.MEMBRE_FAMILLE;
import static fr.aiguillage.domain.code.MisEnCauseType.PROCHE;
import static fr.aiguillage.domain.code.MisEnCauseType.PROFESSIONNEL_SANTE;
import static fr.aiguillage.domain.code.MisEnCauseType.PROFESSIONNEL_SOCIAL;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeMaltraitance;
import java.util.Map;

/** Parameters without a published source, in percent: plausible and no more, so that every rule meets its case. */
final class Guesses {
    private Guesses() {}

    /** Half of all authors are family (Fédération 3977 in Le Figaro, June 2017), most of them at home; the detail is guessed. */
    static final Weights<Author> AUTHORS_AT_HOME = Weights.of(
                    new Author(MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT), 42)
            .or(new Author(MEMBRE_FAMILLE, MisEnCausePrecision.CONJOINT), 20)
            .or(new Author(MEMBRE_FAMILLE, MisEnCausePrecision.PARENT), 4)
            .or(new Author(MEMBRE_FAMILLE, MisEnCausePrecision.INCONNU), 2)
            .or(new Author(PROCHE, MisEnCausePrecision.ENTOURAGE_SOCIAL), 10)
            .or(new Author(AUTRE_PERSONNE_NON_PRO, MisEnCausePrecision.AUTRE), 4)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.SAD_AIDE), 4)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.SAAD), 2)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.AIDE_MENAGERE), 1.5)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.SAVS), 1)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.REPAS), 0.5)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.SAD_MIXTE), 1)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.MJPM), 2)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.INFIRMIER), 2)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.SSIAD), 1)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.SAD_SOINS), 0.5)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.HAD), 0.5)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.SAMSAH), 0.5)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.MEDECIN_GENERALISTE), 1)
            .or(new Author(AUTRE_PROFESSIONNEL, MisEnCausePrecision.AUTRE), 0.5);

    static final Weights<Author> AUTHORS_ELSEWHERE = Weights.of(
                    new Author(MisEnCauseType.ETABLISSEMENT, MisEnCausePrecision.ETABLISSEMENT), 45)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.AIDE_SOIGNANT), 20)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.INFIRMIER), 6)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.CADRE_SANTE), 3)
            .or(new Author(PROFESSIONNEL_SANTE, MisEnCausePrecision.MEDECIN_SPECIALISTE), 2)
            .or(new Author(AUTRE_PROFESSIONNEL, MisEnCausePrecision.AUTRE), 8)
            .or(new Author(MEMBRE_FAMILLE, MisEnCausePrecision.ENFANT), 7)
            .or(new Author(MEMBRE_FAMILLE, MisEnCausePrecision.CONJOINT), 2)
            .or(new Author(AUTRE_PERSONNE_NON_PRO, MisEnCausePrecision.AUTRE), 5)
            .or(new Author(PROFESSIONNEL_SOCIAL, MisEnCausePrecision.MJPM), 2);

    static final Weights<TrancheAge> AGES_IN_HOMES_FOR_THE_OLD =
            Weights.of(TrancheAge.PLUS_80, 80).or(TrancheAge.DE_60_A_79, 20);

    static final Weights<TrancheAge> AGES_IN_HANDICAP =
            Weights.of(TrancheAge.DE_30_A_59, 70).or(TrancheAge.DE_18_A_29, 20).or(TrancheAge.DE_60_A_79, 10);

    static final Weights<MesureProtection> PROTECTION = Weights.of(MesureProtection.NON, 75)
            .or(MesureProtection.MANDATAIRE_JUDICIAIRE, 10)
            .or(MesureProtection.MANDATAIRE_FAMILIAL, 10)
            .or(MesureProtection.INCONNU, 5);

    static final Weights<Motif> MOTIFS_AT_HOME = Weights.of(Motif.MALTRAITANCE, 80)
            .or(Motif.NON_RESPECT_DROITS, 8)
            .or(Motif.DIFFICULTES_ACCES_SOINS, 5)
            .or(Motif.PROBLEME_FACTURATION, 4)
            .or(Motif.AUTRE, 3);

    static final Weights<Motif> MOTIFS_ELSEWHERE = Weights.of(Motif.PROBLEME_QUALITE_SOINS, 40)
            .or(Motif.NON_RESPECT_DROITS, 15)
            .or(Motif.PROBLEME_COMPORTEMENTAL, 15)
            .or(Motif.PROBLEME_ORGANISATION_FONCTIONNEMENT, 10)
            .or(Motif.MALTRAITANCE, 10)
            .or(Motif.PROBLEME_FACTURATION, 4)
            .or(Motif.PROBLEME_INFORMATION, 3)
            .or(Motif.PROBLEME_LOCAUX, 3);

    static final Weights<Motif> MOTIFS_OF_COMPLAINTS = Weights.of(Motif.PROBLEME_FACTURATION, 30)
            .or(Motif.PROBLEME_ORGANISATION, 30)
            .or(Motif.PROBLEME_INFORMATION, 20)
            .or(Motif.PROBLEME_QUALITE_SOINS, 15)
            .or(Motif.PROBLEME_LOCAUX, 5);

    static final Map<TypeMaltraitance, Weights<Consequence>> CONSEQUENCES = Map.of(
            TypeMaltraitance.PHYSIQUE, Weights.of(Consequence.SANTE, 80).or(Consequence.SOCIAL, 20),
            TypeMaltraitance.SEXUELLE, Weights.of(Consequence.SANTE, 60).or(Consequence.SOCIAL, 40),
            TypeMaltraitance.PSYCHOLOGIQUE, Weights.of(Consequence.SOCIAL, 60).or(Consequence.SANTE, 40),
            TypeMaltraitance.NEGLIGENCES, Weights.of(Consequence.BESOINS, 60).or(Consequence.SANTE, 40),
            TypeMaltraitance.MATERIELLE_FINANCIERE,
                    Weights.of(Consequence.DROITS, 70).or(Consequence.BESOINS, 30));

    static final Weights<Consequence> OTHER_CONSEQUENCES =
            Weights.of(Consequence.AUCUNE, 50).or(Consequence.DROITS, 30).or(Consequence.INCONNU, 20);

    static final Weights<Temporalite> TEMPORALITIES = Weights.of(Temporalite.REPETEE, 45)
            .or(Temporalite.DURABLE, 35)
            .or(Temporalite.PONCTUELLE, 15)
            .or(Temporalite.INCONNU, 5);

    /** Share of the reports of physical, sexual or neglect abuse that say that the danger is immediate. */
    static final double IMMEDIATE_DANGER = 0.05;

    static final double STILL_GOING_ON = 0.8;
    static final double VICTIM_INFORMED = 0.6;
    static final double VICTIM_NAMED = 0.8;
    static final double AUTHOR_NAMED = 0.5;
    static final double ABUSE_WITHOUT_MOTIF = 0.15;
}
