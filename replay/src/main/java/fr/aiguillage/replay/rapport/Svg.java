package fr.aiguillage.replay.rapport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes elements with their attributes escaped, and closes what it opened. */
final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> opened = new ArrayDeque<>();

    /** @param attributes name, value, name, value… */
    Svg open(String name, Object... attributes) {
        start(name, attributes).append('>');
        opened.push(name);
        return this;
    }

    Svg close() {
        out.append("</").append(opened.pop()).append('>');
        return this;
    }

    Svg leaf(String name, Object... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    Svg text(String text) {
        out.append(escaped(text));
        return this;
    }

    Svg element(String name, String text, Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    private StringBuilder start(String name, Object... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2)
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(value(attributes[i + 1]))
                    .append('"');
        return out;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : escaped(String.valueOf(value));
    }

    /** One decimal is finer than a screen shows, and keeps the page small. */
    static String number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        if (!opened.isEmpty()) throw new IllegalStateException("left open: " + opened);
        return out.toString();
    }
}
