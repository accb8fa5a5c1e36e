package fr.aiguillage.policies;

import static fr.aiguillage.domain.code.MisEnCausePrecision.MANDATAIRE;
import static fr.aiguillage.domain.code.MisEnCausePrecision.MJPM;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.signalement.Faits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Section 5 of the domain page as plain Java, written apart from the tables and to be compared with them. */
record Oracle(Faits faits, Annuaire annuaire) {
    private static final Set<MisEnCauseType> NON_PRO =
            EnumSet.of(MisEnCauseType.MEMBRE_FAMILLE, MisEnCauseType.PROCHE, MisEnCauseType.AUTRE_PERSONNE_NON_PRO);

    /** What an oracle answers: each recipient as {@code CD-54D TRAITEMENT}. */
    record Answer(Urgence urgence, Perimetre perimetre, Set<String> recipients, boolean repli) {}

    Answer associatif() {
        var recipients = new TreeSet<String>();
        if (isRouted()) {
            var alma = annuaire.competents(
                    DestinataireType.ALMA, faits.territoire().candidats().getFirst(), date());
            add(recipients, alma.isEmpty() ? DestinataireType.PLATEFORME : DestinataireType.ALMA, Role.ACCOMPAGNEMENT);
            if (isEstablishment() || isHealthProfessional())
                add(recipients, DestinataireType.ARS, isUrgent() ? Role.TRAITEMENT : Role.INFORMATION);
            if (faits.lieu() == LieuType.DOMICILE && NON_PRO.contains(faits.misEnCause()) && isUrgent())
                add(recipients, DestinataireType.CD, Role.TRAITEMENT);
            parquet(recipients);
        }
        return new Answer(urgence(), perimetre(), recipients, false);
    }

    Answer centralise() {
        var recipients = new TreeSet<String>();
        if (!isRouted()) return new Answer(urgence(), perimetre(), recipients, false);
        add(recipients, DestinataireType.ARS, Role.RECUEIL);
        var treating = faits.lieu() == LieuType.DOMICILE ? atHome() : elsewhere();
        var repli = treating.isEmpty();
        if (repli) treating.add(DestinataireType.ARS);
        treating.forEach(type -> add(recipients, type, Role.TRAITEMENT));
        parquet(recipients);
        return new Answer(urgence(), perimetre(), recipients, repli);
    }

    private Set<DestinataireType> atHome() {
        if (NON_PRO.contains(faits.misEnCause())) return EnumSet.of(DestinataireType.CD);
        return switch (faits.precision()) {
            case MJPM, MANDATAIRE -> EnumSet.of(DestinataireType.DD);
            case SESSAD, SSIAD, SAD_SOINS, HAD, SAMSAH -> EnumSet.of(DestinataireType.ARS);
            case SAD_AIDE, SAAD, SAADF, AIDE_MENAGERE, REPAS, SAVS, SAEMO, SAED -> EnumSet.of(DestinataireType.CD);
            case SAD_MIXTE -> EnumSet.of(DestinataireType.ARS, DestinataireType.CD);
            default -> byProfession();
        };
    }

    private Set<DestinataireType> byProfession() {
        if (faits.misEnCause() == MisEnCauseType.PROFESSIONNEL_SANTE || isHealthProfession())
            return EnumSet.of(DestinataireType.ARS);
        return faits.misEnCause() == MisEnCauseType.INCONNU
                ? EnumSet.noneOf(DestinataireType.class)
                : EnumSet.of(DestinataireType.CD);
    }

    private Set<DestinataireType> elsewhere() {
        var set = EnumSet.noneOf(DestinataireType.class);
        if (isAbuseDeclared()) {
            if (faits.precision() == MJPM || faits.precision() == MANDATAIRE) set.add(DestinataireType.DD);
            else if (faits.misEnCause() == MisEnCauseType.MEMBRE_FAMILLE || faits.misEnCause() == MisEnCauseType.PROCHE)
                set.add(DestinataireType.CD);
            else if (faits.misEnCause() == MisEnCauseType.PROFESSIONNEL_SANTE) set.add(DestinataireType.ARS);
        }
        switch (faits.lieu()) {
            case ETABLISSEMENT_SANTE, TRAJET, AUTRES_ETABLISSEMENTS -> set.add(DestinataireType.ARS);
            case ETABLISSEMENT_PERSONNES_AGEES, ETABLISSEMENT_HANDICAP, ETABLISSEMENT_SOCIAL -> {
                for (var motif : faits.rapportes().motifs()) {
                    if (motif == Motif.PROBLEME_QUALITE_SOINS) set.add(DestinataireType.ARS);
                    else if (motif != Motif.INCONNU) set.addAll(finess());
                }
            }
            default -> {}
        }
        return set;
    }

