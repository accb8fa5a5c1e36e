package fr.aiguillage.forwarder.sirena;

import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Our codes as SIRENA's enumerations name them. SIRENA answers 500 to an id that it does not know, so only those that
 * every version served since 2026-02 are sent; the others are said in words. Source: DNUM-SocialGouv/sirena,
 * packages/common/src/constants/requete.constant.ts and apps/backend/prisma/migrations.
 */
final class CodesSirena {
    private CodesSirena() {}

    static Optional<String> age(TrancheAge tranche) {
        return switch (tranche) {
            case MOINS_18 -> Optional.of("-18");
            case DE_18_A_29 -> Optional.of("18-29");
            case DE_30_A_59 -> Optional.of("30-59");
            case DE_60_A_79 -> Optional.of("60-79");
            case PLUS_80 -> Optional.of(">= 80");
            case INCONNU -> Optional.empty();
        };
    }

    static Optional<Boolean> estHandicapee(VictimeCategorie categorie) {
        return switch (categorie) {
            case ADULTE_HANDICAP, AGEE_ET_HANDICAP -> Optional.of(true);
            case PERSONNE_AGEE, AUTRE_VULNERABLE, MINEUR, INCONNU -> Optional.empty();
        };
    }

    static Optional<Boolean> vrai(OuiNon reponse) {
        return switch (reponse) {
            case OUI -> Optional.of(true);
            case NON -> Optional.of(false);
            case INCONNU -> Optional.empty();
        };
    }

    /** A reporter who is the victim has no link to it: SIRENA says so with {@code estVictime}. */
    static Optional<String> lienVictime(DeclarantLien lien) {
        return switch (lien) {
            case MEMBRE_FAMILLE, PROCHE, PROFESSIONNEL, AUTRE -> Optional.of(lien.name());
            case VICTIME, INCONNU -> Optional.empty();
        };
    }

    static Optional<String> lieuType(LieuType type) {
        return switch (type) {
            case DOMICILE,
                    ETABLISSEMENT_SANTE,
                    ETABLISSEMENT_PERSONNES_AGEES,
                    ETABLISSEMENT_HANDICAP,
                    ETABLISSEMENT_SOCIAL,
                    AUTRES_ETABLISSEMENTS,
                    TRAJET -> Optional.of(type.name());
            case INCONNU -> Optional.empty();
        };
    }

    static Optional<String> misEnCauseType(MisEnCauseType type) {
        return switch (type) {
            case MEMBRE_FAMILLE,
                    PROCHE,
                    AUTRE_PERSONNE_NON_PRO,
                    PROFESSIONNEL_SANTE,
                    PROFESSIONNEL_SOCIAL,
                    ETABLISSEMENT,
                    AUTRE_PROFESSIONNEL -> Optional.of(type.name());
            case INCONNU -> Optional.empty();
        };
    }

    /** The key there is the pair: a precision that the type does not have is refused. */
    static Optional<String> misEnCausePrecision(MisEnCauseType type, MisEnCausePrecision precision) {
        return Optional.of(precision).filter(precisions(type)::contains).map(Enum::name);
    }

    private static Set<MisEnCausePrecision> precisions(MisEnCauseType type) {
        return switch (type) {
            case MEMBRE_FAMILLE ->
                EnumSet.of(
                        MisEnCausePrecision.PARENT,
                        MisEnCausePrecision.CONJOINT,
                        MisEnCausePrecision.ENFANT,
                        MisEnCausePrecision.AUTRE);
            case PROCHE -> EnumSet.of(MisEnCausePrecision.ENTOURAGE_SOCIAL, MisEnCausePrecision.AUTRE);
            case AUTRE_PERSONNE_NON_PRO, AUTRE_PROFESSIONNEL -> EnumSet.of(MisEnCausePrecision.AUTRE);
            case PROFESSIONNEL_SANTE ->
                EnumSet.of(
                        MisEnCausePrecision.MEDECIN_GENERALISTE,
                        MisEnCausePrecision.MEDECIN_SPECIALISTE,
                        MisEnCausePrecision.INFIRMIER,
                        MisEnCausePrecision.CADRE_SANTE,
                        MisEnCausePrecision.PHARMACIEN,
                        MisEnCausePrecision.AIDE_SOIGNANT,
                        MisEnCausePrecision.AMBULANCIER,
                        MisEnCausePrecision.AUTRE);
            case PROFESSIONNEL_SOCIAL -> EnumSet.of(MisEnCausePrecision.MANDATAIRE, MisEnCausePrecision.AUTRE);
            case ETABLISSEMENT ->
                EnumSet.of(
                        MisEnCausePrecision.ETABLISSEMENT,
                        MisEnCausePrecision.SAMSAH,
                        MisEnCausePrecision.SAVS,
                        MisEnCausePrecision.SESSAD,
                        MisEnCausePrecision.SAEMO,
                        MisEnCausePrecision.SAED,
                        MisEnCausePrecision.AUTRE);
            case INCONNU -> EnumSet.noneOf(MisEnCausePrecision.class);
        };
    }

    /** What it does not list goes under AUTRE, as SIRENA did itself with DIFFICULTES_ACCES_SOINS. */
    static Optional<String> motif(Motif motif) {
        return switch (motif) {
            case PROBLEME_COMPORTEMENTAL,
                    PROBLEME_FACTURATION,
                    PROBLEME_LOCAUX,
                    NON_RESPECT_DROITS,
                    PROBLEME_ORGANISATION,
                    PROBLEME_QUALITE_SOINS,
                    AUTRE -> Optional.of(motif.name());
            case PROBLEME_INFORMATION, DIFFICULTES_ACCES_SOINS, MALTRAITANCE, PROBLEME_ORGANISATION_FONCTIONNEMENT ->
                Optional.of(Motif.AUTRE.name());
            case INCONNU -> Optional.empty();
        };
    }

    static Optional<String> consequence(Consequence consequence) {
        return switch (consequence) {
            case SANTE, DROITS, BESOINS, SOCIAL, AUCUNE -> Optional.of(consequence.name());
            case INCONNU -> Optional.empty();
        };
    }

    static Optional<String> maltraitance(TypeDeclare type) {
        return switch (type) {
            case NEGLIGENCES, VIOLENCES, MATERIELLE_FINANCIERE, SEXUELLE, NON -> Optional.of(type.name());
            case INCONNU -> Optional.empty();
        };
    }
}
