package fr.aiguillage.administration.service;

import fr.aiguillage.administration.Carte;
import fr.aiguillage.domain.annuaire.Zone;
import java.util.Collection;
import java.util.List;

/** A territory by its code, such as {@code departement:54}, and its name. */
record Lieu(String code, String nom) {
    static List<Lieu> of(Collection<Zone> zones, Carte carte) {
        return zones.stream()
                .map(zone -> new Lieu(zone.toString(), carte.nomSeul(zone)))
                .toList();
    }
}
