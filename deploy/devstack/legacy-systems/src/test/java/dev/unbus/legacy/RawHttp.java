package dev.unbus.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain HTTP client for what no well-behaved client would send. */
public final class RawHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    /**
     * The status for a request that announces a body of so many bytes. It is not sent: the server ends the connection under
     * it, and the answer may be lost with it.
     */
    public static int statusOfLarge(String method, URI url, String contentType, int bytes) throws IOException {
        var head = "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(method, url.getPath(), url.getAuthority(), contentType, bytes);
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            return Integer.parseInt(new BufferedReader(answer).readLine().split(" ", -1)[1]);
        }
    }

    /** Gets it. */
    public static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(request(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).timeout(PATIENCE);
    }
}
