package dev.unbus.esb.runtime.jaxrs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.esb.runtime.NotConvertedException;
import java.io.File;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * Classes of JAX-RS whose requests a route answers, as a server of camel-cxfrs had it: their annotations are read when a request comes. For
 * where the importer had no sources of them.
 */
public final class Resource {

    private static final String TYPE = "Content-Type";
    private static final String METHOD = "UnbusRestMethod";
    private static final String REQUEST_TYPE = "UnbusRestType";
    private static final ObjectMapper JSON = new ObjectMapper();

    private String classes = "";
    private String base = "";
    private boolean arguments;
    private @Nullable ResourceMethods methods;

    /** With nothing to answer yet. */
    public Resource() {}

    /** The full names of the classes, with commas between. */
    public void setClasses(String classes) {
        this.classes = classes;
    }

    /** What the paths begin with, such as {@code /shop}; empty for nothing. */
    public void setBase(String base) {
        this.base = base;
    }

    /** Whether the body of the message is all arguments of the method, rather than that of the request. */
    public void setArguments(boolean arguments) {
        this.arguments = arguments;
    }

    /**
     * Prepares the message of a request for the route: {@code operationName}, headers of parameters, and the body. A request that no method
     * answers is answered as 404 or 405, and the route ends.
     *
     * @throws NotConvertedException when the classes say nothing, or ask for what is not done here
     */
    public void receive(Exchange exchange) {
        ResourceMethods known = methods(exchange);
        Message message = exchange.getMessage();
        String path = path(message.getHeader(Exchange.HTTP_PATH, "", String.class));
        Optional<ResourceMethods.Found> found =
                known.find(message.getHeader(Exchange.HTTP_METHOD, "GET", String.class), path);
        if (found.isEmpty()) {
            message.setBody(null);
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, known.has(path) ? 405 : 404);
            exchange.setRouteStop(true);
            return;
        }
        Method method = found.orElseThrow().method();
        found.orElseThrow().values().forEach(message::setHeader);
        message.setHeader("operationName", method.getName());
        exchange.setProperty(METHOD, method);
        exchange.setProperty(REQUEST_TYPE, message.getHeader(TYPE));
        body(exchange, method);
    }

    private synchronized ResourceMethods methods(Exchange exchange) {
        ResourceMethods known = methods;
        if (known == null) {
            List<Class<?>> loaded = new ArrayList<>();
            for (String name : classes.split(",", -1)) {
                Class<?> type = exchange.getContext().getClassResolver().resolveClass(name);
                if (type != null) {
                    loaded.add(type);
                }
            }
            known = new ResourceMethods(loaded);
            methods = known;
        }
        if (known.isEmpty()) {
            throw new NotConvertedException("the annotated " + classes + " has to be moved here from the old bus");
        }
        return known;
    }

    private String path(String path) {
        String below = path.equals(base) || path.startsWith(base + "/") ? path.substring(base.length()) : path;
        String bare = below.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private void body(Exchange exchange, Method method) {
        Message message = exchange.getMessage();
        Annotation[][] annotations = method.getParameterAnnotations();
        @Nullable Object[] values = new Object[annotations.length];
        Object entity = null;
        for (int at = 0; at < annotations.length; at++) {
            Type type = method.getGenericParameterTypes()[at];
            Class<?> raw = method.getParameterTypes()[at];
            String name = name(annotations[at], method);
            if (name == null) {
                entity = entity(exchange, raw, type);
                values[at] = entity;
            } else if (!name.isEmpty()) {
                values[at] = parameter(exchange, name, raw, annotations[at]);
                if (values[at] != null) {
                    message.setHeader(name, values[at]);
                }
            }
        }
        message.setBody(arguments ? Arguments.of(values) : entity);
    }

    /** The name of a parameter; empty for what the server gave itself, null for the body. */
    private static @Nullable String name(Annotation[] annotations, Method method) {
        for (String kind : List.of("PathParam", "QueryParam", "HeaderParam", "FormParam")) {
            Optional<Annotation> named = ResourceMethods.named(annotations, kind);
            if (named.isPresent()) {
                return String.valueOf(ResourceMethods.value(named.orElseThrow()));
            }
        }
        if (ResourceMethods.named(annotations, "Context").isPresent()
                || ResourceMethods.named(annotations, "Suspended").isPresent()) {
            return "";
        }
        for (String kind : List.of("CookieParam", "MatrixParam", "BeanParam", "Multipart")) {
            if (ResourceMethods.named(annotations, kind).isPresent()) {
                throw new NotConvertedException("a @" + kind + " of " + method + " is not read");
            }
        }
        return null;
    }

    private static @Nullable Object parameter(Exchange exchange, String name, Class<?> type, Annotation[] annotations) {
        Message message = exchange.getMessage();
        Object given = message.getHeader(name);
        if (given == null && ResourceMethods.named(annotations, "FormParam").isPresent()) {
            given = message.getBody() instanceof Map<?, ?> form ? form.get(name) : null;
        }
        if (given == null) {
            Optional<Annotation> otherwise = ResourceMethods.named(annotations, "DefaultValue");
            given = otherwise.isPresent() ? ResourceMethods.value(otherwise.orElseThrow()) : null;
        }
        if (given == null && type.isPrimitive()) {
            given = type == boolean.class ? "false" : "0";
        }
        return given == null ? null : exchange.getContext().getTypeConverter().convertTo(type, exchange, given);
    }

    private static @Nullable Object entity(Exchange exchange, Class<?> type, Type generic) {
        Message message = exchange.getMessage();
        boolean json = message.getHeader(TYPE, "", String.class).contains("json");
        String text = json && !isText(type) ? message.getBody(String.class) : null;
        if (text == null) {
            return message.getBody(type);
        }
        try {
            return text.isBlank() ? null : JSON.readValue(text, JSON.constructType(generic));
        } catch (JsonProcessingException unlike) {
            throw new IllegalArgumentException("the body is no " + generic.getTypeName(), unlike);
        }
    }

    private static boolean isText(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type) || type == byte[].class || type == InputStream.class;
    }

    /** Has an object that the route answers be written as the method says: as XML where that is asked for, else as JSON. */
    public void answer(Exchange exchange) {
        Method method = exchange.getProperty(METHOD, Method.class);
        Message message = exchange.getMessage();
        List<String> types = method == null ? List.of() : ResourceMethods.produces(method);
        boolean unsaid =
                String.valueOf(message.getHeader(TYPE)).equals(String.valueOf(exchange.getProperty(REQUEST_TYPE)));
        boolean xml = types.stream().anyMatch(type -> type.contains("xml"))
                && (types.stream().noneMatch(type -> type.contains("json"))
                        || message.getHeader("Accept", "", String.class).contains("xml"));
        Object body = message.getBody();
        if (body != null && !isWritten(body)) {
            message.setBody(xml ? message.getBody(String.class) : json(body));
            message.setHeader(TYPE, xml ? "application/xml" : "application/json");
        } else if (unsaid && !types.isEmpty()) {
            message.setHeader(TYPE, types.get(0));
        }
    }

    private static boolean isWritten(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof StreamCache
                || body instanceof File
                || body instanceof Node;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unlike) {
            throw new IllegalArgumentException("no JSON of " + body.getClass().getName(), unlike);
        }
    }
}
