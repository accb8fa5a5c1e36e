package fr.aiguillage.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on which one chooses who to be: a button per invented person, no password. */
final class LoginPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Connexion – démonstration</title>
            <style>
            :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
            main { max-width: 34rem; margin: 3rem auto; padding: 0 1rem }
            form { margin: 0 0 .75rem }
            button { width: 100%%; padding: .8rem 1rem; font: inherit; text-align: left; border-radius: .4rem; cursor: pointer }
            </style>
            </head>
            <body>
            <main>
            <h1>Qui êtes-vous ?</h1>
            <p>Personnes inventées, sans mot de passe : cet émetteur ne sert qu’aux démonstrations.</p>
            %s
            </main>
            </body>
            </html>
            """;
    private static final String PERSON = """
            <form method="post">
            <input type="hidden" name="username" value="%s">
            <input type="hidden" name="claims" value="%s">
            <button type="submit">%s</button>
            </form>
            """;

    private LoginPage() {}

    /** In a file, since that is what the issuer reads. */
    static Path write() {
        try {
            var file = Files.createTempFile("connexion", ".html");
            file.toFile().deleteOnExit();
            return Files.writeString(file, html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html() {
        return PAGE.formatted(Stream.of(Personne.values()).map(LoginPage::form).collect(Collectors.joining()));
    }

    private static String form(Personne personne) {
        return PERSON.formatted(personne.sujet(), escaped(claims(personne.nom(), personne.roles())), personne.nom());
    }

    private static String claims(String nom, List<String> roles) {
        try {
            return JSON.writeValueAsString(Map.of("name", nom, "roles", roles));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String json) {
        return json.replace("&", "&amp;").replace("\"", "&quot;");
    }
}
