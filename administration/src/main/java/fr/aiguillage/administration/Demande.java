package fr.aiguillage.administration;

import fr.aiguillage.domain.referentiel.Referentiel;
import java.time.Instant;

/** Something that a person asks of the referentiel. */
public sealed interface Demande
        permits PublierPolitique, RetirerPolitique, ActiverPolitique, DeclarerDestinataire, CloreDestinataire {
    String auteur();

    /** What becomes of it under a referentiel, at an instant; pure. */
    Constat examiner(Referentiel referentiel, Instant maintenant);
}
