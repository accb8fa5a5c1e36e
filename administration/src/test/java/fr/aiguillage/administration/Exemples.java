package fr.aiguillage.administration;

import static java.util.Objects.requireNonNull;

import fr.aiguillage.domain.politique.PolitiqueId;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.ReferentielInitial;
import java.time.Instant;
import java.util.List;

/** The referentiel that ships, an instant after it, and what is asked of it. */
final class Exemples {
    static final Referentiel INITIAL = ReferentielInitial.referentiel();
    static final Instant MAINTENANT = Instant.parse("2026-05-10T08:00:00Z");
    static final String AUTEUR = "claire";
    static final String CENTRALISE = dmn("centralise");
    static final String VARIANTE = CENTRALISE.replace("</definitions>", "<!-- variante --></definitions>");

    private Exemples() {}

    static String dmn(String nom) {
        return requireNonNull(INITIAL.politiques().get(new PolitiqueId(nom, 1))).dmn();
    }

    static PublierPolitique publier(String nom, int version, String dmn) {
        return new PublierPolitique(dmn, nom, version, "essai", AUTEUR);
    }

    /** What a referentiel is after requests that pass, one after the other. */
    static Referentiel apres(Referentiel referentiel, Demande... demandes) {
        var next = referentiel;
        for (var demande : demandes) {
            var constat = demande.examiner(next, MAINTENANT);
            if (!(constat instanceof Constat.AEcrire passed)) throw new AssertionError(constat.toString());
            next = next.evolve(passed.event(), next.revision() + 1);
        }
        return next;
    }

    static List<String> fautes(Demande demande, Referentiel referentiel) {
        return switch (demande.examiner(referentiel, MAINTENANT)) {
            case Constat.Refus refus -> refus.fautes();
            case Constat.AEcrire passed -> List.of();
            case Constat.Inutile known -> List.of();
        };
    }

    static List<String> avertissements(Demande demande, Referentiel referentiel) {
        return switch (demande.examiner(referentiel, MAINTENANT)) {
            case Constat.AEcrire passed -> passed.avertissements();
            case Constat.Refus refus -> throw new AssertionError(refus.toString());
            case Constat.Inutile known -> throw new AssertionError(known.toString());
        };
    }
}
