package fr.aiguillage.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The body of an answer, whatever its status. */
final class Http {
    private Http() {}

    static String get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    static String post(String url, String json) {
        return post(url, "application/json", json);
    }

    static String postForm(String url, String form) {
        return post(url, "application/x-www-form-urlencoded", form);
    }

    private static String post(String url, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String send(HttpRequest request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
