package fr.aiguillage.replay.mesures;

/** The delays that are measured, each from the instant of receipt, with the definition that is shown beside it. */
enum Delais {
    ORDRE(
            "Premier destinataire saisi",
            "De la réception à l’entrée dans le journal de l’événement à partir duquel la politique active a désigné un"
                    + " destinataire sans confirmation à attendre. Un par signalement."),
    REMISE(
            "Remise",
            "De la réception à la première remise acceptée par un canal du destinataire. Un par destinataire d’un"
                    + " signalement."),
    ACCUSE_DESTINATAIRE(
            "Accusé du destinataire",
            "De la réception au premier accusé du destinataire. Un par destinataire d’un signalement ; ceux qui n’ont"
                    + " rien accusé ne sont pas comptés. Les jours ouvrés sont ceux du département du lieu."),
    ACCUSE_DECLARANT(
            "Accusé au déclarant",
            "De la réception au premier accusé envoyé au déclarant, électronique ou récépissé (CRPA, art. R112-11-1 et"
                    + " R112-11-2 : enregistrement sous 1 jour ouvré, accusé sous 10). Un par signalement ; ceux qui"
                    + " n’ont rien reçu ne sont pas comptés."),
    CONTACT_HUMAIN(
            "Premier contact humain",
            "De la réception à la première prise en charge ou au premier échange consigné, chez quelque destinataire que"
                    + " ce soit. Un par signalement.");

    private final String libelle;
    private final String definition;

    Delais(String libelle, String definition) {
        this.libelle = libelle;
        this.definition = definition;
    }

    String libelle() {
        return libelle;
    }

    String definition() {
        return definition;
    }

    /** Whether law counts it in working days. */
    boolean isLimite() {
        return switch (this) {
            case ACCUSE_DESTINATAIRE, ACCUSE_DECLARANT -> true;
            case ORDRE, REMISE, CONTACT_HUMAIN -> false;
        };
    }
}
