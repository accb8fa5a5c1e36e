package fr.aiguillage.policies.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.domain.code.OuiNon;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object while it is read: gives its members as values, and notes each fault with its pointer instead of
 * stopping. A member that is {@code null} is missing.
 */
public final class Objet {
    private static final int CODES_MAX = 50;
    private final ObjectNode members;
    private final String pointeur;
    private final List<Erreur> erreurs;

    private Objet(ObjectNode members, String pointeur, List<Erreur> erreurs, Set<String> known) {
        this.members = members;
        this.pointeur = pointeur;
        this.erreurs = erreurs;
        members.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) unknown(name);
        });
    }

    /** @param known the names that its members may have */
    static Objet of(JsonNode node, String pointeur, List<Erreur> erreurs, Set<String> known) {
        if (node instanceof ObjectNode object) return new Objet(object, pointeur, erreurs, known);
        erreurs.add(new Erreur(pointeur, "objet attendu"));
        return new Objet(JsonNodeFactory.instance.objectNode(), pointeur, erreurs, known);
    }

    private void unknown(String name) {
        if (looksLikeAName(name)) faute(name, "membre inconnu");
        else erreurs.add(new Erreur(pointeur, "membre inconnu"));
    }

    private static boolean looksLikeAName(String name) {
        return name.length() <= 40 && !name.isEmpty() && name.chars().allMatch(c -> c < 128 && Character.isLetter(c));
    }

    /** Notes a fault of one member. */
    public void faute(String name, String message) {
        erreurs.add(new Erreur(pointeur + "/" + name, message));
    }

    /** Notes a fault of the object as a whole. */
    public void faute(String message) {
        erreurs.add(new Erreur(pointeur, message));
    }

    /** Whether no fault was noted in a member. */
    boolean isSound(String name) {
        return erreurs.stream().noneMatch(erreur -> erreur.pointeur().startsWith(pointeur + "/" + name));
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    private @Nullable JsonNode find(String name) {
        var member = members.get(name);
        return member == null || member.isNull() ? null : member;
    }

    /** A member that is an object; an empty one when it is missing. */
    public Objet objet(String name, Set<String> known) {
        var member = find(name);
        var node = member == null ? JsonNodeFactory.instance.objectNode() : member;
        return of(node, pointeur + "/" + name, erreurs, known);
    }

    /** The text of a member, without blanks around; empty when it is missing, blank or not a text. */
    public Optional<String> texte(String name, int max) {
        return text(name).map(String::strip).filter(text -> !text.isEmpty() && isShort(name, text, max));
    }

    private boolean isShort(String name, String text, int max) {
        if (text.length() <= max || text.codePointCount(0, text.length()) <= max) return true;
        faute(name, "texte trop long : " + max + " caractères au plus");
        return false;
    }

    private Optional<String> text(String name) {
        var member = find(name);
        if (member == null) return Optional.empty();
        if (!member.isTextual()) faute(name, "texte attendu");
        return Optional.ofNullable(member.textValue());
    }

    /** A text of a given form. */
    public Optional<String> texte(String name, Predicate<String> form, String refusal) {
        var text = text(name);
        if (text.filter(form.negate()).isPresent()) faute(name, refusal);
        return text.filter(form);
    }

    /** A text that another type reads, or refuses by giving nothing. */
    public <T> Optional<T> valeur(String name, Function<String, Optional<T>> read, String refusal) {
        var text = text(name);
        var value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) faute(name, refusal);
        return value;
    }

    public boolean vrai(String name) {
        return ouiNon(name) == OuiNon.OUI;
    }

    public OuiNon ouiNon(String name) {
        var member = find(name);
        if (member == null) return OuiNon.INCONNU;
        if (!member.isBoolean()) faute(name, "true ou false attendu");
        return member.booleanValue() ? OuiNon.OUI : OuiNon.NON;
    }

    public <E extends Enum<E>> Optional<E> code(String name, ListeDeCodes<E> codes) {
        return text(name).flatMap(text -> code(name, text, codes));
    }

    /** A code that must be there; the default stands in when it is not, so that reading goes on. */
    public <E extends Enum<E>> E requis(String name, ListeDeCodes<E> codes, E otherwise) {
        if (!has(name)) faute(name, "valeur requise");
        return code(name, codes).orElse(otherwise);
    }

    /** A list of codes; empty when it is missing. */
    public <E extends Enum<E>> Set<E> codes(String name, ListeDeCodes<E> codes) {
        var found = EnumSet.noneOf(codes.type());
        liste(name).ifPresent(list -> {
            for (var i = 0; i < list.size(); i++) {
                code(name + "/" + i, list.get(i), codes).ifPresent(found::add);
            }
        });
        return found;
    }

    /** The texts of a list, each of at most so many characters. */
    public List<String> textes(String name, int max) {
        return liste(name).stream()
                .flatMap(JsonNode::valueStream)
                .filter(item -> isText(name, item, max))
                .map(JsonNode::textValue)
                .toList();
    }

    private boolean isText(String name, JsonNode item, int max) {
        var good = item.isTextual()
                && !item.textValue().isBlank()
                && item.textValue().length() <= max;
        if (!good) faute(name, "textes de " + max + " caractères au plus attendus");
        return good;
    }

    private Optional<JsonNode> liste(String name) {
        var member = find(name);
        if (member == null) return Optional.empty();
        if (!member.isArray()) faute(name, "liste attendue");
        else if (member.size() > CODES_MAX) faute(name, "liste trop longue : " + CODES_MAX + " valeurs au plus");
        else return Optional.of(member);
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> code(String name, JsonNode item, ListeDeCodes<E> codes) {
        if (item.isTextual()) return code(name, item.textValue(), codes);
        faute(name, "texte attendu");
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> code(String name, String text, ListeDeCodes<E> codes) {
        var code = codes.find(text);
        if (code.isEmpty()) faute(name, codes.refusal(text));
        return code;
    }
}
