package fr.aiguillage.forwarder;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.servicekit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The examples of docs/channels.md, each after a comment with its name: what they show is what is sent. */
public final class Documented {
    private static final Path PAGE = Path.of("../docs/channels.md");

    private Documented() {}

    /** The block as it stands, without its last line end. */
    public static String text(String name) {
        try {
            var block = Pattern.compile("<!-- " + Pattern.quote(name) + " -->\\n```\\w*\\n(.*?)\\n```", Pattern.DOTALL)
                    .matcher(Files.readString(PAGE));
            if (!block.find()) throw new AssertionError("no example " + name + " in " + PAGE);
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        return Json.parse(text(name).getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }
}
