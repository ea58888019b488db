package dev.unbus.observe;

import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.FailureHeaders;
import dev.unbus.catalog.model.IntegrationId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each message's way through a route and of each thing that is sent on it. Every message of a group has spans of
 * its own, below those of whoever sent it. What a span is within goes along with the exchange: no thread is tied to it.
 */
final class Spans {

    private static final String WITHIN = "UnbusSpan";
    private static final String SENDING = "UnbusSendingSpan";

    /** What {@code dev.unbus.delivery.BusinessKey} carries. */
    private static final String BUSINESS_KEY = "UnbusBusinessKey";

    private final Tracer tracer;
    private final MessageChannels channels;
    private final String integration;

    Spans(Tracer tracer, MessageChannels channels, IntegrationId integration) {
        this.tracer = tracer;
        this.channels = channels;
        this.integration = integration.toString();
    }

    /** The span of a route, with what the exchange was within before. */
    private record Way(String route, Context context, @Nullable Way before) {

        Span span() {
            return Span.fromContext(context);
        }
    }

    void begin(String route, Exchange exchange) {
        Way before = exchange.getProperty(WITHIN, Way.class);
        Context within = before == null ? told(exchange) : before.context();
        Channel from = before == null ? channel(channels.source(exchange)) : null;
        SpanBuilder builder = tracer.spanBuilder(route)
                .setParent(within)
                .setSpanKind(from == null ? SpanKind.INTERNAL : taking(from.kind()))
                .setAttribute("unbus.integration", integration)
                .setAttribute("unbus.route", route);
        describe(builder, from, "process");
        exchange.setProperty(WITHIN, new Way(route, within.with(builder.startSpan()), before));
    }

    void end(String route, Exchange exchange) {
        Way way = exchange.getProperty(WITHIN, Way.class);
        if (way == null || !way.route().equals(route)) {
            return;
        }
        exchange.setProperty(WITHIN, way.before());
        Span span = way.span();
        tellOf(exchange, span);
        if (RouteMeter.isFailed(exchange)) {
            fail(span, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, exchange.getException(), Throwable.class));
        }
        span.end();
    }

    /** Begins what the endpoint does with the message, and tells the other side of it. */
    void send(Exchange exchange, Endpoint endpoint) {
        Way way = exchange.getProperty(WITHIN, Way.class);
        Context within = way == null ? told(exchange) : way.context();
        Channel to = channel(channels.target(endpoint));
        if (to != null) {
            SpanBuilder builder = tracer.spanBuilder("send " + to)
                    .setParent(within)
                    .setSpanKind(giving(to.kind()))
                    .setAttribute("unbus.integration", integration);
            describe(builder, to, "send");
            Span span = builder.startSpan();
            tellOf(exchange, span);
            if (way != null) {
                tellOf(exchange, way.span());
            }
            exchange.setProperty(SENDING, span);
            within = within.with(span);
        }
        W3CTraceContextPropagator.getInstance().inject(within, exchange.getMessage(), TraceHeaders.SET);
    }

    void sent(Exchange exchange, Endpoint endpoint) {
        if (channels.target(endpoint) != null && exchange.removeProperty(SENDING) instanceof Span span) {
            if (exchange.getException() != null) {
                fail(span, exchange.getException());
            }
            span.end();
        }
    }

    /** What the message says that it is part of; nothing when it says nothing. */
    private static Context told(Exchange exchange) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), exchange.getMessage(), TraceHeaders.GET);
    }

    private static void tellOf(Exchange exchange, Span span) {
        tell(span, "unbus.business.key", exchange.getMessage().getHeader(BUSINESS_KEY, String.class));
        tell(span, "unbus.failure.id", exchange.getMessage().getHeader(FailureHeaders.ID, String.class));
    }

    private static void tell(Span span, String name, @Nullable String value) {
        if (value != null) {
            span.setAttribute(name, value);
        }
    }

    /** The text of an exception may hold a part of the payload, so only its class is told. */
    private static void fail(Span span, @Nullable Throwable reason) {
        span.setStatus(StatusCode.ERROR);
        if (reason != null) {
            span.setAttribute("error.type", reason.getClass().getName());
        }
    }

    private static @Nullable Channel channel(@Nullable ChannelUse use) {
        return use == null ? null : use.channel();
    }

    private static void describe(SpanBuilder builder, @Nullable Channel channel, String operation) {
        if (channel != null) {
            builder.setAttribute("unbus.channel", channel.toString());
            if (channel.kind() == ChannelKind.TOPIC || channel.kind() == ChannelKind.QUEUE) {
                builder.setAttribute("messaging.system", channel.kind() == ChannelKind.TOPIC ? "kafka" : "jms")
                        .setAttribute("messaging.destination.name", channel.name())
                        .setAttribute("messaging.operation.type", operation);
            }
        }
    }

    private static SpanKind taking(ChannelKind kind) {
        return isCall(kind) ? SpanKind.SERVER : SpanKind.CONSUMER;
    }

    private static SpanKind giving(ChannelKind kind) {
        return isCall(kind) ? SpanKind.CLIENT : SpanKind.PRODUCER;
    }

    private static boolean isCall(ChannelKind kind) {
        return kind == ChannelKind.SOAP || kind == ChannelKind.REST || kind == ChannelKind.DATABASE;
    }
}
