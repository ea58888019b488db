package dev.unbus.esb.weave;

import static dev.unbus.esb.weave.JavaText.call;
import static dev.unbus.esb.weave.JavaText.quote;

import java.util.ArrayList;
import java.util.List;

/** Writes objects and lists. */
final class ObjectEmitter {

    private final Emitter emitter;

    ObjectEmitter(Emitter emitter) {
        this.emitter = emitter;
    }

    String emit(List<Node.Member> members, Env env) throws NotTranslatable {
        StringBuilder out = new StringBuilder(call("Obj.create"));
        for (Node.Member member : members) {
            String value = emitter.emit(member.value(), env);
            if (member.key() != null) {
                out.append("\n.with(")
                        .append(key(member.key(), env))
                        .append(", ")
                        .append(value)
                        .append(')');
            } else if (member.condition() == null) {
                out.append("\n.withAll(").append(value).append(')');
            } else {
                out.append("\n.withAll(")
                        .append(emitter.condition(member.condition(), env))
                        .append(" ? (")
                        .append(Emitter.OBJECT)
                        .append(") ")
                        .append(value)
                        .append(" : null)");
            }
        }
        return out.toString();
    }

    private String key(Node.KeyPart key, Env env) throws NotTranslatable {
        String name = emitter.emit(key.name(), env);
        if (key.namespace() == null && key.attributes().isEmpty()) {
            return name;
        }
        String prefix = key.namespace() == null ? "null" : quote(key.namespace());
        String uri = key.namespace() == null ? "null" : emitter.selects().uri(key.namespace(), env);
        return call("Key.of", name, prefix, uri, emit(key.attributes(), env));
    }

    String emit(Node.Array array, Env env) throws NotTranslatable {
        boolean conditional = array.items().stream().anyMatch(item -> item.condition() != null);
        List<String> items = new ArrayList<>();
        for (Node.Item item : array.items()) {
            String value = emitter.emit(item.value(), env);
            String list = call("Ops.list", value);
            if (item.condition() != null) {
                list = "(" + emitter.condition(item.condition(), env) + " ? " + list + " : " + call("Ops.list") + ")";
            }
            items.add(conditional ? list : value);
        }
        String list = call("Ops.list", items.toArray(new String[0]));
        return conditional ? call("Lists.flatten", list) : list;
    }
}
