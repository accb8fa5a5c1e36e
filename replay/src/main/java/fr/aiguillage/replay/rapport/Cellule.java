package fr.aiguillage.replay.rapport;

import fr.aiguillage.domain.annuaire.DestinataireId;

/** Names one count, so that what stands in two tables is masked in both. */
record Cellule(String politique, String lieu, String quoi) {
    /** Stands for every place together; no département has this code. */
    static final String TOTAL = "total";

    static Cellule signalements(String lieu) {
        return new Cellule("", lieu, "signalements");
    }

    static Cellule grandeur(String politique, String lieu, Grandeur grandeur) {
        return new Cellule(grandeur.dependsOnPolitique() ? politique : "", lieu, grandeur.cle());
    }

    static Cellule charge(String politique, DestinataireId destinataire) {
        return new Cellule(politique, destinataire.value(), "charge");
    }

    static Cellule pointe(String politique, DestinataireId destinataire) {
        return new Cellule(politique, destinataire.value(), "pointe");
    }

    static Cellule gagne(String variante, DestinataireId destinataire) {
        return new Cellule(variante, destinataire.value(), "gagne");
    }

    static Cellule perd(String variante, DestinataireId destinataire) {
        return new Cellule(variante, destinataire.value(), "perd");
    }

    static Cellule differents(String variante, String lieu) {
        return new Cellule(variante, lieu, "differents");
    }

    static Cellule flux(String variante, String avant, String apres) {
        return new Cellule(variante, avant + " > " + apres, "flux");
    }

    static Cellule regle(String variante, String regle) {
        return new Cellule(variante, regle, "regle");
    }

    static Cellule mesure(String politique, String libelle, String quoi) {
        return new Cellule(politique, libelle, "mesure " + quoi);
    }

    /** What a count leaves of its whole; never written, but whoever sees both knows it. */
    Cellule reste() {
        return new Cellule(politique, lieu, quoi + " reste");
    }
}
