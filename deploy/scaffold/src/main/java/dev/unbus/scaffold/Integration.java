package dev.unbus.scaffold;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every file of a new integration, by its place in the module. */
final class Integration {

    private static final String MAIN = "src/main/";
    private static final String TEST = "src/test/";

    private final Composition parts;
    private final Map<String, String> files = new TreeMap<>();

    private Integration(Composition parts) {
        this.parts = parts;
    }

    /**
     * Composes the files.
     *
     * @param layout where the module will lie, and what its parent is
     */
    static Map<String, String> files(FlowName name, Pair pair, int port, Layout layout) {
        Integration integration = new Integration(new Composition(name, pair, port));
        integration.write(layout);
        return integration.files;
    }

    private void write(Layout layout) {
        String type = parts.name().className();
        files.put("pom.xml", new PomFile(parts, layout.platformVersion()).text(layout.parentPath()));
        files.put("catalog-info.yaml", new DescriptorFile(parts).text());
        files.put("README.md", new ReadmeFile(parts).text(layout.run(parts.name())));
        files.put(MAIN + "resources/application.properties", new PropertiesFile(parts).text());
        java(MAIN, type + "Route", new RouteFile(parts).text());
        java(MAIN, type + "Config", new ConfigFile(parts).text());
        java(TEST, type + "Test", new TestFile(parts).text());
        MessagesFile messages = new MessagesFile(parts);
        if (messages.isNeeded()) {
            java(MAIN, type + "Messages", messages.text());
        }
        List.of("ReceivedItem", "SentItem", "ItemTranslation", "package-info").forEach(file -> template(MAIN, file));
        template(TEST, "ItemTranslationTest");
        parts.both("main").stream().filter(file -> !file.equals("Messages")).forEach(file -> template(MAIN, file));
        parts.both("test").forEach(file -> template(TEST, file));
        parts.both("resources").forEach(line -> resource(MAIN, line));
        parts.both("test-resources").forEach(line -> resource(TEST, line));
    }

    private void template(String tree, String type) {
        java(tree, type, JavaFile.sorted(parts.template(type + ".java")));
    }

    private void java(String tree, String type, String text) {
        files.put(tree + "java/" + parts.name().packageName().replace('.', '/') + "/" + type + ".java", text);
    }

    /** A line {@code template as place}, or a template whose place is its name. */
    private void resource(String tree, String line) {
        String[] named = line.split(" as ", 2);
        files.put(tree + "resources/" + named[named.length - 1], parts.template(named[0]));
    }
}
