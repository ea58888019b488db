package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An integration in the making: its names, its two parts, and the words that stand for placeholders in them. */
final class Composition {

    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Za-z]+)@");

    private final FlowName name;
    private final Pair pair;
    private final int port;
    private final Part from;
    private final Part to;
    private final Map<String, String> words;

    Composition(FlowName name, Pair pair, int port) {
        this.name = name;
        this.pair = pair;
        this.port = port;
        this.from = Part.from(pair.from());
        this.to = Part.to(pair.to());
        this.words = words();
    }

    private Map<String, String> words() {
        String keeper = pair.commitRecord();
        Map<String, String> known = new LinkedHashMap<>();
        known.put("team", name.team());
        known.put("flow", name.flow());
        known.put("Flow", name.className());
        known.put("QUEUE", name.queue());
        known.put("package", name.packageName());
        known.put("port", Integer.toString(port));
        known.put("recordFirst", keeper.isEmpty() ? "" : "?commitRecord=" + keeper);
        known.put("recordNext", keeper.isEmpty() ? "" : "&commitRecord=" + keeper);
        known.put("Description", description());
        known.put(
                "whenBusy",
                pair.answers()
                        ? "the caller is told so, and decides when to ask again"
                        : "waits, with back-off, in order");
        known.put("sftpSettings", sftpSettings(known));
        return known;
    }

    private String sftpSettings(Map<String, String> known) {
        StringBuilder settings = new StringBuilder();
        Stream.of(from, to)
                .flatMap(part -> part.lines("sftp-settings").stream())
                .forEach(line -> settings.append("        ").append(line).append('\n'));
        return filled(settings.toString(), known::get).stripTrailing();
    }

    FlowName name() {
        return name;
    }

    Pair pair() {
        return pair;
    }

    int port() {
        return port;
    }

    /** What it does, in a sentence. */
    String description() {
        return "Items from " + pair.from().words() + " to " + pair.to().words() + ".";
    }

    /** The lines of the source, placeholders filled. */
    List<String> from(String section) {
        return filled(from.lines(section));
    }

    /** The lines of the sink, placeholders filled. */
    List<String> to(String section) {
        return filled(to.lines(section));
    }

    /** The lines of both, each once. */
    List<String> both(String section) {
        LinkedHashSet<String> lines = new LinkedHashSet<>(from(section));
        lines.addAll(to(section));
        return new ArrayList<>(lines);
    }

    boolean isSectionOfBoth(String section) {
        return from.has(section) || to.has(section);
    }

    /** The text of a template, placeholders filled. */
    String template(String file) {
        return filled(Part.resource("files/" + file), words::get);
    }

    private List<String> filled(List<String> lines) {
        return lines.stream().map(line -> filled(line, words::get)).toList();
    }

    private static String filled(String text, Function<String, String> words) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String word = words.apply(found.group(1));
            if (word == null) {
                throw new IllegalStateException("no word stands for " + found.group());
            }
            return Matcher.quoteReplacement(word);
        });
    }
}
