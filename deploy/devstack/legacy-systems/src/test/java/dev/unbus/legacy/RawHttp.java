package dev.unbus.legacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A plain HTTP client for what no well-behaved client would send. */
public final class RawHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RawHttp() {}

    /** Posts the bytes as a SOAP 1.1 request. */
    public static HttpResponse<String> postSoap(String url, byte[] body) throws IOException, InterruptedException {
        var request = request(URI.create(url))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Puts the text as JSON. */
    public static HttpResponse<String> putJson(URI url, String body) throws IOException, InterruptedException {
        var request = request(url)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Gets it. */
    public static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(request(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20));
    }
}
