package fr.aiguillage.replay.service;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.domain.annuaire.Zone;
import fr.aiguillage.domain.referentiel.Referentiel;
import fr.aiguillage.policies.PolitiqueInvalide;
import fr.aiguillage.policies.Politiques;
import fr.aiguillage.replay.Choix;
import fr.aiguillage.replay.Selection;
import fr.aiguillage.replay.Selection.Choisie;
import fr.aiguillage.replay.Selection.PolitiqueInconnue;
import fr.aiguillage.replay.cube.Filtre;
import fr.aiguillage.replay.synthese.PolitiqueRejouee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what is asked, finds its policies and compiles its drafts; everything that is wrong is said at once. */
final class DemandeReader {
    static final int VARIANTES = 6;
    private static final Set<String> MEMBERS =
            new TreeSet<>(Set.of("reference", "variantes", "du", "au", "territoire", "ecarts"));
    private static final Set<String> BROUILLON = new TreeSet<>(Set.of("nom", "dmn"));
    /** Without « @ »: no draft passes for a published policy. */
    private static final Pattern NOM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

    private final Referentiel referentiel;
    private final Selection selection;
    private final Fautes fautes = new Fautes();
    private final List<PolitiqueRejouee> politiques = new ArrayList<>();
    private final Map<Integer, String> drafts = new HashMap<>();
    private final Set<String> noms = new HashSet<>();

    private DemandeReader(Referentiel referentiel, Politiques politiques) {
        this.referentiel = referentiel;
        this.selection = new Selection(referentiel, politiques);
    }

    /** @param drafts the DMN documents by place among the policies */
    record Lue(Demande demande, Map<Integer, String> drafts) {}

    /** Throws a problem 400 that names every fault. */
    static Lue read(JsonNode body, Referentiel referentiel, Politiques politiques) {
        return new DemandeReader(referentiel, politiques).read(body);
    }

    private Lue read(JsonNode body) {
        var corps = new Corps("", body, fautes).only(MEMBERS);
        corps.required("reference").ifPresent(nom -> find(corps.pointer("reference"), new Choix.Publiee(nom)));
        variantes(corps);
        var filtre = filtre(corps);
        var ecarts = corps.flag("ecarts");
        fautes.check();
        return new Lue(new Demande(politiques, filtre, ecarts), drafts);
    }

    private void variantes(Corps corps) {
        var given = corps.node().path("variantes");
        if (!given.isArray() || given.isEmpty() || given.size() > VARIANTES)
            corps.fault("variantes", "liste de 1 à %d politiques attendue".formatted(VARIANTES));
        else for (var i = 0; i < given.size(); i++) variante("/variantes/" + i, given.get(i));
    }

    private void variante(String pointeur, JsonNode given) {
        if (given.isTextual()) find(pointeur, new Choix.Publiee(given.textValue()));
        else if (given.isObject()) draft(new Corps(pointeur, given, fautes).only(BROUILLON));
        else fautes.add(pointeur, "nom d’une politique publiée, ou objet {nom, dmn}, attendu");
    }

    private void draft(Corps corps) {
        var nom = corps.required("nom");
        var dmn = corps.required("dmn");
        nom.filter(text -> !NOM.matcher(text).matches())
                .ifPresent(bad -> corps.fault(
                        "nom", "60 caractères au plus attendus : lettres, chiffres, espaces, points, tirets"));
        dmn.ifPresent(document -> find(corps.pointer("dmn"), new Choix.Brouillon(nom.orElse("variante"), document)));
    }

    private void find(String pointeur, Choix choix) {
        try {
            keep(pointeur, choix, selection.of(choix));
        } catch (PolitiqueInconnue e) {
            fautes.add(pointeur, String.valueOf(e.getMessage()));
        } catch (PolitiqueInvalide e) {
            e.fautes().forEach(faute -> fautes.add(pointeur, faute.toString()));
        }
    }

    private void keep(String pointeur, Choix choix, Choisie choisie) {
        var nom = choisie.nommee().nom();
        if (!noms.add(nom)) fautes.add(pointeur, "« %s » figure déjà dans cette demande".formatted(nom));
        if (choix instanceof Choix.Brouillon draft) drafts.put(politiques.size(), draft.dmn());
        politiques.add(choisie.nommee());
    }

    private Filtre filtre(Corps corps) {
        var du = corps.jour("du");
        var au = corps.jour("au");
        if (isAfter(du, au)) corps.fault("du", "après la date « au »");
        return new Filtre(
                du, au, corps.text("territoire").map(text -> zone(corps, text)).orElse(Zone.NATIONAL));
    }

    private static boolean isAfter(Optional<LocalDate> du, Optional<LocalDate> au) {
        return du.flatMap(from -> au.filter(from::isAfter)).isPresent();
    }

    private Zone zone(Corps corps, String text) {
        try {
            var zone = Zone.parse(text);
            if (!referentiel.geographie().communes().containsKey(zone))
                corps.fault("territoire", "« %s » ne contient aucune commune".formatted(text));
            return zone;
        } catch (IllegalArgumentException e) {
            corps.fault("territoire", String.valueOf(e.getMessage()));
            return Zone.NATIONAL;
        }
    }
}
