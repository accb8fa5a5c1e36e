package fr.aiguillage.administration;

import fr.aiguillage.domain.annuaire.Annuaire;
import fr.aiguillage.domain.annuaire.Couverture;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.signalement.Ressort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether somebody takes over where a change of the directory leaves places without a destinataire of a type. */
record Relais(Annuaire avant, Annuaire apres, Carte carte) {

    /** A sentence per date from which places lose their last destinataire of that type. */
    List<String> pertes(DestinataireType type, LocalDate premierJour) {
        var pertes = new ArrayList<String>();
        Set<Ressort> deja = new HashSet<>();
        for (var jour : jours(type, premierJour)) {
            var perdus = carte.ressorts().stream()
                    .filter(ressort -> !deja.contains(ressort) && perd(type, ressort, jour))
                    .toList();
            if (perdus.isEmpty()) continue;
            deja.addAll(perdus);
            pertes.add(
                    "à partir du " + Paris.dire(jour) + ", " + suite(type) + " : " + carte.noms(carte.resume(perdus)));
        }
        return pertes;
    }

    private boolean perd(DestinataireType type, Ressort ressort, LocalDate jour) {
        return !avant.competents(type, ressort, jour).isEmpty()
                && apres.competents(type, ressort, jour).isEmpty();
    }

    /** The first day, and every later one when some coverage of that type begins or has ended. */
    private Set<LocalDate> jours(DestinataireType type, LocalDate premierJour) {
        var jours = new TreeSet<>(Set.of(premierJour));
        Stream.of(avant, apres)
                .flatMap(annuaire -> annuaire.destinataires().stream())
                .filter(destinataire -> destinataire.type() == type)
                .flatMap(destinataire -> destinataire.couvertures().stream())
                .flatMap(Relais::bornes)
                .filter(premierJour::isBefore)
                .forEach(jours::add);
        return jours;
    }

    private static Stream<LocalDate> bornes(Couverture couverture) {
        return Stream.concat(couverture.valideDu().stream(), couverture.valideAu().map(au -> au.plusDays(1)).stream());
    }

    private static String suite(DestinataireType type) {
        return switch (type) {
            case ALMA -> "plus de contact ALMA local (la plateforme nationale prend la suite)";
            case ARS, CD, DD, PLATEFORME, PARQUET, CRIP, INCONNU ->
                "plus de destinataire de type " + type + " (ce qui lui revenait sera à qualifier)";
        };
    }
}
