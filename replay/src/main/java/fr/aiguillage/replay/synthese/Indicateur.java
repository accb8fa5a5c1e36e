package fr.aiguillage.replay.synthese;

/** What analysts compare between policies, with the definition that is shown beside each number. */
public enum Indicateur {
    DESTINATAIRES(
            "Destinataires par signalement",
            "Nombre de destinataires différents que la politique désigne, proposés à confirmer compris, divisé par le"
                    + " nombre de signalements.",
            true),
    PLUSIEURS("Plusieurs destinataires", "Signalements pour lesquels au moins deux destinataires sont désignés.", true),
    CONTACT_ALMA(
            "Contact ALMA local",
            "Signalements dont un destinataire est un centre ALMA qui couvre le lieu à la date de réception.",
            true),
    REPLI(
            "Repli",
            "Signalements pour lesquels aucune règle ne désigne d’autorité qui traite : la table « repli » répond.",
            true),
    A_QUALIFIER(
            "À qualifier",
            "Signalements qui attendent une personne : lieu non résolu, code illisible, destinataire absent de"
                    + " l’annuaire ou réorientation sans suite.",
            true),
    PARQUET(
            "Parquet",
            "Signalements pour lesquels le parquet est proposé (code pénal, art. 434-3 ; CPP, art. 40) ; un agent"
                    + " confirme.",
            true),
    SANS_DESTINATAIRE(
            "Sans destinataire", "Signalements pour lesquels la politique ne désigne personne, mineurs compris.", true),
    ANONYMES("Déclarant anonyme", "Signalements dont le déclarant est resté anonyme.", false),
    HORS_HORAIRES(
            "Hors horaires",
            "Signalements reçus un samedi, un dimanche, ou avant 9 h ou après 19 h (heure de Paris) ; les jours fériés"
                    + " ne sont pas déduits.",
            false),
    REPETES(
            "Établissement déjà signalé",
            "Signalements qui visent un établissement déjà visé par un autre signalement de la période.",
            false);

    private final String libelle;
    private final String definition;
    private final boolean dependsOnPolitique;

    Indicateur(String libelle, String definition, boolean dependsOnPolitique) {
        this.libelle = libelle;
        this.definition = definition;
        this.dependsOnPolitique = dependsOnPolitique;
    }

    public String libelle() {
        return libelle;
    }

    public String definition() {
        return definition;
    }

    /** Whether two policies may differ on it; else it describes the history itself. */
    public boolean dependsOnPolitique() {
        return dependsOnPolitique;
    }
}
