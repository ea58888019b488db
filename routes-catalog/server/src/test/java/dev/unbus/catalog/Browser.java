package dev.unbus.catalog;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, follows redirects and fills in forms, as a browser does. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<URI> visited = new ArrayList<>();

    HttpResponse<String> get(URI page) {
        return follow(HttpRequest.newBuilder(page).GET().build());
    }

    /** Sends the form of a page. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        String encoded = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build());
    }

    /** Calls as a script of a page of the same origin does. */
    HttpResponse<String> call(String method, URI path) {
        return send(HttpRequest.newBuilder(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** Where it has been, the last page last. */
    List<URI> visited() {
        return List.copyOf(visited);
    }

    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    private HttpResponse<String> follow(HttpRequest request) {
        visited.add(request.uri());
        HttpResponse<String> response = send(request);
        return response.headers()
                .firstValue("Location")
                .map(location -> get(request.uri().resolve(location)))
                .orElse(response);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            trustLoopback();
            return response;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A browser sends cookies that are for https only to the machine that it runs on by http, too. */
    private void trustLoopback() {
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }
}
