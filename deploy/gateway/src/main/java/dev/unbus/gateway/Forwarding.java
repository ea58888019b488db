package dev.unbus.gateway;

import dev.unbus.gateway.Routes.Entry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends a call to an instance. One that cannot be connected to has seen nothing of the call, so that the next one can be
 * asked, whatever the method; what was once sent is never sent again.
 */
final class Forwarding implements ProxyInterceptor {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String CANDIDATES = "candidates";
    private static final String TAKEN = "taken";

    private final Supplier<Entry> entry;
    private final Calls calls;
    private final Choice choice;

    Forwarding(Supplier<Entry> entry, Calls calls) {
        this.entry = entry;
        this.calls = calls;
        this.choice = new Choice(calls);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext call) {
        Entry now = entry.get();
        Pin pin = Pin.of(call.request().getURI(), call.request().headers().get(Pin.HEADER));
        List<Origin> candidates = choice.of(now, pin.version());
        String version = pin.version();
        if (candidates.isEmpty()) {
            Problem problem = version == null
                    ? Problem.nobody(now.flow())
                    : Problem.unknownVersion(now.flow(), version, Choice.versions(now));
            return Future.succeededFuture(problem.answer(call));
        }
        call.request().setURI(pin.uri());
        call.set(CANDIDATES, candidates);
        return call.sendRequest().recover(failure -> Future.succeededFuture(explain(call, now)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext call) {
        Origin origin = call.get(TAKEN, Origin.class);
        if (origin == null) {
            return call.sendResponse();
        }
        call.response().putHeader(Pin.HEADER, origin.version());
        return call.sendResponse().onComplete(ended -> calls.end(origin));
    }

    /** Called by the proxy for the connection. */
    Future<HttpClientRequest> connect(ProxyContext call) {
        return connect(call, ((List<?>) call.get(CANDIDATES, List.class)).iterator());
    }

    private Future<HttpClientRequest> connect(ProxyContext call, Iterator<?> candidates) {
        Origin origin = (Origin) candidates.next();
        HttpClient client = call.client();
        calls.begin(origin);
        call.set(TAKEN, origin);
        return client.request(new RequestOptions().setHost(LOOPBACK).setPort(origin.port()))
                .recover(refused -> {
                    calls.end(origin);
                    calls.ready(origin, false);
                    call.set(TAKEN, null);
                    return candidates.hasNext() ? connect(call, candidates) : Future.failedFuture(refused);
                });
    }

    private ProxyResponse explain(ProxyContext call, Entry now) {
        Origin origin = call.get(TAKEN, Origin.class);
        if (origin == null) {
            return Problem.nobody(now.flow()).answer(call);
        }
        calls.end(origin);
        call.set(TAKEN, null);
        return Problem.brokenOff(now.flow()).answer(call);
    }
}
