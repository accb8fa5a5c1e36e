package fr.aiguillage.ingest;

import java.util.List;

/** Bodies of reports. Nobody is called like that. */
final class Corps {
    /** Every personal member says something that no code could. */
    static final String COMPLET = """
            {"canal":"PLATEFORME","recuLe":"2026-03-14T10:22:00+01:00",
             "lieu":{"type":"DOMICILE","commune":"54395","codePostal":"54000","finess":"540000123","finessCategorie":null,"adresse":"3 rue Zorglubine"},
             "victime":{"categorie":"PERSONNE_AGEE","trancheAge":"PLUS_80","mesureProtection":"NON","informee":true,"anonyme":false,
              "identite":{"nom":"Quidamovitch","prenom":"Ysolinde","telephone":"0199000001","courriel":"ysolinde@quidamovitch.example"}},
             "misEnCause":{"type":"MEMBRE_FAMILLE","precision":"ENFANT","rpps":"19900000002","identite":{"nom":"Malfaisandre"}},
             "declarant":{"lien":"PROCHE","anonyme":false,"identite":{"nom":"Voisinarde","prenom":"Clotaire"}},
             "faits":{"typesDeclares":["VIOLENCES"],"types":["PHYSIQUE"],"motifs":["MALTRAITANCE"],"consequences":["SANTE"],
              "temporalite":"REPETEE","dangerImmediat":false,"enCours":true,"debut":"2026-01","fin":null,
              "recit":"Elle a crié Abracadabrantes toute la nuit."}}
            """;

    /** What stands in {@link #COMPLET} and must stand nowhere in clear. */
    static final List<String> SECRETS = List.of(
            "Zorglubine",
            "540000123",
            "Quidamovitch",
            "Ysolinde",
            "0199000001",
            "quidamovitch.example",
            "19900000002",
            "Malfaisandre",
            "Voisinarde",
            "Clotaire",
            "Abracadabrantes");

    static final String MINIMAL = """
            {"canal":"TELEPHONE","lieu":{"type":"DOMICILE","codePostal":"54000"},"faits":{"types":["PHYSIQUE"]}}
            """;

    private Corps() {}
}
