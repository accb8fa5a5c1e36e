package fr.aiguillage.domain.transmission;

import fr.aiguillage.domain.code.Role;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.signalement.Declarant;
import fr.aiguillage.domain.signalement.FaitsRapportes;
import fr.aiguillage.domain.signalement.Lieu;
import fr.aiguillage.domain.signalement.MisEnCause;
import fr.aiguillage.domain.signalement.Scelle;
import fr.aiguillage.domain.signalement.Victime;
import fr.aiguillage.domain.transmission.TransmissionEvent.Contenu;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The one table of who may read what: sealed subjects by role. Anonymity is respected whatever the role. */
public final class Elagage {
    private Elagage() {}

    static Set<Sujet> readable(Role role) {
        return switch (role) {
            case RECUEIL, TRAITEMENT, ACCOMPAGNEMENT, SIGNALEMENT_JUDICIAIRE ->
                EnumSet.of(Sujet.VICTIME, Sujet.DECLARANT, Sujet.MIS_EN_CAUSE, Sujet.LIEU, Sujet.FAITS);
            case INFORMATION -> EnumSet.of(Sujet.LIEU);
            case INCONNU -> EnumSet.noneOf(Sujet.class);
        };
    }

    /** A signalement without the sealed parts that these roles may not read. */
    public static Contenu prune(Contenu contenu, Set<Role> roles) {
        var readable = EnumSet.noneOf(Sujet.class);
        roles.forEach(role -> readable.addAll(readable(role)));
        if (contenu.victime().anonyme()) readable.remove(Sujet.VICTIME);
        if (contenu.declarant().anonyme()) readable.remove(Sujet.DECLARANT);
        return new Contenu(
                contenu.recuLe(),
                prune(contenu.lieu(), readable),
                prune(contenu.victime(), readable),
                prune(contenu.misEnCause(), readable),
                prune(contenu.declarant(), readable),
                prune(contenu.faits(), readable));
    }

    private static Lieu prune(Lieu lieu, Set<Sujet> readable) {
        return new Lieu(
                lieu.type(),
                lieu.territoire(),
                lieu.finessCategorie(),
                lieu.etablissement(),
                keep(lieu.scelle(), readable));
    }

    private static Victime prune(Victime victime, Set<Sujet> readable) {
        return new Victime(
                victime.categorie(),
                victime.trancheAge(),
                victime.mesureProtection(),
                victime.informee(),
                victime.anonyme(),
                keep(victime.scelle(), readable));
    }

    private static MisEnCause prune(MisEnCause misEnCause, Set<Sujet> readable) {
        return new MisEnCause(misEnCause.type(), misEnCause.precision(), keep(misEnCause.scelle(), readable));
    }

    private static Declarant prune(Declarant declarant, Set<Sujet> readable) {
        return new Declarant(declarant.lien(), declarant.anonyme(), keep(declarant.scelle(), readable));
    }

    private static FaitsRapportes prune(FaitsRapportes faits, Set<Sujet> readable) {
        return faits.sealedBy(keep(faits.scelle(), readable));
    }

    private static Optional<Scelle> keep(Optional<Scelle> scelle, Set<Sujet> readable) {
        return scelle.filter(part -> readable.contains(part.sujet()));
    }
}
