package fr.aiguillage.servicekit;

/** A setting that is missing or that cannot be used: says which, what it was, and what is allowed. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadSetting(String name, String value, String allowed) {
        super("%s=\"%s\" cannot be used: set it to %s".formatted(name, value, allowed));
    }

    private BadSetting(String message) {
        super(message);
    }

    static BadSetting missing(String name) {
        return new BadSetting("%s is not set: set it, or set %s_FILE to a file that holds it".formatted(name, name));
    }
}
