package fr.aiguillage.policies.explication;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.domain.politique.Ligne;
import fr.aiguillage.policies.Libelles.Libelle;
import fr.aiguillage.policies.explication.Conditions.Cellule;
import fr.aiguillage.policies.explication.Contexte.Tir;
import fr.aiguillage.policies.explication.Documents.Document;
import fr.aiguillage.policies.explication.Justification.Fait;
import fr.aiguillage.policies.explication.Justification.Regle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that a stored decision names, in the words of their documents, with the facts that made them fire. */
record Raisonnement(Contexte contexte, Documents documents) {
    /** What no table says, because a person did it, or because no table could be asked. */
    private static final Map<String, Libelle> BY_A_PERSON = Map.of(
            "correction-perimetre", new Libelle("Périmètre corrigé par un agent", "RGPD art. 22"),
            "correction-urgence", new Libelle("Urgence corrigée par un agent", "RGPD art. 22"),
            "reorientation", new Libelle("Réorienté vers un autre destinataire", "CRPA L114-2"),
            "confirmation", new Libelle("Confirmé par un agent, qui a choisi le destinataire", "CPP art. 43"),
            "ecart", new Libelle("Écarté par un agent", "RGPD art. 22"),
            "reorientation-sans-suite", new Libelle("Refusé, sans autre destinataire compétent désigné", "CRPA L114-2"),
            "retrait", new Libelle("Signalement retiré", ""),
            "politique-invalide", new Libelle("La politique publiée ne peut pas être exécutée", ""));

    private static final Libelle NONE = new Libelle("", "");

    List<Regle> regles() {
        return contexte.decision().orientation().regles().stream()
                .map(this::regle)
                .toList();
    }

    private Regle regle(String id) {
        return Stream.of(contexte.decision().triage(), contexte.decision().politique())
                .map(politique -> documents.of(politique, contexte.referentiel()))
                .filter(document -> document.libelles().containsKey(id))
                .findFirst()
                .map(document -> regle(id, document))
                .orElseGet(() -> regle(id, BY_A_PERSON.getOrDefault(id, NONE), List.of()));
    }

    private Regle regle(String id, Document document) {
        var faits = contexte.tables().stream()
                .filter(tir -> fired(tir, id))
                .findFirst()
                .map(tir -> faits(id, document, tir))
                .orElse(List.of());
        return regle(id, document.libelles().getOrDefault(id, NONE), faits);
    }

    private static Regle regle(String id, Libelle words, List<Fait> faits) {
        return new Regle(id, words.libelle(), words.source(), faits);
    }

    private static boolean fired(Tir tir, String id) {
        return tir.lignes().stream().anyMatch(ligne -> ligne.regle().equals(id));
    }

    private static List<Fait> faits(String id, Document document, Tir tir) {
        var faits = new ArrayList<Fait>();
        Optional.ofNullable(document.conditions().get(id))
                .ifPresent(conditions -> conditions.cellules().forEach(cellule -> add(cellule, document, tir, faits)));
        return faits.stream().distinct().toList();
    }

    /** What comes from another table is followed by the facts that this one read. */
    private static void add(Cellule cellule, Document document, Tir tir, List<Fait> faits) {
        var source = tir.lignes().stream()
                .filter(ligne -> ligne.table().equals(cellule.table()))
                .findFirst();
        var valeur = source.map(ligne -> sortie(ligne, cellule)).orElseGet(() -> valeur(cellule, tir));
        faits.add(new Fait(cellule.expression(), valeur, cellule.attendu()));
        source.ifPresent(ligne -> faits.addAll(faits(ligne.regle(), document, tir)));
    }

    private static String valeur(Cellule cellule, Tir tir) {
        return Critere.named(cellule.expression())
                .map(critere -> critere.valeur(tir.situation()).toString())
                .orElse("");
    }

    private static String sortie(Ligne ligne, Cellule cellule) {
        return ligne.sorties().getOrDefault(cellule.sortie(), "");
    }
}
