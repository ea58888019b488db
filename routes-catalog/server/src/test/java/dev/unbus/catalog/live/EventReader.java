package dev.unbus.catalog.live;

import static org.awaitility.Awaitility.await;

import dev.unbus.catalog.CatalogHome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a stream of events line by line as it comes. */
final class EventReader implements Flow.Subscriber<String>, AutoCloseable {

    /**
     * A line and when it came.
     *
     * @param text the line
     * @param nanos on the clock that only goes forward
     */
    record Line(String text, long nanos) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final CompletableFuture<HttpResponse<Void>> response;

    private EventReader() {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/events"))
                .header("Authorization", "Bearer " + CatalogHome.TOKEN)
                .build();
        response = HTTP.sendAsync(request, answer -> {
            status.complete(answer.statusCode());
            return HttpResponse.BodySubscribers.fromLineSubscriber(this);
        });
    }

    /** Asks for a stream once. */
    static EventReader ask() {
        return new EventReader();
    }

    /** Asks until there is a stream. */
    static EventReader open() {
        return await().until(EventReader::ask, reader -> reader.status() == 200);
    }

    int status() {
        return status.join();
    }

    /** The data of the events that came, each with when it came. */
    List<Line> events() {
        return lines.stream().filter(line -> line.text().startsWith("data:")).toList();
    }

    boolean isTold(String what) {
        return events().stream().anyMatch(event -> event.text().contains('"' + what + '"'));
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    boolean isAtItsEnd() {
        return response.isDone() && !response.isCompletedExceptionally();
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription.complete(opened);
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(new Line(line, System.nanoTime()));
    }

    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onComplete() {}

    void goAway() {
        subscription.join().cancel();
    }

    @Override
    public void close() {
        goAway();
    }
}
