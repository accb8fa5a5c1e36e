package fr.aiguillage.replay.service;

import java.util.Arrays;
import java.util.Optional;

/** The files of a report, and how browsers are to take them. */
enum Fichier {
    INDEX("index.html", "text/html; charset=utf-8"),
    SYNTHESE("synthese.json", "application/json"),
    PAR_DEPARTEMENT("par-departement.csv", "text/csv; charset=utf-8"),
    PAR_DESTINATAIRE("par-destinataire.csv", "text/csv; charset=utf-8"),
    ECARTS("ecarts.csv", "text/csv; charset=utf-8");

    private final String nom;
    private final String type;

    Fichier(String nom, String type) {
        this.nom = nom;
        this.type = type;
    }

    static Optional<Fichier> called(String nom) {
        return Arrays.stream(values())
                .filter(fichier -> fichier.nom.equals(nom))
                .findFirst();
    }

    String nom() {
        return nom;
    }

    String type() {
        return type;
    }
}
