package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contexts of a project, each with the routes that it gathers from other files. */
final class Contexts {

    private static final Set<String> REFERENCES =
            Set.of("routeContextRef", "restContextRef", "routeTemplateContextRef", "routeConfigurationContextRef");
    private static final Set<String> SHARED =
            Set.of("routeContext", "restContext", "routeTemplateContext", "routeConfigurationContext");

    private final Map<String, Element> shared = new LinkedHashMap<>();
    private final Set<Element> gathered = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Context> contexts = new ArrayList<>();

    /**
     * A context.
     *
     * @param name unique in the project
     * @param holder the element that has its options; the root of a file of routes alone
     * @param members its global elements, and those that it refers to
     */
    record Context(String name, Element holder, List<Element> members) {

        private static final Set<String> ROUTES = Set.of("route", "rest", "templatedRoute");
        private static final Set<String> OF_JAVA = Set.of("routeBuilder", "package", "packageScan", "contextScan");

        /** Whether routes in Java are among its routes. */
        boolean hasJava() {
            return members.stream().anyMatch(member -> OF_JAVA.contains(member.name()));
        }

        /** Whether all of its routes are in Java. */
        boolean isJavaOnly() {
            return hasJava() && members.stream().noneMatch(member -> ROUTES.contains(member.name()));
        }

        List<Element> of(String elementName) {
            return members.stream().filter(member -> member.is(elementName)).toList();
        }
    }

    private Contexts() {}

    static List<Context> of(Conversion conversion) {
        Contexts contexts = new Contexts();
        conversion.roots().forEach(contexts::shared);
        conversion.roots().forEach(contexts::context);
        contexts.rest();
        contexts.configurations();
        return contexts.contexts;
    }

    private void shared(Element root) {
        root.children().stream()
                .filter(child -> SHARED.contains(child.name()))
                .forEach(child -> shared.putIfAbsent(child.attribute("id", ""), child));
    }

    private void context(Element root) {
        if (Vocabulary.container(root)) {
            root.children("camelContext").forEach(this::add);
        } else {
            add(root);
        }
    }

    private void add(Element holder) {
        List<Element> members = new ArrayList<>();
        if (Vocabulary.context(holder) || Vocabulary.holder(holder)) {
            members(holder, members);
        } else {
            members.add(holder);
        }
        contexts.add(new Context(name(holder), holder, members));
    }

    private void members(Element holder, List<Element> members) {
        for (Element child : holder.children()) {
            Element referred = REFERENCES.contains(child.name()) ? shared.get(child.attribute("ref", "")) : null;
            if (referred != null && gathered.add(referred)) {
                members.addAll(referred.children());
            } else if (Vocabulary.holder(child) || Vocabulary.context(child)) {
                members(child, members);
            }
            members.add(child);
        }
    }

    /** Routes that no context of the project refers to. */
    private void rest() {
        for (Element context : shared.values()) {
            if (gathered.add(context)) {
                contexts.add(new Context(name(context), context, new ArrayList<>(context.children())));
            }
        }
    }

    /** Route configurations that stand in no context count in all of them. */
    private void configurations() {
        List<Element> free = contexts.stream()
                .filter(context -> !Vocabulary.context(context.holder()))
                .flatMap(context -> context.of("routeConfiguration").stream())
                .toList();
        for (Context context : contexts) {
            free.stream()
                    .filter(element -> !context.members().contains(element))
                    .forEach(context.members()::add);
        }
    }

    private String name(Element holder) {
        String file =
                holder.file().substring(holder.file().lastIndexOf('/') + 1).replaceFirst("\\.[a-zA-Z]+$", "");
        String wanted = Names.kebab(holder.attribute("id", file));
        String name = wanted;
        for (int next = 2; !names.add(name); next++) {
            name = wanted + "-" + next;
        }
        return name;
    }
}
