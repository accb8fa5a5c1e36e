package fr.aiguillage.domain.politique;

/** One version of one policy, written {@code centralise@1}; what it says never changes. */
public record PolitiqueId(String nom, int version) implements Comparable<PolitiqueId> {
    public PolitiqueId {
        if (!nom.matches("[a-z][a-z0-9-]{0,63}"))
            throw new IllegalArgumentException(
                    "politique « " + nom + " » : minuscules, chiffres et tirets, 64 au plus");
        if (version < 1) throw new IllegalArgumentException("version " + version + " : 1 ou plus");
    }

    /** @throws IllegalArgumentException when the text is not a name, {@code @} and a version */
    public static PolitiqueId parse(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1) throw new IllegalArgumentException("politique « " + text + " » : écrire nom@version");
        return new PolitiqueId(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public int compareTo(PolitiqueId other) {
        return nom.equals(other.nom) ? Integer.compare(version, other.version) : nom.compareTo(other.nom);
    }

    @Override
    public String toString() {
        return nom + "@" + version;
    }
}
