package fr.aiguillage.projector;

import fr.aiguillage.servicekit.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board as its reader may see it. A count from 1 to 10 may point at a person: it is {@code null}, and so is the count
 * that would give it away by subtraction. Listeners and administrators see all, a destinataire its own rows.
 */
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
            String departement,
            LocalDate du,
            LocalDate au,
            boolean masque,
            @Nullable Long signalements,
            List<Cellule> jours,
            List<Cellule> lieux,
            List<Cellule> types,
            List<Cellule> typesDeclares,
            List<Cellule> canaux,
            List<ParPolitique> politiques) {}

    private final boolean masks;
    private final Set<String> own;

    private Masque(boolean masks, Set<String> own) {
        this.masks = masks;
        this.own = own;
    }

    static Masque anonymous() {
        return new Masque(true, Set.of());
    }

    static Masque of(Principal principal) {
        return new Masque(!principal.has("ecoutant") && !principal.has("admin"), principal.destinataires());
    }

    Reponse over(Tableau.Reponse clear) {
        return new Reponse(
                clear.demande().departement(),
                clear.demande().du(),
                clear.demande().au(),
                masks,
                part(clear.signalements(), clear.signalements()),
                cells(clear.jours()),
                cells(clear.lieux()),
                cells(clear.types()),
                cells(clear.typesDeclares()),
                cells(clear.canaux()),
                clear.politiques().stream()
                        .map(politique -> over(politique, clear.signalements()))
                        .toList());
    }

    private ParPolitique over(Tableau.ParPolitique clear, long signalements) {
        var totaux = clear.totaux();
        return new ParPolitique(
                clear.politique(),
                part(totaux.decides(), signalements),
                part(totaux.actives(), totaux.decides()),
                part(totaux.replis(), totaux.decides()),
                part(totaux.aQualifier(), totaux.decides()),
                cells(clear.urgences()),
                cells(clear.perimetres()),
                cells(clear.destinataires()),
                cells(clear.suivis()));
    }

    /** A part of a whole says as much of the rest as of itself. */
    private @Nullable Long part(long nombre, long whole) {
        return masks && (isSmall(nombre) || isSmall(whole - nombre)) ? null : Long.valueOf(nombre);
    }

    private List<Cellule> cells(List<Tableau.Compte> comptes) {
        var shown = masks ? leastShown(comptes) : 0;
        return comptes.stream().map(compte -> cell(compte, shown)).toList();
    }

    private Cellule cell(Tableau.Compte compte, long shown) {
        var isOwn = own.contains(compte.valeurs().getOrDefault("destinataire", ""));
        return new Cellule(compte.valeurs(), isOwn || compte.nombre() >= shown ? Long.valueOf(compte.nombre()) : null);
    }

    /** When what is hidden is one count, or adds up to a small one, the total would give it away: the next goes too. */
    private static long leastShown(List<Tableau.Compte> comptes) {
        var hidden = comptes.stream().filter(compte -> isSmall(compte.nombre())).toList();
        var sum = hidden.stream().mapToLong(Tableau.Compte::nombre).sum();
        return hidden.size() == 1 || isSmall(sum) ? next(comptes) + 1 : SEUIL;
    }

    private static long next(List<Tableau.Compte> comptes) {
        return comptes.stream()
                .mapToLong(Tableau.Compte::nombre)
                .filter(nombre -> nombre >= SEUIL)
                .min()
                .orElse(SEUIL);
    }

    private static boolean isSmall(long nombre) {
        return nombre > 0 && nombre < SEUIL;
    }
}
