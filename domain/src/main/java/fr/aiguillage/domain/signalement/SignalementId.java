package fr.aiguillage.domain.signalement;

/** Identity of a signalement: opaque, derived by HMAC at the door, says nothing of its content. */
public record SignalementId(String value) {
    public SignalementId {
        if (value.isBlank()) throw new IllegalArgumentException("a signalement id is never blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
