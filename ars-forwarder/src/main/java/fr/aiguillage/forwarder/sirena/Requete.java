package fr.aiguillage.forwarder.sirena;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.code.DeclarantLien;
import fr.aiguillage.domain.code.Sujet;
import fr.aiguillage.domain.transmission.TransmissionEvent.TransmissionOrdonnee;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An order as the body of {@code POST /third-party/v1/requetes}. Source: DNUM-SocialGouv/sirena,
 * apps/backend/src/features/third-party/v1/requetes.schema.ts (commit 43d660c9) and its documentation of the third-party
 * API. What the destinataire may not read was never in the order; what was erased is sent as not told.
 */
final class Requete {
    /** SIRENA wants a name even of somebody who gave none, or wants to give none. */
    static final String ANONYME = "ANONYME";

    static final String NON_COMMUNIQUE = "NON COMMUNIQUÉ";

    /** SIRENA refuses the whole body for an address that it finds wrong: stricter than its own check (zod). */
    private static final Pattern COURRIEL =
            Pattern.compile("[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z]{2,}");

    private static final Pattern JOUR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final TransmissionOrdonnee order;
    private final String envoi;
    private final Map<Sujet, JsonNode> parties;

    private Requete(TransmissionOrdonnee order, String envoi, Map<Sujet, JsonNode> parties) {
        this.order = order;
        this.envoi = envoi;
        this.parties = parties;
    }

    /** @param parties opened, in the names of the intake format */
    static ObjectNode of(TransmissionOrdonnee order, String envoi, Map<Sujet, JsonNode> parties) {
        return new Requete(order, envoi, parties).body();
    }

    private ObjectNode body() {
        return Champs.none()
                .put("receptionDate", order.contenu().recuLe().toString())
                .put("declarant", declarant())
                .put("victime", victime())
                .put(
                        "situations",
                        JsonNodeFactory.instance.arrayNode().add(situation().node()))
                .node();
    }

    private Champs declarant() {
        var declarant = order.contenu().declarant();
        return personne(Sujet.DECLARANT, declarant.anonyme())
                .text("lienVictimeId", CodesSirena.lienVictime(declarant.lien()))
                .put("estVictime", declarant.lien() == DeclarantLien.VICTIME);
    }

    private Champs victime() {
        var victime = order.contenu().victime();
        return personne(Sujet.VICTIME, victime.anonyme())
                .text("ageId", CodesSirena.age(victime.trancheAge()))
                .vrai("estHandicapee", CodesSirena.estHandicapee(victime.categorie()))
                .vrai("estVictimeInformee", CodesSirena.vrai(victime.informee()));
    }

    /** Of somebody anonymous nothing is said, whatever was opened. */
    private Champs personne(Sujet sujet, boolean anonyme) {
        Function<String, Optional<String>> said =
                anonyme ? name -> Optional.empty() : name -> text(partie(sujet).path("identite"), name);
        var nobody = anonyme ? ANONYME : NON_COMMUNIQUE;
        var courriel = said.apply("courriel");
        return Champs.none()
                .put("nom", said.apply("nom").orElse(nobody))
                .put("prenom", said.apply("prenom").orElse(nobody))
                .put("veutGarderAnonymat", anonyme)
                .text("telephone", said.apply("telephone"))
                .text("email", courriel.filter(Requete::isCourriel))
                .text("commentaire", Mentions.dit("Courriel", courriel.filter(address -> !isCourriel(address))))
                .champs("adresse", said.apply("adresse").map(Requete::adresse));
    }

    private static boolean isCourriel(String address) {
        return COURRIEL.matcher(address).matches();
    }

    private static Champs adresse(String label) {
        return Champs.none().put("label", label);
    }

    /** Nobody tells us what was undertaken: {@code demarchesEngagees} is empty. */
    private Champs situation() {
        return Champs.none()
                .put("lieuDeSurvenue", lieu())
                .put("misEnCause", misEnCause())
                .put("demarchesEngagees", Champs.none())
                .put("faits", JsonNodeFactory.instance.arrayNode().add(fait().node()));
    }

    private Champs lieu() {
        var lieu = order.contenu().lieu();
        var partie = partie(Sujet.LIEU);
        return Champs.none()
                .text("lieuTypeId", CodesSirena.lieuType(lieu.type()))
                .text("categCode", lieu.finessCategorie())
                .text("finess", text(partie, "finess"))
                .text("codePostal", text(partie, "codePostal"))
                .text("commentaire", Mentions.dit("Commune (code INSEE)", text(partie, "commune")))
                .champs("adresse", text(partie, "adresse").map(Requete::adresse));
    }

    private Champs misEnCause() {
        var auteur = order.contenu().misEnCause();
        var precision = CodesSirena.misEnCausePrecision(auteur.type(), auteur.precision());
        var partie = partie(Sujet.MIS_EN_CAUSE);
        var identite = partie.path("identite");
        var known = Stream.of("nom", "prenom", "telephone", "courriel", "adresse")
                .map(name -> Mentions.dit(name, text(identite, name)));
        var other =
                Optional.of(auteur.precision().name()).filter(name -> precision.isEmpty() && !"INCONNU".equals(name));
        return Champs.none()
                .text("misEnCauseTypeId", CodesSirena.misEnCauseType(auteur.type()))
                .text("misEnCauseTypePrecisionId", precision)
                .text("rpps", text(partie, "rpps"))
                .text("commentaire", Mentions.lines(Stream.concat(Stream.of(Mentions.dit("Précision", other)), known)));
    }

    private Champs fait() {
        var faits = order.contenu().faits();
        return Champs.none()
                .codes("motifsDeclaratifs", codes(faits.motifs().stream().map(CodesSirena::motif)))
                .codes("consequences", codes(faits.consequences().stream().map(CodesSirena::consequence)))
                .codes("maltraitanceTypes", codes(faits.typesDeclares().stream().map(CodesSirena::maltraitance)))
                .text("dateDebut", jour("debut"))
                .text("dateFin", jour("fin"))
                .text("commentaire", commentaire());
    }

    private static List<String> codes(Stream<Optional<String>> codes) {
        return codes.flatMap(Optional::stream).distinct().toList();
    }

    /** A day, at midnight UTC as SIRENA wants an instant; a date that is less than a day is said in words. */
    private Optional<String> jour(String name) {
        return text(partie(Sujet.FAITS), name)
                .filter(date -> JOUR.matcher(date).matches())
                .map(date -> date + "T00:00:00.000Z");
    }

    private Optional<String> commentaire() {
        var faits = order.contenu().faits();
        var partie = partie(Sujet.FAITS);
        return Mentions.lines(Stream.of(
                Optional.of(Mentions.entete(order, envoi)),
                Mentions.types(faits.types()),
                Mentions.motifs(faits.motifs()),
                Mentions.dit("Début", partielle("debut")),
                Mentions.dit("Fin", partielle("fin")),
                text(partie, "recit")));
    }

    private Optional<String> partielle(String name) {
        return text(partie(Sujet.FAITS), name)
                .filter(date -> !JOUR.matcher(date).matches());
    }

    private JsonNode partie(Sujet sujet) {
        return Objects.requireNonNullElse(parties.get(sujet), MissingNode.getInstance());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue()).filter(text -> !text.isBlank());
    }
}
