package fr.aiguillage.localstack.generator;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of POST /v1/signalements; what is null is left out. */
record Report(
        Canal canal,
        String recuLe,
        Lieu lieu,
        Victime victime,
        MisEnCause misEnCause,
        Declarant declarant,
        Faits faits) {

    record Lieu(
            LieuType type,
            String commune,
            String codePostal,
            @Nullable String finess,
            @Nullable String finessCategorie,
            String adresse) {}

    record Victime(
            VictimeCategorie categorie,
            TrancheAge trancheAge,
            MesureProtection mesureProtection,
            boolean informee,
            boolean anonyme,
            @Nullable Identite identite) {}

    record MisEnCause(
            MisEnCauseType type,
            MisEnCausePrecision precision,
            @Nullable Identite identite) {}

    record Declarant(
            DeclarantLien lien, boolean anonyme, @Nullable Identite identite) {}

    record Faits(
            List<TypeDeclare> typesDeclares,
            List<TypeMaltraitance> types,
            List<Motif> motifs,
            List<Consequence> consequences,
            Temporalite temporalite,
            Origine origine,
            boolean dangerImmediat,
            boolean enCours,
            String debut,
            String recit) {}

    record Identite(
            String nom,
            String prenom,
            @Nullable String telephone,
            @Nullable String courriel) {}
}
