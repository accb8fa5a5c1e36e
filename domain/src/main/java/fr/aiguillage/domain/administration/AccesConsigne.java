package fr.aiguillage.domain.administration;

import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.SignalementId;
import java.util.Set;

/**
 * That a person read or opened something; topic {@code acces}, kept one year.
 *
 * @param personne subject of their token
 * @param sujets whose sealed parts were opened
 * @param raison why, as a code the service chose or as the person picked it from a list
 */
public record AccesConsigne(
        String personne, SignalementId signalement, String ressource, Set<Sujet> sujets, String raison) {}
