package fr.aiguillage.replay.rapport;

import static fr.aiguillage.domain.code.DestinataireType.ALMA;
import static fr.aiguillage.domain.code.DestinataireType.ARS;
import static fr.aiguillage.domain.code.Role.ACCOMPAGNEMENT;
import static fr.aiguillage.domain.code.Role.TRAITEMENT;

import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.Role;
import fr.aiguillage.policies.Libelles.Libelle;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Comparaison.Flux;
import fr.aiguillage.replay.synthese.Comparaison.Mouvement;
import fr.aiguillage.replay.synthese.Comptes;
import fr.aiguillage.replay.synthese.Etendue;
import fr.aiguillage.replay.synthese.Indicateur;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import fr.aiguillage.replay.synthese.Synthese;
import fr.aiguillage.replay.synthese.Volet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Forty reports in two départements: under the reference an ALMA centre gets those of one, under the variant the ARS all. */
final class Exemple {
    static final DestinataireId CENTRE = new DestinataireId("ALMA-54-57");
    static final DestinataireId AGENCE = new DestinataireId("ARS-44");
    static final LocalDate LUNDI = LocalDate.of(2026, 1, 5);
    private static final String HOSTILE = "<script>alert('\"x\"')</script>";

    private Exemple() {}

    static Lexique lexique() {
        return new Lexique(
                Map.of("tout-ars", new Libelle("L’ARS traite tout", "CSP L1431-2")),
                Map.of("54", "Meurthe-et-Moselle", "55", "Meuse"),
                Map.of("avant@1", "Avant", "apres.dmn", "Après"));
    }

    static Synthese synthese() {
        return of("ALMA 54-57", "avant@1");
    }

    static Synthese hostile() {
        return of(HOSTILE, HOSTILE);
    }

    private static Synthese of(String centre, String reference) {
        var avant = new Volet(
                new PolitiqueRejouee(reference, "a1".repeat(32), true),
                comptes(40, 12, ALMA, ACCOMPAGNEMENT),
                sorted(Map.of("54", comptes(25, 12, ALMA, ACCOMPAGNEMENT), "55", comptes(15, 0, ALMA, ACCOMPAGNEMENT))),
                sorted(Map.of(
                        CENTRE, new Charge(ALMA, centre, 12, sorted(Map.of(LUNDI, 5L, LUNDI.plusWeeks(1), 7L))))));
        var apres = new Volet(
                new PolitiqueRejouee("apres.dmn", "b2".repeat(32), false),
                comptes(40, 40, ARS, TRAITEMENT),
                sorted(Map.of("54", comptes(25, 25, ARS, TRAITEMENT), "55", comptes(15, 15, ARS, TRAITEMENT))),
                sorted(Map.of(AGENCE, new Charge(ARS, "ARS Grand Est", 40, sorted(Map.of(LUNDI, 40L))))));
        return new Synthese(
                etendue(), List.of(avant, apres), List.of(comparaison(centre, reference)), Optional.empty(), List.of());
    }

    private static Comparaison comparaison(String centre, String reference) {
        return new Comparaison(
                reference,
                "apres.dmn",
                40,
                sorted(Map.of("54", 25L, "55", 15L)),
                List.of(new Flux(Set.of(ALMA), Set.of(ARS), 12), new Flux(Set.of(), Set.of(ARS), 28)),
                sorted(Map.of(
                        CENTRE,
                        new Mouvement(ALMA, centre, 0, 12),
                        AGENCE,
                        new Mouvement(ARS, "ARS Grand Est", 40, 0))),
                sorted(Map.of("tout-ars", 40L)),
                new TreeSet<>(Set.of("54")));
    }

    private static Comptes comptes(long signalements, long served, DestinataireType type, Role role) {
        var alma = type == ALMA ? served : 0;
        return new Comptes(
                signalements,
                Map.of(
                        Indicateur.DESTINATAIRES,
                        served,
                        Indicateur.CONTACT_ALMA,
                        alma,
                        Indicateur.SANS_DESTINATAIRE,
                        signalements - served),
                sorted(Map.of(type, served)),
                sorted(Map.of(role, served)));
    }

    private static Etendue etendue() {
        return new Etendue(
                Optional.of(LUNDI),
                Optional.empty(),
                Zone.parse("region:44"),
                "fichier.ndjson",
                40,
                41,
                0,
                7,
                "essai",
                "a.martin",
                Instant.parse("2026-02-01T12:00:00Z"));
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }
}
