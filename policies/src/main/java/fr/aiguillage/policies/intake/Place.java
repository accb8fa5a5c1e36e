package fr.aiguillage.policies.intake;

import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.Territoire;
import fr.aiguillage.policies.Territoires;
import fr.aiguillage.policies.Territoires.Resolution;
import java.util.Optional;
import java.util.Set;

/** The place of a signalement: read, checked and resolved. */
record Place(Objet lieu, Territoires territoires) {
    private static final ListeDeCodes<LieuType> TYPES = ListeDeCodes.of(LieuType.class);
    private static final Set<String> MEMBRES =
            Set.of("type", "commune", "codePostal", "inconnu", "finess", "finessCategorie", "adresse");

    static PartieLieu read(Objet body, Territoires territoires) {
        return new Place(body.objet("lieu", MEMBRES), territoires).read();
    }

    private PartieLieu read() {
        var type = lieu.requis("type", TYPES, LieuType.INCONNU);
        var commune = lieu.texte("commune", Formes::isCommune, "code INSEE attendu : 5 caractères, tel que 54395");
        var codePostal = lieu.texte("codePostal", Formes::isCodePostal, "code postal attendu : 5 chiffres");
        var finess = lieu.texte("finess", Formes::isFiness, "numéro FINESS attendu : 9 caractères");
        var categorie =
                lieu.texte("finessCategorie", Formes::isFinessCategorie, "catégorie FINESS attendue : 3 chiffres");
        var personnel = new Personnel()
                .put("commune", commune)
                .put("codePostal", codePostal)
                .put("adresse", lieu.texte("adresse", Personnel.ADRESSE_MAX))
                .put("finess", finess);
        var clair = new Lieu(type, territoire(commune, codePostal), categorie, Optional.empty(), Optional.empty());
        return new PartieLieu(clair, finess, personnel.bytes());
    }

    private Territoire territoire(Optional<String> commune, Optional<String> codePostal) {
        if (lieu.vrai("inconnu")) return unknown();
        if (commune.isPresent()) return resolved(territoires.commune(commune.get(), codePostal));
        if (codePostal.isPresent()) return resolved(territoires.codePostal(codePostal.get()));
        if (!lieu.has("commune") && !lieu.has("codePostal")) {
            lieu.faute("commune (code INSEE) ou codePostal requis, ou inconnu : true");
        }
        return Territoire.INCONNU;
    }

    private Territoire unknown() {
        if (lieu.has("commune") || lieu.has("codePostal")) {
            lieu.faute("inconnu", "un lieu inconnu n'a ni commune ni codePostal");
        }
        return Territoire.INCONNU;
    }

    private Territoire resolved(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolue found -> found.territoire();
            case Resolution.CommuneInconnue none -> refused("commune", "commune inconnue");
            case Resolution.CodePostalInconnu none -> refused("codePostal", "code postal inconnu");
            case Resolution.CodePostalAutre other -> refused("codePostal", "la commune ne porte pas ce code postal");
        };
    }

    private Territoire refused(String member, String message) {
        lieu.faute(member, message);
        return Territoire.INCONNU;
    }
}
