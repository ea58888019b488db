package dev.unbus.esb.runtime.weave;

import dev.unbus.esb.runtime.mule.Attributes;
import dev.unbus.esb.runtime.mule.Correlation;
import dev.unbus.esb.runtime.mule.MediaTypes;
import dev.unbus.esb.runtime.mule.MuleErrorException;
import dev.unbus.esb.runtime.mule.Received;
import dev.unbus.esb.runtime.mule.RequestParameters;
import dev.unbus.esb.runtime.mule3.Causes;
import dev.unbus.esb.runtime.mule3.Properties;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An exchange as the expressions of the old bus see it: payload, variables, attributes, properties, the error. */
public final class Weave {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final Logger LOG = LoggerFactory.getLogger(Weave.class);

    private final Exchange exchange;
    private @Nullable Object parsed;
    private boolean isParsed;

    private Weave(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The view of an exchange, for one function. */
    public static Weave of(Exchange exchange) {
        return new Weave(exchange);
    }

    /** The payload: text by its media type or first character, anything else as it is. */
    public @Nullable Object payload() {
        if (!isParsed) {
            Object body = raw();
            parsed = body instanceof String text ? Reading.parse(text, mediaType()) : body;
            isParsed = true;
        }
        return parsed;
    }

    /** The payload where text is wanted: text that does not say it is a structure stays text. */
    public @Nullable Object payloadAsText() {
        return mediaType() == null && raw() instanceof String text ? text : payload();
    }

    /** The body; a stream is read into text, and left to be read again. */
    public @Nullable Object raw() {
        Object body = exchange.getMessage().getBody();
        if (body instanceof StreamCache cache) {
            cache.reset();
            String text = exchange.getMessage().getBody(String.class);
            cache.reset();
            return text;
        } else if (body instanceof InputStream || body instanceof Reader) {
            String text = exchange.getMessage().getBody(String.class);
            exchange.getMessage().setBody(text);
            return text;
        }
        boolean text = body instanceof byte[] || body instanceof WrappedFile<?>;
        return text ? exchange.getMessage().getBody(String.class) : body;
    }

    /** The body itself, whatever it is. */
    public @Nullable Object body() {
        return exchange.getMessage().getBody();
    }

    /** The media type of the body, where a header says it. */
    public @Nullable String mediaType() {
        return exchange.getMessage().getHeader(CONTENT_TYPE, String.class);
    }

    /** A variable; text of a known media type is read. */
    public @Nullable Object variable(@Nullable Object name) {
        return MediaTypes.read(exchange, Coerce.text(name));
    }

    /** A variable as it stands. */
    public @Nullable Object rawVariable(@Nullable Object name) {
        return exchange.getVariable(Coerce.text(name));
    }

    /** All variables, in the order of their names. */
    public Object variables() {
        Map<String, Object> variables = new TreeMap<>(exchange.getVariables());
        variables.keySet().removeIf(name -> name.matches("Mule[A-Z].*")); // those of the routes themselves
        variables.replaceAll((name, value) -> MediaTypes.read(exchange, name));
        return Obj.create().withAll(variables);
    }

    /** A header, whatever the case of its name. */
    public @Nullable Object header(@Nullable Object name) {
        return Attributes.header(exchange.getMessage(), Coerce.text(name));
    }

    /** A property that came in with the message, whatever the flow has set to go out under that name. */
    public @Nullable Object inbound(@Nullable Object name) {
        return Properties.inbound(exchange, Coerce.text(name));
    }

    /** All headers but the bus's own, in the order of their names. */
    public Object headers() {
        Map<String, Object> headers = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (!name.startsWith("Camel")) {
                headers.put(name, value);
            }
        });
        return Obj.create().withAll(headers);
    }

    /** An address of the connection that a request came by, as the old bus wrote it. */
    public @Nullable Object address(String header) {
        Object address = exchange.getMessage().getHeader(header);
        return address == null ? null : "/" + address;
    }

    /** Payload and attributes as one object. */
    public Object message() {
        return Obj.create().with("payload", MediaTypes.inner(exchange)).with("attributes", attributes());
    }

    /** The parameters of the query string. */
    public Object queryParams() {
        String query = exchange.getMessage().getHeader("CamelHttpQuery", String.class);
        return query == null ? Obj.create() : Reading.form(query);
    }

    /** The first value of a parameter of the query string, or null. */
    public @Nullable Object queryParam(@Nullable Object name) {
        return Select.field(queryParams(), name);
    }

    /** Gives each parameter of the query string, with each of its values. */
    public void eachQueryParam(BiConsumer<String, String> taker) {
        String query = exchange.getMessage().getHeader("CamelHttpQuery", String.class);
        if (query != null) {
            Reading.form(query).pairs().forEach(pair -> taker.accept(pair.key().name(), Coerce.text(pair.value())));
        }
    }

    /** A parameter of the path, or null. */
    public @Nullable Object uriParam(@Nullable Object name) {
        String key = Coerce.text(name);
        return exchange.getMessage().getHeader(RequestParameters.OF_PATH) instanceof Map<?, ?> known
                ? known.get(key)
                : exchange.getMessage().getHeader(key);
    }

    /** The parameters of the path. */
    public Object uriParams() {
        return exchange.getMessage().getHeader(RequestParameters.OF_PATH) instanceof Map<?, ?> known
                ? Obj.create().withAll(known)
                : headers();
    }

    /** The path of the request below that of its listener, with no slash at its beginning. */
    public @Nullable Object pathBelowListener() {
        String listener =
                exchange.getProperty(Received.LISTENER_PATH, "", String.class).replaceFirst("/?\\*$", "");
        return below(listener, "");
    }

    /** The path of the request below the base path of its listener's configuration. */
    public @Nullable Object relativePath() {
        return below(exchange.getProperty(Received.BASE_PATH, "", String.class).replaceFirst("/$", ""), "/");
    }

    private @Nullable Object below(String above, String begin) {
        String path = exchange.getMessage().getHeader("CamelHttpPath", String.class);
        if (path == null) {
            return null;
        }
        String rest = path.startsWith(above) ? path.substring(above.length()) : path;
        return begin + rest.replaceFirst("^/+", "");
    }

    /** A property of the exchange. */
    public @Nullable Object exchangeProperty(String name) {
        return exchange.getProperty(name);
    }

    /** The message of the failure that is being handled, or null. */
    public @Nullable Object errorMessage() {
        Throwable failure = error();
        return failure == null ? null : failure.getMessage();
    }

    /** The failure that is being handled, or null. */
    public @Nullable Throwable error() {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }

    /** The payload of the message that the failure is about, such as an answer whose status is an error; or null. */
    public @Nullable Object errorPayload() {
        MuleErrorException failure = MuleErrorException.in(error());
        return failure == null ? null : failure.payload();
    }

    /** An attribute of the message that the failure is about, or null. */
    public @Nullable Object errorAttribute(@Nullable Object name) {
        MuleErrorException failure = MuleErrorException.in(error());
        return failure == null ? null : failure.attributes().get(Coerce.text(name));
    }

    /** Whether the failure or one of its causes is of a class, by its full name. */
    public boolean causedBy(String className) {
        return Causes.causedBy(exchange, className);
    }

    /** Whether the failure or one of its causes is of that class itself, by its full name. */
    public boolean causedExactlyBy(String className) {
        return Causes.causedExactlyBy(exchange, className);
    }

    /** A configured value. */
    public Object property(@Nullable Object key) {
        return exchange.getContext().resolvePropertyPlaceholders("{{" + Coerce.text(key) + "}}");
    }

    /** What the function {@code p} gives: a configured value, or null. */
    public @Nullable Object propertyOrNull(@Nullable Object key) {
        String name = Coerce.text(key).replaceFirst("^\\w+::", "");
        return exchange.getContext()
                .getPropertiesComponent()
                .resolveProperty(name)
                .orElse(null);
    }

    /** The identifier of the exchange. */
    public Object id() {
        return Correlation.id(exchange);
    }

    /** The route the exchange came from. */
    public @Nullable Object flowName() {
        return exchange.getFromRouteId();
    }

    /** Writes a value in a media type; options are names and values in turn. Who makes it the payload says so in the header. */
    public @Nullable Object write(@Nullable Object value, String mediaType, String... options) {
        return Writing.text(value, mediaType, Writing.options(options));
    }

    /** The value as text in a media type. */
    public static @Nullable Object written(
            @Nullable Object value, @Nullable Object mediaType, @Nullable Object options) {
        Map<String, String> map = new HashMap<>();
        if (options != null) {
            Values.pairs(options, "write").forEach(pair -> map.put(pair.key().name(), Coerce.text(pair.value())));
        }
        return Writing.text(value, mediaType == null ? "application/json" : Coerce.text(mediaType), map);
    }

    /** The value of text in a media type. */
    public static @Nullable Object read(@Nullable Object text, @Nullable Object mediaType) {
        Object plain = Values.plain(text);
        return plain == null
                ? null
                : Reading.parse(Coerce.text(plain), mediaType == null ? null : Coerce.text(mediaType));
    }

    /** Logs a value with what stands before it, and gives it back; either may stand alone. */
    public static @Nullable Object log(@Nullable Object prefix, @Nullable Object value) {
        LOG.info("{} - {}", Coerce.text(prefix), Coerce.text(value));
        return value;
    }

    /** The attributes of the message as one object. */
    public Object attributes() {
        Message message = exchange.getMessage();
        return Obj.create()
                .with("method", message.getHeader("CamelHttpMethod"))
                .with("requestPath", message.getHeader("CamelHttpPath"))
                .with("requestUri", message.getHeader("CamelHttpUri"))
                .with("queryString", message.getHeader("CamelHttpQuery"))
                .with("statusCode", message.getHeader("CamelHttpResponseCode"))
                .with("fileName", message.getHeader("fileName"))
                .with("headers", headers())
                .with("queryParams", queryParams())
                .with("uriParams", uriParams());
    }

    /** Namespace and identifier of the error that is being handled, or null. */
    public @Nullable Object errorType() {
        Object identifier = exchangeProperty("MuleErrorIdentifier");
        Object namespace = exchangeProperty("MuleErrorNamespace");
        return identifier == null ? null : (namespace == null ? "MULE" : namespace) + ":" + identifier;
    }
}
