package fr.aiguillage.replay.service;

import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import java.util.List;

/**
 * What is to be replayed.
 *
 * @param politiques as they were found when it was asked, the reference first
 * @param ecarts whether every report that differs is listed too
 */
record Demande(List<PolitiqueRejouee> politiques, Filtre filtre, boolean ecarts) {
    Demande {
        politiques = List.copyOf(politiques);
    }
}
