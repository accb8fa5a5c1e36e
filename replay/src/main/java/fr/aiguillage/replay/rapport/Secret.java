package fr.aiguillage.replay.rapport;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses what a report leaves out: each count from 1 to 10, then, wherever a sum would give one back, one more count
 * of that sum, until none does.
 */
final class Secret {
    static final long SEUIL = 11;

    private final Inventaire inventaire;
    private final Set<Cellule> masked = new HashSet<>();

    private Secret(Inventaire inventaire) {
        this.inventaire = inventaire;
    }

    static Set<Cellule> of(Inventaire inventaire) {
        return new Secret(inventaire).choose();
    }

    private Set<Cellule> choose() {
        inventaire.nombres().keySet().stream()
                .filter(cellule -> inventaire.isWritten(cellule) && isSmall(cellule))
                .forEach(masked::add);
        do closeSums();
        while (closeSystem());
        return Set.copyOf(masked);
    }

    private void closeSums() {
        var open = true;
        while (open) {
            open = false;
            for (var egalite : inventaire.egalites()) open |= closeOnce(egalite);
        }
    }

    /** Several sums together may give back what none does alone. */
    private boolean closeSystem() {
        var open = false;
        for (var cellule : Resolution.solved(inventaire, masked)) open |= isSmall(cellule) && maskBeside(cellule);
        return open;
    }

    private boolean maskBeside(Cellule solved) {
        return inventaire.egalites().stream()
                .filter(egalite -> egalite.cellules().anyMatch(solved::equals))
                .flatMap(egalite -> next(egalite).stream())
                .findFirst()
                .map(masked::add)
                .orElse(false);
    }

    private boolean closeOnce(Egalite egalite) {
        return !isClosed(egalite) && next(egalite).map(masked::add).orElse(false);
    }

    /** Two unknowns that add up to less than the threshold would each be below it: that is no secret. */
    private boolean isClosed(Egalite egalite) {
        var gauche = hidden(egalite.gauche());
        var droite = hidden(egalite.droite());
        if (gauche.stream().noneMatch(this::isSecret) && droite.stream().noneMatch(this::isSecret)) return true;
        if (gauche.size() + droite.size() < 2) return false;
        return (!gauche.isEmpty() && !droite.isEmpty()) || sum(gauche) + sum(droite) >= SEUIL;
    }

    private List<Cellule> hidden(List<Cellule> cellules) {
        return cellules.stream()
                .filter(cellule -> masked.contains(cellule) || !inventaire.isWritten(cellule))
                .toList();
    }

    /** The smallest that is left: it costs the reader least; a zero goes only when nothing else is left. */
    private Optional<Cellule> next(Egalite egalite) {
        return egalite.cellules()
                .filter(cellule -> inventaire.isWritten(cellule) && !masked.contains(cellule))
                .min(Comparator.comparing((Cellule cellule) -> nombre(cellule) == 0)
                        .thenComparing(this::nombre)
                        .thenComparing(Cellule::toString));
    }

    private boolean isSecret(Cellule cellule) {
        return masked.contains(cellule) || isSmall(cellule);
    }

    private boolean isSmall(Cellule cellule) {
        return nombre(cellule) > 0 && nombre(cellule) < SEUIL;
    }

    private long nombre(Cellule cellule) {
        return inventaire.nombres().getOrDefault(cellule, 0L);
    }

    private long sum(List<Cellule> cellules) {
        return cellules.stream().mapToLong(this::nombre).sum();
    }
}
