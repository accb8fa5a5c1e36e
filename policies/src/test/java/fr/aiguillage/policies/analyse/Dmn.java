package fr.aiguillage.policies.analyse;

import fr.aiguillage.domain.politique.Critere;
import fr.aiguillage.policies.Cellule;
import fr.aiguillage.policies.Regle;
import fr.aiguillage.policies.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables as a DMN document. */
final class Dmn {
    private Dmn() {}

    static String text(List<Table> tables) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"urn:d\">"
                + Naive.criteres(tables.stream()).stream().map(Dmn::inputData).collect(Collectors.joining())
                + tables.stream().map(Dmn::decision).collect(Collectors.joining())
                + "</definitions>";
    }

    private static String inputData(String critere) {
        var type = Naive.values(critere).getFirst() instanceof Boolean ? "boolean" : "string";
        return "<inputData id=\"i-%s\" name=\"%s\"><variable id=\"v-%s\" name=\"%s\" typeRef=\"%s\"/></inputData>"
                .formatted(critere, critere, critere, critere, type);
    }

    private static String decision(Table table) {
        return "<decision id=\"d-%s\" name=\"%s\"><variable id=\"v-%s\" name=\"%s\"/>%s<decisionTable id=\"t-%s\" hitPolicy=\"%s\">%s%s%s</decisionTable></decision>"
                .formatted(
                        table.nom(),
                        table.nom(),
                        table.nom(),
                        table.nom(),
                        each(table.entrees().stream().map(Regions::root).distinct(), Dmn::requirement),
                        table.nom(),
                        table.unique() ? "UNIQUE" : "RULE ORDER",
                        each(
                                table.entrees().stream(),
                                entree -> "<input><inputExpression><text>" + entree
                                        + "</text></inputExpression></input>"),
                        each(table.sorties().stream(), Dmn::output),
                        each(table.regles().stream(), Dmn::rule));
    }

    private interface Writer<T> {
        String write(T value);
    }

    private static <T> String each(Stream<T> values, Writer<T> writer) {
        return values.map(writer::write).collect(Collectors.joining());
    }

    private static String requirement(String read) {
        var isCritere = Critere.named(read).isPresent();
        return isCritere
                ? "<informationRequirement><requiredInput href=\"#i-" + read + "\"/></informationRequirement>"
                : "<informationRequirement><requiredDecision href=\"#d-" + read + "\"/></informationRequirement>";
    }

    private static String output(Table.Sortie sortie) {
        var defaut = sortie.defaut()
                .map(value -> "<defaultOutputEntry><text>" + value + "</text></defaultOutputEntry>")
                .orElse("");
        return "<output name=\"" + sortie.nom() + "\">" + defaut + "</output>";
    }

    private static String rule(Regle regle) {
        return "<rule id=\"" + regle.id() + "\"><description>" + regle.libelle() + "</description>"
                + each(regle.cellules().stream(), cell -> "<inputEntry><text>" + cell + "</text></inputEntry>")
                + each(
                        regle.sorties().stream(),
                        value -> "<outputEntry><text>" + Cellule.written(value) + "</text></outputEntry>")
                + "</rule>";
    }
}