    private Set<DestinataireType> finess() {
        return switch (faits.finessCategorie()) {
            case "500", "501", "207" -> EnumSet.of(DestinataireType.ARS, DestinataireType.CD);
            case "202", "502", "252", "382", "449", "446", "253" -> EnumSet.of(DestinataireType.CD);
            case "255", "437", "448", "354", "246", "445", "355", "101", "106" -> EnumSet.of(DestinataireType.ARS);
            case "340", "344", "443" -> EnumSet.of(DestinataireType.DD);
            case "214" -> EnumSet.of(DestinataireType.DD, DestinataireType.CD);
            default -> EnumSet.noneOf(DestinataireType.class);
        };
    }

    private void parquet(Set<String> recipients) {
        if (isSexual() || (isPhysical() && urgence() == Urgence.DANGER_IMMEDIAT))
            add(recipients, DestinataireType.PARQUET, Role.SIGNALEMENT_JUDICIAIRE);
    }

    private void add(Set<String> recipients, DestinataireType type, Role role) {
        var ressort = faits.territoire().candidats().getFirst();
        var confirm = type == DestinataireType.PARQUET ? " ?" : "";
        annuaire.competents(type, ressort, date()).forEach(id -> recipients.add(id + " " + role + confirm));
    }

    private LocalDate date() {
        return faits.recuLe().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    }

    private boolean isRouted() {
        return perimetre() == Perimetre.MALTRAITANCE || perimetre() == Perimetre.RECLAMATION;
    }

    private Perimetre perimetre() {
        if (faits.perimetre().isPresent()) return faits.perimetre().get();
        if (faits.victime() == VictimeCategorie.MINEUR || faits.trancheAge() == TrancheAge.MOINS_18)
            return Perimetre.MINEUR_119;
        return isAbuseDeclared() || faits.rapportes().motifs().contains(Motif.MALTRAITANCE)
                ? Perimetre.MALTRAITANCE
                : Perimetre.RECLAMATION;
    }

    private Urgence urgence() {
        if (faits.urgence().isPresent()) return faits.urgence().get();
        if (isDanger()) return Urgence.DANGER_IMMEDIAT;
        if (isSexual() || isPhysical() || isHarmfulNeglect()) return Urgence.HAUTE;
        return isAbuseDeclared() ? Urgence.MOYENNE : Urgence.BASSE;
    }

    private boolean isHarmfulNeglect() {
        var neglect = faits.rapportes().types().contains(TypeMaltraitance.NEGLIGENCES)
                || faits.rapportes().typesDeclares().contains(TypeDeclare.NEGLIGENCES);
        return neglect && (harms(Consequence.BESOINS) || harms(Consequence.SANTE));
    }

    private boolean isSexual() {
        return faits.rapportes().types().contains(TypeMaltraitance.SEXUELLE)
                || faits.rapportes().typesDeclares().contains(TypeDeclare.SEXUELLE);
    }

    private boolean isPhysical() {
        return faits.rapportes().types().contains(TypeMaltraitance.PHYSIQUE)
                || (faits.rapportes().typesDeclares().contains(TypeDeclare.VIOLENCES)
                        && (harms(Consequence.SANTE) || isDanger()));
    }

    private boolean harms(Consequence consequence) {
        return faits.rapportes().consequences().contains(consequence);
    }

    private boolean isDanger() {
        return faits.rapportes().dangerImmediat() == OuiNon.OUI;
    }

    private boolean isAbuseDeclared() {
        var declared = EnumSet.complementOf(EnumSet.of(TypeDeclare.NON, TypeDeclare.INCONNU));
        var qualified = EnumSet.complementOf(EnumSet.of(TypeMaltraitance.NE_SAIS_PAS, TypeMaltraitance.INCONNU));
        declared.retainAll(faits.rapportes().typesDeclares());
        qualified.retainAll(faits.rapportes().types());
        return !declared.isEmpty() || !qualified.isEmpty();
    }

    private boolean isUrgent() {
        return urgence() == Urgence.HAUTE || urgence() == Urgence.DANGER_IMMEDIAT;
    }

    private boolean isEstablishment() {
        return faits.lieu().name().startsWith("ETABLISSEMENT") || faits.lieu() == LieuType.AUTRES_ETABLISSEMENTS;
    }

    private boolean isHealthProfessional() {
        if (faits.misEnCause() == MisEnCauseType.PROFESSIONNEL_SANTE) return true;
        return faits.lieu() == LieuType.DOMICILE && !NON_PRO.contains(faits.misEnCause()) && isHealthProfession();
    }

    private boolean isHealthProfession() {
        return EnumSet.range(MisEnCausePrecision.MEDECIN_GENERALISTE, MisEnCausePrecision.AMBULANCIER)
                .contains(faits.precision());
    }
}
