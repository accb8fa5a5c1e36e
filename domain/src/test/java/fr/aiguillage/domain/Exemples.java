package fr.aiguillage.domain;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.annuaire.Destinataire;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.Origine;
import fr.aiguillage.domain.code.OuiNon;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.code.Temporalite;
import fr.aiguillage.domain.code.TrancheAge;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.VictimeCategorie;
import fr.aiguillage.domain.decision.Politique;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.politique.Tables;
import fr.aiguillage.domain.politique.Triage;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Octets;
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.SignalementEvent.ComplementRecu;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireConfirme;
import fr.aiguillage.domain.signalement.SignalementEvent.DestinataireEcarte;
import fr.aiguillage.domain.signalement.SignalementEvent.QualificationCorrigee;
import fr.aiguillage.domain.signalement.SignalementEvent.ReorientationDemandee;
import fr.aiguillage.domain.signalement.SignalementEvent.SignalementRecu;
import fr.aiguillage.domain.signalement.SignalementId;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.domain.signalement.Victime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cast of the tests: one signalement, two places, a small directory, and tables that say what a test wants. */
public final class Exemples {
    public static final SignalementId ID = new SignalementId("s-1");
    public static final Instant RECU_LE = Instant.parse("2026-04-01T10:00:00Z");
    public static final Ressort NANCY = new Ressort("54", "54D", "44");
    public static final Ressort METZ = new Ressort("57", "57D", "44");
    public static final PolitiqueId ESSAI = new PolitiqueId("essai", 1);

    public static final Annuaire ANNUAIRE = new Annuaire(List.of(
            destinataire("ARS-44", DestinataireType.ARS, "region:44"),
            destinataire("CD-54D", DestinataireType.CD, "collectivite:54D"),
            destinataire("CD-57D", DestinataireType.CD, "collectivite:57D"),
            destinataire("DD-54", DestinataireType.DD, "departement:54"),
            destinataire("PARQUET-54", DestinataireType.PARQUET, "departement:54"),
            destinataire("PARQUET-METZ", DestinataireType.PARQUET),
            destinataire("ALMA-54-57", DestinataireType.ALMA, "departement:54", "departement:57")));

    private Exemples() {}

    public static Destinataire destinataire(String id, DestinataireType type, String... zones) {
        var couvertures = List.of(zones).stream()
                .map(zone -> new Couverture(Zone.parse(zone), Optional.empty(), Optional.empty()))
                .toList();
        return new Destinataire(new DestinataireId(id), type, id, "test", couvertures, List.of(), Optional.empty());
    }

    public static Optional<Scelle> sealed(Sujet sujet, String cle) {
        return Optional.of(new Scelle(sujet, cle, Octets.of(cle.getBytes(StandardCharsets.UTF_8))));
    }

    public static SignalementRecu recu() {
        return recu(Territoire.of(NANCY), false);
    }

    public static SignalementRecu recu(Territoire territoire, boolean historique) {
        return new SignalementRecu(
                ID,
                "N-1",
                "hash",
                "app",
                RECU_LE,
                Canal.TELEPHONE,
                lieu(territoire),
                new Victime(
                        VictimeCategorie.PERSONNE_AGEE,
                        TrancheAge.PLUS_80,
                        MesureProtection.NON,
                        OuiNon.INCONNU,
                        false,
                        sealed(Sujet.VICTIME, "k-victime")),
                new MisEnCause(
                        MisEnCauseType.PROCHE, MisEnCausePrecision.INCONNU, sealed(Sujet.MIS_EN_CAUSE, "k-auteur")),
                new Declarant(DeclarantLien.PROCHE, true, sealed(Sujet.DECLARANT, "k-declarant")),
                faits(TypeMaltraitance.NEGLIGENCES),
                historique,
                false);
    }

    public static Lieu lieu(Territoire territoire) {
        return new Lieu(
                LieuType.DOMICILE, territoire, Optional.empty(), Optional.empty(), sealed(Sujet.LIEU, "k-lieu"));
    }

    public static FaitsRapportes faits(TypeMaltraitance... types) {
        return faits(OuiNon.INCONNU, "k-faits", types);
    }

    public static FaitsRapportes faits(OuiNon danger, String cle, TypeMaltraitance... types) {
        return new FaitsRapportes(
                Set.of(),
                Set.of(types),
                Set.of(),
                Set.of(),
                Temporalite.INCONNU,
                Origine.INCONNU,
                danger,
                OuiNon.INCONNU,
                sealed(Sujet.FAITS, cle));
    }

    public static ComplementRecu complement(OuiNon danger, TypeMaltraitance... types) {
        return new ComplementRecu(ID, "app", Canal.EMAIL, faits(danger, "k-complement", types));
    }

    /** A correction of nothing, to be given what it confirms. */
    public static QualificationCorrigee confirmation(String... destinataires) {
        return new QualificationCorrigee(
                ID,
                "agent",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(destinataires).stream().map(DestinataireId::new).toList(),
                Optional.empty());
    }

    public static ReorientationDemandee reorientation(String refusePar, String... propose) {
        return new ReorientationDemandee(
                ID,
                "agent",
                new DestinataireId(refusePar),
                MotifRefus.INCOMPETENCE_MATERIELLE,
                List.of(propose).stream().map(DestinataireId::new).findFirst(),
                Optional.empty());
    }

    /** @param choisi which tribunal */
    public static DestinataireConfirme confirme(String propose, String choisi) {
        return new DestinataireConfirme(
                ID, "agent", new DestinataireId(propose), new DestinataireId(choisi), Optional.empty());
    }

    public static DestinataireEcarte ecarte(String destinataire) {
        return new DestinataireEcarte(
                ID, "agent", new DestinataireId(destinataire), MotifRefus.ERREUR, Optional.empty());
    }

    /** Triage that always concludes alike. */
    public static Triage triage(String perimetre) {
        var answers = Map.of("perimetre", perimetre, "urgence", "HAUTE", "sexuelle", "false", "physique", "false");
        var lignes = answers.entrySet().stream()
                .map(answer ->
                        new Ligne(answer.getKey(), "t-" + answer.getKey(), Map.of(answer.getKey(), answer.getValue())))
                .toList();
        return new Triage(new PolitiqueId("triage", 1), situation -> lignes);
    }

    /** A policy whose rules always fire, each written {@code ARS RECUEIL}, in the table {@code repli} after a {@code ?}. */
    public static Politique politique(String... rules) {
        return new Politique(ESSAI, triage("MALTRAITANCE"), tables(rules));
    }

    public static Tables tables(String... rules) {
        var lignes = new ArrayList<Ligne>();
        for (var rule : rules) {
            var words = rule.replace("?", "").split(" ", -1);
            var table = rule.startsWith("?") ? "repli" : "orientation";
            lignes.add(new Ligne(
                    table, "r-" + words[0] + "-" + words[1], Map.of("destinataire", words[0], "role", words[1])));
        }
        return situation -> lignes;
    }
}
