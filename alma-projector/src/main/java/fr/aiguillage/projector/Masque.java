package fr.aiguillage.projector;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board as it may leave the system: a count under 11 is not shown, for it may point at a person. */
final class Masque {
    static final long SEUIL = 11;

    record Cellule(Map<String, String> valeurs, @Nullable Long nombre) {}

    record ParPolitique(
            String politique,
            @Nullable Long decides,
            @Nullable Long actives,
            @Nullable Long replis,
            @Nullable Long aQualifier,
            List<Cellule> urgences,
            List<Cellule> perimetres,
            List<Cellule> destinataires,
            List<Cellule> suivis) {}

    record Reponse(
            Tableau.Demande demande,
            @Nullable Long signalements,
            List<Cellule> jours,
            List<Cellule> lieux,
            List<Cellule> types,
            List<Cellule> canaux,
            List<ParPolitique> politiques) {}

    private Masque() {}

    static Reponse of(Tableau.Reponse clear) {
        return new Reponse(
                clear.demande(),
                masked(clear.signalements()),
                masked(clear.jours()),
                masked(clear.lieux()),
                masked(clear.types()),
                masked(clear.canaux()),
                clear.politiques().stream().map(Masque::of).toList());
    }

    private static ParPolitique of(Tableau.ParPolitique clear) {
        return new ParPolitique(
                clear.politique(),
                masked(clear.decides()),
                masked(clear.actives()),
                masked(clear.replis()),
                masked(clear.aQualifier()),
                masked(clear.urgences()),
                masked(clear.perimetres()),
                masked(clear.destinataires()),
                masked(clear.suivis()));
    }

    private static List<Cellule> masked(List<Tableau.Compte> comptes) {
        return comptes.stream()
                .map(compte -> new Cellule(compte.valeurs(), masked(compte.nombre())))
                .toList();
    }

    /** Zero says nothing of anybody; from one to ten, nothing is said. */
    private static @Nullable Long masked(long nombre) {
        return nombre == 0 || nombre >= SEUIL ? Long.valueOf(nombre) : null;
    }
}
