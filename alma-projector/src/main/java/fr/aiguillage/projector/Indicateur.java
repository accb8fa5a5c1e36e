package fr.aiguillage.projector;

import fr.aiguillage.domain.code.Canal;
import fr.aiguillage.domain.code.ConclusionAlma;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.domain.code.LieuType;
import fr.aiguillage.domain.code.MisEnCauseType;
import fr.aiguillage.domain.code.MotifCloture;
import fr.aiguillage.domain.code.MotifRefus;
import fr.aiguillage.domain.code.NatureEchange;
import fr.aiguillage.domain.code.Perimetre;
import fr.aiguillage.domain.code.TypeDeclare;
import fr.aiguillage.domain.code.TypeMaltraitance;
import fr.aiguillage.domain.code.Urgence;
import fr.aiguillage.domain.code.VictimeCategorie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every number that the tables count, and what it means; its code is what {@code compte.indicateur} and the API call it. */
enum Indicateur {
    SIGNALEMENTS(
            "signalements",
            "Signalements",
            "Signalements reçus dans la période, hors ceux qui ont été retirés ; une reprise d'historique compte.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS),
    LIEUX(
            "lieux",
            "Lieu",
            "Signalements par type de lieu, tel que corrigé.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("lieu", LieuType.values())),
    TYPES(
            "types",
            "Type de maltraitance qualifié",
            "Signalements par type qualifié par un agent ; plusieurs sont possibles, la somme dépasse alors le total.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("type", TypeMaltraitance.values())),
    TYPES_DECLARES(
            "typesDeclares",
            "Type de maltraitance déclaré",
            "Signalements par type coché par la personne qui signale ; plusieurs sont possibles.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("type", TypeDeclare.values())),
    CANAUX(
            "canaux",
            "Canal",
            "Signalements par canal d'arrivée.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("canal", Canal.values())),
    MIS_EN_CAUSES(
            "misEnCauses",
            "Auteur présumé",
            "Signalements par type de personne mise en cause, tel que corrigé.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("misEnCause", MisEnCauseType.values())),
    LIENS(
            "liens",
            "Lien du déclarant",
            "Signalements par lien de la personne qui signale avec la victime.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("lien", DeclarantLien.values())),
    VICTIMES(
            "victimes",
            "Victime",
            "Signalements par catégorie de victime.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS,
            Dimension.of("victime", VictimeCategorie.values())),
    ANONYMES(
            "anonymes",
            "Signalements anonymes",
            "Signalements dont l'auteur a demandé l'anonymat ou n'a pas été recueilli.",
            Source.SIGNALEMENTS,
            Unite.SIGNALEMENTS),
    REORIENTATIONS(
            "reorientations",
            "Réorientations demandées",
            "Demandes qu'un autre destinataire prenne la suite (CRPA L114-2), par motif.",
            Source.REORIENTATIONS,
            Unite.DEMANDES,
            Dimension.of("motif", MotifRefus.values())),
    DECIDES(
            "decides",
            "Signalements décidés",
            "Signalements auxquels la politique a répondu, qu'elle agisse ou non.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    ACTIVES(
            "actives",
            "Signalements où la politique agit",
            "Signalements dont la politique est active pour ce territoire à l'instant de la réception.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    REPLIS(
            "replis",
            "Replis",
            "Signalements pour lesquels aucune règle n'a désigné d'autorité de traitement.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    A_QUALIFIER(
            "aQualifier",
            "À qualifier",
            "Signalements dont la décision attend une personne : lieu ambigu ou inconnu, code illisible.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    PLUSIEURS(
            "plusieurs",
            "Plusieurs destinataires",
            "Signalements que la politique adresse à plusieurs destinataires à la fois.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    URGENCES(
            "urgences",
            "Urgence",
            "Signalements par urgence, proposée par le triage ou corrigée par un agent.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS,
            Dimension.of("urgence", Urgence.values())),
    PERIMETRES(
            "perimetres",
            "Périmètre",
            "Signalements par périmètre : maltraitance, réclamation, mineur (119), hors périmètre.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS,
            Dimension.of("perimetre", Perimetre.values())),
    DESTINATAIRES_TYPE(
            "destinatairesType",
            "Type de destinataire",
            "Signalements qui ont au moins un destinataire de ce type ; plusieurs types sont possibles.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS,
            Dimension.of("type", DestinataireType.values())),
    DESTINATAIRES(
            "destinataires",
            "Destinataires par type et rôle",
            "Rôles donnés par la politique ; un signalement compte une fois par destinataire et par rôle.",
            Source.DECISIONS,
            Unite.ROLES,
            Dimension.open("type"),
            Dimension.open("role")),
    CHARGES(
            "charges",
            "Charge par destinataire",
            "Signalements que la politique adresse à chaque destinataire, qu'elle agisse ou non.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS,
            Dimension.open("destinataire")),
    SUIVIS(
            "suivis",
            "État chez chaque destinataire",
            "Où en est chaque destinataire désigné, quand la politique agit.",
            Source.SUIVI,
            Unite.DOSSIERS,
            Dimension.open("destinataire"),
            Dimension.open("statut")),
    REFUS(
            "refus",
            "Refus",
            "Dossiers que leur destinataire a refusés et qui ne lui ont pas été redemandés, par motif (CRPA L114-2).",
            Source.SUIVI,
            Unite.DOSSIERS,
            Dimension.open("type"),
            Dimension.of("motif", MotifRefus.values())),
    CLOTURES_MOTIFS(
            "cloturesMotifs",
            "Motifs de clôture",
            "Dossiers clos et non rouverts, par motif ; plusieurs sont possibles.",
            Source.SUIVI,
            Unite.DOSSIERS,
            Dimension.of("motif", MotifCloture.values())),
    CONCLUSIONS(
            "conclusions",
            "Conclusions ALMA",
            "Dossiers clos par un centre ALMA, par conclusion.",
            Source.SUIVI,
            Unite.DOSSIERS,
            Dimension.of("conclusion", ConclusionAlma.values())),
    DOSSIERS(
            "dossiers",
            "Dossiers ouverts",
            "Un dossier suit un signalement chez un destinataire. Les dossiers de sources différentes ne se comparent pas.",
            Source.SUIVI,
            Unite.DOSSIERS,
            Dimension.of("type", DestinataireType.values())),
    ECHANGES(
            "echanges",
            "Échanges",
            "Appels auxquels un écoutant a répondu, et contacts d'un centre avec l'extérieur : deux choses qui ne"
                    + " s'additionnent pas.",
            Source.SUIVI,
            Unite.ECHANGES,
            Dimension.of("nature", NatureEchange.values())),
    ENREGISTREMENTS(
            "enregistrements",
            "Récépissé d'enregistrement",
            "Signalements dont le récépissé (numéro, jour et code, donnés à l'inscription) est dû en 1 jour ouvré du"
                    + " département après la réception : tenu ou manqué. Une reprise d'historique n'a pas de délai.",
            Source.HORLOGES,
            Unite.SIGNALEMENTS,
            Dimension.FAIT),
    ACCUSES_COMPLETS(
            "accusesComplets",
            "Accusé de réception complet",
            "Signalements dont l'accusé complet, qui nomme le service chargé du dossier, est dû en 10 jours ouvrés du"
                    + " département après la réception : tenu, manqué (envoyé trop tard), en cours, ou dépassé (rien"
                    + " n'est parti et le dernier jour est passé). Le premier accusé d'un destinataire compte.",
            Source.HORLOGES,
            Unite.SIGNALEMENTS,
            Dimension.FAIT),
    COMPARES(
            "compares",
            "Signalements comparés",
            "Signalements où la politique est en ombre et une autre agit.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    DIVERGENTS(
            "divergents",
            "Signalements divergents",
            "Signalements comparés dont les destinataires ne sont pas ceux de la politique qui agit.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS),
    FLUX(
            "flux",
            "Flux de type à type",
            "De la politique qui agit à celle-ci : type de destinataire perdu, type gagné, un par couple.",
            Source.DECISIONS,
            Unite.SIGNALEMENTS,
            Dimension.open("de"),
            Dimension.open("vers"));

    /** What the number is made of. */
    private enum Source {
        SIGNALEMENTS("Événements SignalementRecu, ComplementRecu, QualificationCorrigee, SignalementRetire.", false),
        REORIENTATIONS("Événements ReorientationDemandee ; CRPA L114-2.", false),
        DECISIONS("Événements OrientationDecidee : la dernière réponse de la politique à chaque signalement.", true),
        HORLOGES(
                "Événements SignalementRecu et AccuseEnvoye, rapportés à la politique qui agit ; CRPA R112-11-1 et -2.",
                true),
        SUIVI("Événements de suivi des destinataires, rapportés à la politique qui agit.", true);

        private final String texte;
        private final boolean parPolitique;

        Source(String texte, boolean parPolitique) {
            this.texte = texte;
            this.parPolitique = parPolitique;
        }
    }

    private enum Unite {
        SIGNALEMENTS("signalements"),
        DEMANDES("demandes"),
        ROLES("rôles"),
        DOSSIERS("dossiers"),
        ECHANGES("échanges");

        private final String texte;

        Unite(String texte) {
            this.texte = texte;
        }
    }

    /** What it is broken down by; no value listed when they are not a closed list. */
    record Dimension(String nom, List<String> valeurs) {
        /** Of a delay; what is not done is counted at its last day, which no list has. */
        private static final Dimension FAIT = new Dimension(Horloge.ETAT, List.of("TENU", "MANQUE"));

        private static Dimension of(String nom, Enum<?>[] codes) {
            return new Dimension(nom, Arrays.stream(codes).map(Enum::name).toList());
        }

        private static Dimension open(String nom) {
            return new Dimension(nom, List.of());
        }
    }

    private final String code;
    private final String libelle;
    private final String definition;
    private final Source source;
    private final Unite unite;
    private final List<Dimension> dimensions;

    Indicateur(String code, String libelle, String definition, Source source, Unite unite, Dimension... dimensions) {
        this.code = code;
        this.libelle = libelle;
        this.definition = definition;
        this.source = source;
        this.unite = unite;
        this.dimensions = List.of(dimensions);
    }

    String code() {
        return code;
    }

    String libelle() {
        return libelle;
    }

    String definition() {
        return definition;
    }

    String source() {
        return source.texte;
    }

    String unite() {
        return unite.texte;
    }

    boolean isParPolitique() {
        return source.parPolitique;
    }

    List<String> dimensions() {
        return dimensions.stream().map(Dimension::nom).toList();
    }

    /** Those a map may ask for: of the one dimension, when its values are a closed list. */
    List<String> valeurs() {
        return dimensions.size() == 1 ? dimensions.getFirst().valeurs() : List.of();
    }

    static Optional<Indicateur> find(String code) {
        return Stream.of(values()).filter(known -> known.code.equals(code)).findFirst();
    }
}
