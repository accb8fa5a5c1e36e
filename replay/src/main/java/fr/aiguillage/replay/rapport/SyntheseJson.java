package fr.aiguillage.replay.rapport;

import static fr.aiguillage.replay.rapport.Cellule.TOTAL;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.annuaire.DestinataireId;
import fr.aiguillage.domain.code.DestinataireType;
import fr.aiguillage.replay.synthese.Charge;
import fr.aiguillage.replay.synthese.Comparaison;
import fr.aiguillage.replay.synthese.Mesures;
import fr.aiguillage.replay.synthese.Simulation;
import fr.aiguillage.replay.synthese.Simulation.Semaine;
import fr.aiguillage.replay.synthese.Volet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** {@code synthese.json}: the same numbers as the page, in a fixed order; a masked count is {@code null}. */
final class SyntheseJson {
    static final String FORMAT = "aiguillage/rejeu/1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Chiffres chiffres;
    private final Lexique lexique;

    SyntheseJson(Chiffres chiffres, Lexique lexique) {
        this.chiffres = chiffres;
        this.lexique = lexique;
    }

    void write(Writer out) {
        var indenter = new DefaultIndenter("  ", "\n");
        try {
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(indenter))
                    .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .writeValue(out, root());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode root() {
        var root = JSON.createObjectNode().put("format", FORMAT);
        root.put("masque", chiffres.masque().actif());
        if (chiffres.masque().actif()) root.put("seuil", Secret.SEUIL);
        root.set("etendue", etendue());
        var definitions = root.putObject("definitions");
        Definition.all()
                .forEach(d -> definitions
                        .putObject(d.cle())
                        .put("libelle", d.libelle())
                        .put("definition", d.definition()));
        var synthese = chiffres.synthese();
        var politiques = root.putArray("politiques");
        synthese.volets().forEach(volet -> politiques.add(volet(volet)));
        var comparaisons = root.putArray("comparaisons");
        synthese.comparaisons().forEach(comparaison -> comparaisons.add(comparaison(comparaison)));
        synthese.mesures().ifPresent(mesures -> root.set("mesures", mesures(mesures)));
        var simulations = root.putArray("simulations");
        synthese.simulations().forEach(simulation -> simulations.add(simulation(simulation)));
        return root;
    }

    private ObjectNode etendue() {
        var etendue = chiffres.synthese().etendue();
        var node = JSON.createObjectNode();
        etendue.du().map(LocalDate::toString).ifPresent(du -> node.put("du", du));
        etendue.au().map(LocalDate::toString).ifPresent(au -> node.put("au", au));
        node.put("territoire", etendue.territoire().toString()).put("source", etendue.source());
        put(node, "signalements", chiffres.signalements(TOTAL));
        return node.put("evenements", etendue.evenements())
                .put("illisibles", etendue.illisibles())
                .put("revision", etendue.revision())
                .put("moteur", etendue.moteur())
                .put("par", etendue.par())
                .put("faitLe", etendue.faitLe().toString());
    }

    private ObjectNode volet(Volet volet) {
        var politique = volet.politique();
        var node = JSON.createObjectNode()
                .put("nom", politique.nom())
                .put("libelle", lexique.politique(politique.nom()))
                .put("sha256", politique.sha256())
                .put("publiee", politique.publiee());
        node.set("total", comptes(volet, TOTAL));
        var departements = node.putObject("departements");
        chiffres.lieux().forEach(lieu -> departements.set(lieu, departement(volet, lieu)));
        var destinataires = node.putObject("destinataires");
        volet.parDestinataire().forEach((id, charge) -> destinataires.set(id.value(), charge(volet, id, charge)));
        return node;
    }

    private ObjectNode departement(Volet volet, String lieu) {
        var node = JSON.createObjectNode().put("nom", lexique.departement(lieu));
        return node.setAll(comptes(volet, lieu));
    }

    private ObjectNode comptes(Volet volet, String lieu) {
        var node = JSON.createObjectNode();
        put(node, "signalements", chiffres.signalements(lieu));
        Grandeur.all().forEach(grandeur -> put(node, grandeur.cle(), chiffres.nombre(volet, lieu, grandeur)));
        return node;
    }

    private ObjectNode charge(Volet volet, DestinataireId id, Charge charge) {
        var node = JSON.createObjectNode().put("type", charge.type().name()).put("nom", charge.nom());
        put(node, "signalements", chiffres.charge(volet, id));
        put(node, "pointe", chiffres.pointe(volet, id));
        chiffres.semaineDePointe(volet, id).ifPresent(lundi -> node.put("semaineDePointe", lundi.toString()));
        if (chiffres.masque().actif()) return node;
        var semaines = node.putObject("parSemaine");
        charge.parSemaine().forEach((lundi, nombre) -> semaines.put(lundi.toString(), nombre));
        return node;
    }

    private ObjectNode comparaison(Comparaison comparaison) {
        var node = JSON.createObjectNode()
                .put("reference", comparaison.reference())
                .put("variante", comparaison.variante());
        put(node, "differents", chiffres.differents(comparaison, TOTAL));
        var departements = node.putObject("departements");
        comparaison
                .parDepartement()
                .keySet()
                .forEach(lieu -> put(departements, lieu, chiffres.differents(comparaison, lieu)));
        var flux = node.putArray("flux");
        comparaison.flux().forEach(one -> flux.add(flux(comparaison, one)));
        var mouvements = node.putObject("mouvements");
        comparaison.mouvements().keySet().forEach(id -> mouvements.set(id.value(), mouvement(comparaison, id)));
        var regles = node.putObject("regles");
        comparaison.regles().keySet().forEach(regle -> regles.set(regle, regle(comparaison, regle)));
        var perdent = node.putArray("perdentAlma");
        comparaison.perdentAlma().forEach(perdent::add);
        return node;
    }

    private ObjectNode flux(Comparaison comparaison, Comparaison.Flux flux) {
        var node = JSON.createObjectNode();
        node.set("avant", types(flux.avant()));
        node.set("apres", types(flux.apres()));
        put(node, "signalements", chiffres.flux(comparaison, flux));
        return node;
    }

    private static ArrayNode types(Set<DestinataireType> types) {
        var node = JSON.createArrayNode();
        types.stream().sorted().map(DestinataireType::name).forEach(node::add);
        return node;
    }

    private ObjectNode mouvement(Comparaison comparaison, DestinataireId id) {
        var node = JSON.createObjectNode();
        put(node, "gagne", chiffres.gagne(comparaison, id));
        put(node, "perd", chiffres.perd(comparaison, id));
        return node;
    }

    private ObjectNode regle(Comparaison comparaison, String regle) {
        var node = JSON.createObjectNode();
        lexique.regle(regle)
                .ifPresent(libelle -> node.put("libelle", libelle.libelle()).put("source", libelle.source()));
        put(node, "signalements", chiffres.regle(comparaison, regle));
        return node;
    }

    private ObjectNode mesures(Mesures mesures) {
        var node = JSON.createObjectNode().put("nature", "mesuré");
        var delais = node.putArray("delais");
        mesures.delais().forEach(delai -> delais.add(delai(delai)));
        var reorientations = node.putObject("reorientations");
        mesures.reorientations()
                .forEach((politique, nombre) ->
                        put(reorientations, politique, chiffres.over(Chiffres.reorientation(politique), nombre)));
        var motifs = node.putObject("motifsCloture");
        mesures.motifsCloture()
                .forEach((motif, nombre) -> put(motifs, motif, chiffres.over(Chiffres.motif(motif), nombre)));
        return node;
    }

    private ObjectNode delai(Mesures.Delai delai) {
        var node = JSON.createObjectNode()
                .put("libelle", delai.libelle())
                .put("definition", delai.definition())
                .put("politique", delai.politique());
        var nombre = chiffres.over(Chiffres.nombre(delai), delai.nombre());
        put(node, "nombre", nombre);
        if (nombre.isPresent())
            node.put("mediane", delai.mediane().toString())
                    .put("neuvieme", delai.neuvieme().toString());
        var auDela = node.putObject("auDela");
        delai.auDela().forEach((limite, nb) -> put(auDela, limite, chiffres.over(Chiffres.auDela(delai, limite), nb)));
        return node;
    }

    private ObjectNode simulation(Simulation simulation) {
        var node = JSON.createObjectNode()
                .put("nature", "simulé")
                .put("politique", simulation.politique())
                .put("modele", simulation.modele());
        var files = node.putObject("destinataires");
        FileSimulee.of(simulation).stream()
                .filter(file -> file.isShown(chiffres, simulation.politique()))
                .forEach(file -> files.set(file.destinataire().value(), file(file)));
        return node;
    }

    private ObjectNode file(FileSimulee file) {
        var node = JSON.createObjectNode()
                .put("arrivees", file.arrivees())
                .put("traites", file.traites())
                .put("retard", file.retard())
                .put("semaineDuRetard", file.lundiDuRetard().toString())
                .put("enAttenteALaFin", file.fin())
                .put("attenteMediane", file.mediane().toString())
                .put("attenteNeuvieme", file.neuvieme().toString());
        if (chiffres.masque().actif()) return node;
        node.set("semaines", semaines(file.semaines()));
        return node;
    }

    /** One array per column: a year of every destinataire stays of a readable size. */
    private static ObjectNode semaines(List<Semaine> semaines) {
        var node = JSON.createObjectNode();
        column(node, "lundi", semaines, Semaine::lundi);
        column(node, "arrivees", semaines, Semaine::arrivees);
        column(node, "traites", semaines, Semaine::traites);
        column(node, "enAttente", semaines, Semaine::enAttente);
        column(node, "attenteMediane", semaines, Semaine::attenteMediane);
        column(node, "attenteNeuvieme", semaines, Semaine::attenteNeuvieme);
        return node;
    }

    private static void column(ObjectNode node, String name, List<Semaine> semaines, Function<Semaine, Object> value) {
        var array = node.putArray(name);
        semaines.forEach(semaine -> {
            switch (value.apply(semaine)) {
                case Long nombre -> array.add(nombre);
                case Object other -> array.add(other.toString());
            }
        });
    }

    private static void put(ObjectNode node, String name, OptionalLong nombre) {
        if (nombre.isEmpty()) node.putNull(name);
        else node.put(name, nombre.getAsLong());
    }
}
