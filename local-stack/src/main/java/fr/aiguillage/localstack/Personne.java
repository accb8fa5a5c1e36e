package fr.aiguillage.localstack;

import java.util.List;

/** Invented people to log in as: one per role, and a colleague where one person cannot do it alone. */
public enum Personne {
    ECOUTANTE("camille.ecoutante", "Camille, écoutante de la plateforme", "ecoutant", "intake:console"),
    ARS_GRAND_EST("sacha.ars", "Sacha, agent de l’ARS Grand Est", "destinataire:ARS-44"),
    COLLEGUE_ARS("robin.ars", "Robin, collègue à l’ARS Grand Est", "destinataire:ARS-44"),
    CD_54("lou.cd54", "Lou, agent du conseil départemental 54", "destinataire:CD-54D"),
    BENEVOLE_ALMA("claude.alma", "Claude, bénévole d’ALMA 54-57", "destinataire:ALMA-54-57"),
    ANALYSTE("noa.analyste", "Noa, analyste", "analyste"),
    ADMINISTRATRICE("alix.admin", "Alix, administratrice", "admin");

    private final String sujet;
    private final String nom;
    private final List<String> roles;

    Personne(String sujet, String nom, String... roles) {
        this.sujet = sujet;
        this.nom = nom;
        this.roles = List.of(roles);
    }

    /** The subject of their tokens. */
    public String sujet() {
        return sujet;
    }

    public String nom() {
        return nom;
    }

    public List<String> roles() {
        return roles;
    }
}
