package fr.aiguillage.projector;

import fr.aiguillage.projector.Echeances.Nature;
import fr.aiguillage.projector.Tableau.Recus;
import fr.aiguillage.servicekit.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts as their reader may see them. A count from 1 to 10 may point at a person: it is {@code null}, and so is the count
 * that would give it away by subtraction. Listeners and administrators see all, a destinataire its own rows.
 */
final class Masque {
    static final long SEUIL = 11;

    record Cellule(Map<String, String> valeurs, @Nullable Long nombre) {}

    record Divergence(@Nullable Long compares, @Nullable Long divergents, List<Cellule> flux) {}

    record ParPolitique(
            String politique,
            @Nullable Long decides,
            @Nullable Long actives,
            @Nullable Long replis,
            @Nullable Long aQualifier,
            @Nullable Long plusieurs,
            List<Cellule> urgences,
            List<Cellule> perimetres,
            List<Cellule> destinataires,
            List<Cellule> destinatairesType,
            List<Cellule> charges,
            List<Cellule> suivis,
            List<Cellule> refus,
            List<Cellule> cloturesMotifs,
            List<Cellule> conclusions,
            List<Cellule> dossiers,
            List<Cellule> echanges,
            List<Delai> horloges,
            @Nullable Divergence divergence) {}

    record Delai(Nature horloge, int joursOuvres, List<Cellule> etats) {}

    record Reponse(
            String departement,
            LocalDate du,
            LocalDate au,
            boolean masque,
            @Nullable Long signalements,
            List<Cellule> jours,
            List<Cellule> semaines,
            List<Cellule> lieux,
            List<Cellule> types,
            List<Cellule> typesDeclares,
            List<Cellule> canaux,
            List<Cellule> misEnCauses,
            List<Cellule> liens,
            List<Cellule> victimes,
            @Nullable Long anonymes,
            List<Cellule> reorientations,
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

    /** Of numbers that are all a destinataire's: it sees them itself. */
    Masque inside(String destinataire) {
        return new Masque(masks && !own.contains(destinataire), own);
    }

    boolean masks() {
        return masks;
    }

    Reponse over(Tableau.Reponse clear) {
        var demande = clear.demande();
        var recus = clear.recus();
        return new Reponse(
                demande.departement(),
                demande.du(),
                demande.au(),
                masks,
                part(recus.signalements(), recus.signalements()),
                jours(recus.jours()),
                cells(recus.semaines()),
                cells(recus.lieux()),
                cells(recus.types()),
                cells(recus.typesDeclares()),
                cells(recus.canaux()),
                cells(recus.misEnCauses()),
                cells(recus.liens()),
                cells(recus.victimes()),
                part(recus.anonymes(), recus.signalements()),
                cells(recus.reorientations()),
                clear.politiques().stream()
                        .map(politique -> over(politique, recus))
                        .toList());
    }

    private ParPolitique over(Tableau.ParPolitique clear, Recus recus) {
        var totaux = clear.totaux();
        var suites = clear.suites();
        return new ParPolitique(
                clear.politique(),
                part(totaux.decides(), recus.signalements()),
                part(totaux.actives(), totaux.decides()),
                part(totaux.replis(), totaux.decides()),
                part(totaux.aQualifier(), totaux.decides()),
                part(totaux.plusieurs(), totaux.decides()),
                cells(clear.urgences()),
                cells(clear.perimetres()),
                cells(clear.destinataires()),
                cells(clear.destinatairesType()),
                cells(clear.charges()),
                cells(suites.suivis()),
                cells(suites.refus()),
                cells(suites.cloturesMotifs()),
                cells(suites.conclusions()),
                cells(suites.dossiers()),
                cells(suites.echanges()),
                suites.horloges().stream().map(this::delai).toList(),
                clear.divergence().map(known -> over(known, totaux.decides())).orElse(null));
    }

    private Delai delai(Horloge clear) {
        return new Delai(clear.nature(), clear.nature().joursOuvres(), cells(clear.etats()));
    }

    private Divergence over(Tableau.Divergence clear, long decides) {
        return new Divergence(
                part(clear.compares(), decides), part(clear.divergents(), clear.compares()), cells(clear.flux()));
    }

    /** A part of a whole says as much of the rest as of itself. */
    @Nullable
    Long part(long nombre, long whole) {
        return masks && (isSmall(nombre) || isSmall(whole - nombre)) ? null : Long.valueOf(nombre);
    }

    List<Cellule> cells(List<Tableau.Compte> comptes) {
        var shown = masks ? leastShown(comptes) : 0;
        return comptes.stream().map(compte -> cell(compte, shown)).toList();
    }

    /** Weeks are shown too: a week that hides one of its days hides them all, or the rest would tell. */
    private List<Cellule> jours(List<Tableau.Compte> comptes) {
        var jours = cells(comptes);
        var hiding = jours.stream()
                .filter(jour -> jour.nombre() == null)
                .map(Masque::semaine)
                .collect(Collectors.toSet());
        return jours.stream()
                .map(jour -> hiding.contains(semaine(jour)) ? new Cellule(jour.valeurs(), null) : jour)
                .toList();
    }

    private static LocalDate semaine(Cellule jour) {
        return Tableau.semaine(LocalDate.parse(jour.valeurs().getOrDefault("jour", "")));
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
