package fr.aiguillage.ingest;

import fr.aiguillage.servicekit.Principal;

/** Who may do what at this door. */
final class Roles {
    private Roles() {}

    static boolean mayDeposer(Principal principal) {
        return principal.intakeApp().isPresent();
    }

    static boolean mayImporter(Principal principal) {
        return principal.has("admin");
    }

    static boolean mayCompleter(Principal principal) {
        return mayDeposer(principal) || mayRetirer(principal);
    }

    /** What it may do depends on the signalement: {@link Saisine}. */
    static boolean isDestinataire(Principal principal) {
        return !principal.destinataires().isEmpty();
    }

    static boolean mayRetirer(Principal principal) {
        return principal.has("ecoutant") || principal.has("admin");
    }

    /** The intake application, else the person. */
    static String client(Principal principal) {
        return principal.intakeApp().orElse(principal.subject());
    }
}
