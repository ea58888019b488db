package dev.unbus.esb.weave;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import dev.unbus.esb.weave.Context.Place;
import dev.unbus.esb.weave.Node.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes selectors: those on the parts of the event read the exchange, all others their target. */
final class SelectEmitter {

    private final Emitter emitter;

    SelectEmitter(Emitter emitter) {
        this.emitter = emitter;
    }

    String emit(Node.Select select, Env env) throws NotTranslatable {
        Place whole = place(select, env);
        Place place = whole == null ? place(select.target(), env) : null;
        if (whole != null) {
            return whole(whole, select);
        } else if (select.kind() == Kind.META) {
            return meta(select, place);
        } else if (place != null && place != Place.PAYLOAD && isKeyed(select)) {
            return value(place, select, env);
        } else if (isOfPart(select, env)) {
            throw emitter.error("a part of a multipart message", select.at());
        }
        String target = emitter.emit(select.target(), env);
        return switch (select.kind()) {
            case FIELD ->
                select.namespace() == null
                        ? call("Select.field", target, key(select, env))
                        : call("Select.field", target, key(select, env), uri(select, env));
            case MULTI -> call("Select.multi", target, key(select, env), uri(select, env));
            case PAIR -> call("Select.pair", target, key(select, env), uri(select, env));
            case ATTRIBUTE -> call("Select.attribute", target, key(select, env), uri(select, env));
            case ATTRIBUTES -> call("Select.attributes", target);
            case DESCENDANTS, DESCENDANTS_MULTI -> descendants(select, target, env);
            case FILTER -> call("Select.filter", target, emitter.function(required(select), env));
            default -> call("Select.at", target, key(select, env));
        };
    }

    /** Whether something of a part of the payload is selected, as by payload.parts.file.content. */
    private boolean isOfPart(Node.Select select, Env env) {
        return isKeyed(select)
                && List.of("content", "headers").contains(String.valueOf(Emitter.constantOf(select.key())))
                && select.target() instanceof Node.Select part
                && part.target() instanceof Node.Select parts
                && isKeyed(parts)
                && "parts".equals(Emitter.constantOf(parts.key()))
                && place(parts.target(), env) == Place.PAYLOAD;
    }

    private static boolean isKeyed(Node.Select select) {
        return (select.kind() == Kind.FIELD || select.kind() == Kind.INDEX) && select.namespace() == null;
    }

    private String descendants(Node.Select select, String target, Env env) throws NotTranslatable {
        String name = select.key() == null ? "null" : call("Coerce.text", key(select, env));
        return call(
                "Select.descendants",
                target,
                name,
                uri(select, env),
                String.valueOf(select.kind() == Kind.DESCENDANTS_MULTI));
    }

    private static Node required(Node.Select select) {
        return Objects.requireNonNull(select.key());
    }

    private String key(Node.Select select, Env env) throws NotTranslatable {
        return emitter.emit(required(select), env);
    }

    private String uri(Node.Select select, Env env) throws NotTranslatable {
        return select.namespace() == null ? "null" : uri(select.namespace(), env);
    }

    String uri(String prefix, Env env) throws NotTranslatable {
        String uri = env.namespace(prefix);
        if (uri == null) {
            throw emitter.error("the namespace " + prefix, 0);
        }
        return quote(uri);
    }

    /** The part of the event a node stands for, or null. */
    @Nullable
    Place place(Node node, Env env) {
        if (node instanceof Node.Name name) {
            return name.module() == null && env.find(name.name()) == null ? Context.named(name.name()) : null;
        } else if (node instanceof Node.Select select && isKeyed(select)) {
            Place target = place(select.target(), env);
            String key = Emitter.constantOf(select.key());
            return target == null || key == null ? null : Context.part(target, key);
        }
        return null;
    }

    private String whole(Place place, Node.Select select) throws NotTranslatable {
        String java = Context.whole(place);
        emitter.reads(place, null);
        if (java == null) {
            throw emitter.error(
                    "the whole of the " + place.name().toLowerCase(Locale.ROOT) + " part of the event", select.at());
        }
        return java;
    }

    private String value(Place place, Node.Select select, Env env) throws NotTranslatable {
        String constant = Emitter.constantOf(select.key());
        emitter.reads(place, constant);
        String java = Context.value(place, key(select, env), constant);
        if (java == null || java.isEmpty()) {
            throw emitter.error("'" + constant + "' of the event", select.at());
        }
        return java;
    }

    private String meta(Node.Select select, @Nullable Place place) throws NotTranslatable {
        String name = String.valueOf(Emitter.constantOf(select.key()));
        if (place == Place.PAYLOAD && (name.equals("mimeType") || name.equals("mediaType"))) {
            return "w.mediaType()";
        } else if (place == Place.PAYLOAD && name.equals("raw")) {
            return "w.body()";
        }
        throw emitter.error("the selector '.^" + name + "'", select.at());
    }

    String present(Node.Present present, Env env) throws NotTranslatable {
        Node.Select select = (Node.Select) present.selected();
        if (present.required()) {
            String name = String.valueOf(Emitter.constantOf(select.key()));
            return call("Select.required", emit(select, env), quote(name));
        }
        boolean ofEvent = place(select.target(), env) != null && place(select.target(), env) != Place.PAYLOAD;
        if (!ofEvent && select.kind() == Kind.FIELD) {
            return call("Select.present", emitter.emit(select.target(), env), key(select, env), uri(select, env));
        }
        return "(" + emit(select, env) + " != null)";
    }
}
