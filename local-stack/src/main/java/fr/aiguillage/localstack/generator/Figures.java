package fr.aiguillage.localstack.generator;

import static fr.aiguillage.domain.code.LieuType.AUTRES_ETABLISSEMENTS;
import static fr.aiguillage.domain.code.LieuType.DOMICILE;
import static fr.aiguillage.domain.code.LieuType.ETABLISSEMENT_HANDICAP;
import static fr.aiguillage.domain.code.LieuType.ETABLISSEMENT_PERSONNES_AGEES;
import static fr.aiguillage.domain.code.LieuType.ETABLISSEMENT_SANTE;
import static fr.aiguillage.domain.code.LieuType.ETABLISSEMENT_SOCIAL;
import static fr.aiguillage.domain.code.LieuType.TRAJET;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeMaltraitance;
import java.util.Optional;

/**
 * Published figures, in percent, each with its source. Calls, alerts and files are counted apart by those who publish: together
 * these figures shape a plausible flow, they do not describe any one year.
 */
final class Figures {
    private Figures() {}

    /**
     * 73 % at home: Fédération 3977, press release of 10 April 2025 (figures of 2024). EHPAD (category 500) are 77 % of
     * institutions: Habeo, calls of 2008 to 2012, in Espace infirmier, September 2013. The other institutions: no source.
     */
    static final Weights<Setting> SETTINGS = Weights.of(new Setting(DOMICILE, Setting.NO_CATEGORY), 73)
            .or(new Setting(ETABLISSEMENT_PERSONNES_AGEES, "500"), institution(77))
            .or(new Setting(ETABLISSEMENT_PERSONNES_AGEES, "202"), institution(2))
            .or(new Setting(ETABLISSEMENT_PERSONNES_AGEES, "501"), institution(0.5))
            .or(new Setting(ETABLISSEMENT_PERSONNES_AGEES, "502"), institution(0.5))
            .or(new Setting(ETABLISSEMENT_PERSONNES_AGEES, "207"), institution(0.5))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "255"), institution(2))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "437"), institution(1.5))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "448"), institution(1))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "449"), institution(1.5))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "382"), institution(1.5))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "252"), institution(0.5))
            .or(new Setting(ETABLISSEMENT_HANDICAP, "246"), institution(0.5))
            .or(new Setting(ETABLISSEMENT_SANTE, "355"), institution(4.5))
            .or(new Setting(ETABLISSEMENT_SANTE, "101"), institution(2))
            .or(new Setting(ETABLISSEMENT_SANTE, "106"), institution(1))
            .or(new Setting(ETABLISSEMENT_SOCIAL, "214"), institution(1.5))
            .or(new Setting(ETABLISSEMENT_SOCIAL, "443"), institution(0.5))
            .or(new Setting(AUTRES_ETABLISSEMENTS, Setting.NO_CATEGORY), institution(0.5))
            .or(new Setting(TRAJET, Setting.NO_CATEGORY), institution(0.5));

    /**
     * Main type: Fédération 3977, report on 2016 (29,610 calls), in Le Figaro and RTL, 16 June 2017. Its 13.5 % is passive
     * neglect; its other classes (loss of civic rights 7.4, active neglect 6.3, medical 6.2) have no code of their own: AUTRE.
     * The remaining 11 % are taken for complaints that declare no abuse (empty): no source.
     */
    static final Weights<Optional<TypeMaltraitance>> MAIN_TYPES = Weights.of(
                    Optional.of(TypeMaltraitance.PSYCHOLOGIQUE), 29)
            .or(Optional.of(TypeMaltraitance.NEGLIGENCES), 13.5)
            .or(Optional.of(TypeMaltraitance.PHYSIQUE), 13)
            .or(Optional.of(TypeMaltraitance.MATERIELLE_FINANCIERE), 12.7)
            .or(Optional.of(TypeMaltraitance.SEXUELLE), 0.9)
            .or(Optional.of(TypeMaltraitance.AUTRE), 19.9)
            .or(Optional.empty(), 11);

    /** Family 46 %, the victim 20 %, professionals 19 %, friends 11 %: figures of the network as the project's issue gives them. */
    static final Weights<DeclarantLien> REPORTERS = Weights.of(DeclarantLien.MEMBRE_FAMILLE, 46)
            .or(DeclarantLien.VICTIME, 20)
            .or(DeclarantLien.PROFESSIONNEL, 19)
            .or(DeclarantLien.PROCHE, 11)
            .or(DeclarantLien.AUTRE, 4);

    /** 83 % are 60 or more and 33 % more than 80: Fédération 3977, press release of 15 June 2020 (files of 2019). Below 60: no source. */
    static final Weights<TrancheAge> AGES_AT_HOME = Weights.of(TrancheAge.PLUS_80, 33)
            .or(TrancheAge.DE_60_A_79, 50)
            .or(TrancheAge.DE_30_A_59, 13)
            .or(TrancheAge.DE_18_A_29, 3.8)
            .or(TrancheAge.MOINS_18, 0.2);

    /** The platform opens 97 % of files: Fédération 3977, press release of 10 April 2025. How people reach it: no source. */
    static final Weights<Canal> CHANNELS_WHEN_OPEN = Weights.of(Canal.PLATEFORME, 93)
            .or(Canal.FORMULAIRE, 3)
            .or(Canal.EMAIL, 1)
            .or(Canal.PERMANENCE_ALMA, 2)
            .or(Canal.COURRIER, 0.5)
            .or(Canal.PARTENAIRE, 0.5);

    /** Outside opening hours nobody answers the telephone: form or mail. No source for the share of each. */
    static final Weights<Canal> CHANNELS_WHEN_CLOSED =
            Weights.of(Canal.FORMULAIRE, 80).or(Canal.EMAIL, 20);

    private static double institution(double percentOfInstitutions) {
        return 27 * percentOfInstitutions / 100;
    }
}
