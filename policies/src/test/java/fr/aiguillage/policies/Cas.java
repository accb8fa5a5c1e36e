package fr.aiguillage.policies;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.Consequence;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MesureProtection;
import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.Motif;
import fr.aiguillage.domain.code.Origine;
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
import fr.aiguillage.domain.signalement.Ressort;
import fr.aiguillage.domain.signalement.Territoire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts in the words of a test. Nothing is known but what is said; in Nancy, on 1 April 2026, unless said otherwise. */
final class Cas {
    static final Ressort NANCY = new Ressort("54", "54D", "44");

    private Territoire territoire = Territoire.of(NANCY);
    private Instant recuLe = Instant.parse("2026-04-01T10:00:00Z");
    private LieuType lieu = LieuType.INCONNU;
    private String finessCategorie = "";
    private VictimeCategorie victime = VictimeCategorie.PERSONNE_AGEE;
    private TrancheAge trancheAge = TrancheAge.INCONNU;
    private MisEnCauseType auteur = MisEnCauseType.INCONNU;
    private MisEnCausePrecision precision = MisEnCausePrecision.INCONNU;
    private Set<TypeDeclare> declares = Set.of();
    private Set<TypeMaltraitance> types = Set.of();
    private Set<Motif> motifs = Set.of();
    private Set<Consequence> consequences = Set.of();
    private OuiNon danger = OuiNon.INCONNU;
    private Optional<Urgence> urgence = Optional.empty();
    private Optional<Perimetre> perimetre = Optional.empty();
    private Set<DestinataireId> confirmes = Set.of();

    static Cas at(LieuType lieu) {
        return new Cas().lieu(lieu);
    }

    static Cas atHome() {
        return at(LieuType.DOMICILE);
    }

    Cas lieu(LieuType lieu) {
        this.lieu = lieu;
        return this;
    }

    Cas in(String departement, String collectivite, String region) {
        return in(Territoire.of(new Ressort(departement, collectivite, region)));
    }

    Cas in(Territoire territoire) {
        this.territoire = territoire;
        return this;
    }

    Cas received(String instant) {
        this.recuLe = Instant.parse(instant);
        return this;
    }

    Cas finess(String categorie) {
        this.finessCategorie = categorie;
        return this;
    }

    Cas victime(VictimeCategorie categorie, TrancheAge age) {
        this.victime = categorie;
        this.trancheAge = age;
        return this;
    }

    Cas by(MisEnCauseType type) {
        this.auteur = type;
        return this;
    }

    Cas by(MisEnCauseType type, MisEnCausePrecision precision) {
        this.auteur = type;
        this.precision = precision;
        return this;
    }

    Cas declaring(TypeDeclare... declares) {
        this.declares = Set.of(declares);
        return this;
    }

    Cas qualified(TypeMaltraitance... types) {
        this.types = Set.of(types);
        return this;
    }

    Cas because(Motif... motifs) {
        this.motifs = Set.of(motifs);
        return this;
    }

    Cas harming(Consequence... consequences) {
        this.consequences = Set.of(consequences);
        return this;
    }

    Cas inDanger() {
        return danger(OuiNon.OUI);
    }

    Cas danger(OuiNon answer) {
        this.danger = answer;
        return this;
    }

    Cas corrected(Urgence urgence) {
        this.urgence = Optional.of(urgence);
        return this;
    }

    Cas corrected(Perimetre perimetre) {
        this.perimetre = Optional.of(perimetre);
        return this;
    }

    Cas confirmed(String destinataire) {
        this.confirmes = Set.of(new DestinataireId(destinataire));
        return this;
    }

    Faits faits() {
        return new Faits(
                territoire,
                recuLe,
                Canal.PLATEFORME,
                lieu,
                finessCategorie,
                victime,
                trancheAge,
                MesureProtection.INCONNU,
                auteur,
                precision,
                DeclarantLien.INCONNU,
                new FaitsRapportes(
                        declares,
                        types,
                        motifs,
                        consequences,
                        Temporalite.INCONNU,
                        Origine.INCONNU,
                        danger,
                        OuiNon.INCONNU,
                        Optional.empty()),
                urgence,
                perimetre,
                confirmes,
                List.of(),
                false,
                false);
    }
}
