package dev.unbus.catalog.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts forms to the OpenID Connect provider, as the client that it knows. */
@Singleton
final class FormPost {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClientAuthentication client;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    FormPost(ClientAuthentication client) {
        this.client = client;
    }

    /**
     * The answer, whether it says yes or no.
     *
     * @throws ProviderAwayException when there is none
     */
    HttpResponse<String> send(String endpoint, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .timeout(PATIENCE)
                .header("Authorization", client.header())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new IOException("it answered with status " + answer.statusCode());
            }
            return answer;
        } catch (IOException away) {
            throw new ProviderAwayException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProviderAwayException(stopped);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
