package fr.aiguillage.domain.annuaire;

/** Identity of a destinataire in the directory, such as {@code ARS-44} or {@code CD-69M}. */
public record DestinataireId(String value) implements Comparable<DestinataireId> {
    public DestinataireId {
        if (value.isBlank()) throw new IllegalArgumentException("a destinataire id is never blank");
    }

    @Override
    public int compareTo(DestinataireId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
