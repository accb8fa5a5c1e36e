package fr.aiguillage.replay.rapport;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code index.html}: one file that asks nothing of any other host. */
final class Page {
    private static final PebbleEngine PEBBLE = engine();
    private final Chiffres chiffres;
    private final Lexique lexique;

    Page(Chiffres chiffres, Lexique lexique) {
        this.chiffres = chiffres;
        this.lexique = lexique;
    }

    private static PebbleEngine engine() {
        var loader = new ClasspathLoader(Page.class.getClassLoader());
        loader.setPrefix("fr/aiguillage/replay/rapport");
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .autoEscaping(true)
                .defaultLocale(Locale.FRANCE)
                .build();
    }

    void write(Writer out) {
        try {
            PEBBLE.getTemplate("index.peb").evaluate(out, context());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> context() {
        var synthese = chiffres.synthese();
        var entete = new EnTete(chiffres, lexique);
        var context = new HashMap<String, Object>();
        context.put("css", Carte.text("rapport.css"));
        context.put("titre", entete.titre());
        context.put("periode", entete.periode(synthese.etendue()));
        context.put("faits", entete.faits());
        context.put("politiques", entete.politiques());
        context.put("masque", chiffres.masque().actif());
        context.put("formes", Carte.formes());
        context.put("cles", new ChiffresCles(chiffres, lexique).tableaux());
        context.put("variantes", variantes());
        context.put(
                "mesures",
                synthese.mesures()
                        .map(mesures -> new Reel(chiffres, lexique, mesures).tableaux())
                        .orElse(List.of()));
        context.put("simulations", simulations());
        context.put("definitions", Definition.all().toList());
        return context;
    }

    private List<Vue.Variante> variantes() {
        var variantes = new ArrayList<Vue.Variante>();
        for (var comparaison : chiffres.synthese().comparaisons())
            variantes.add(new VarianteVue(chiffres, lexique, comparaison).vue(variantes.size() + 1));
        return variantes;
    }

    private List<Vue.Simulee> simulations() {
        return chiffres.synthese().simulations().stream()
                .map(simulation -> new Simule(chiffres, lexique, simulation).vue())
                .toList();
    }
}
