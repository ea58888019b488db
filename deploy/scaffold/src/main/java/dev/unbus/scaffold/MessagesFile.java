package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what goes through topics and queues, for the contract. */
final class MessagesFile {

    private static final Pattern MESSAGE =
            Pattern.compile("json\\((.*), (\\w+)\\.class\\)( keyed (\\w+))? narrowed (\\S+)");

    /** Of a line of 120 characters, without what stands around it. */
    private static final int LONGEST_MESSAGE = 95;

    private final Composition parts;

    MessagesFile(Composition parts) {
        this.parts = parts;
    }

    boolean isNeeded() {
        return parts.isSectionOfBoth("message");
    }

    String text() {
        JavaFile file = new JavaFile(parts.name().packageName())
                .imports("dev.unbus.observe.ChannelMessage", "dev.unbus.observe.ChannelMessages")
                .imports("jakarta.inject.Singleton", "java.util.List")
                .line(
                        "/** What goes through the channels, for the contract; the schemas say more than the records can. */")
                .line("@Singleton")
                .line("final class " + parts.name().className() + "Messages implements ChannelMessages {");
        List<String> constants = new ArrayList<>();
        List<List<String>> messages = new ArrayList<>();
        for (String message : parts.both("message")) {
            Matcher known = MESSAGE.matcher(message);
            if (!known.matches()) {
                throw new IllegalStateException("not a message: " + message);
            }
            String constant = known.group(2).equals("ReceivedItem") ? "RECEIVED" : "SENT";
            constants.add("private static final String " + constant + " = " + known.group(1) + ";");
            messages.add(message(constant, known));
        }
        file.member(constants).line("").inside("@Override", "public List<ChannelMessage> all() {");
        return file.indented(2, returned(messages)).inside("}").line("}").text();
    }

    /** The formatter lets a single message begin on the line of the list, and each of several on a line of its own. */
    private static List<String> returned(List<List<String>> messages) {
        List<String> lines = new ArrayList<>();
        List<String> only = messages.get(0);
        if (messages.size() == 1 && only.get(0).length() <= LONGEST_MESSAGE) {
            lines.add("return List.of(" + only.get(0));
            only.stream().skip(1).forEach(lines::add);
        } else {
            lines.add("return List.of(");
            messages.forEach(message -> message.forEach(line -> lines.add("        " + line)));
        }
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replaceFirst(",$", "") + ");");
        return lines;
    }

    private static List<String> message(String constant, Matcher known) {
        String made = "ChannelMessage.json(" + constant + ", " + known.group(2) + ".class)";
        String narrowed = ".narrowedBy(\"" + known.group(5) + "\")";
        return known.group(4) == null
                ? List.of(made + narrowed + ",")
                : List.of(made, "        " + narrowed, "        .keyedBy(\"" + known.group(4) + "\"),");
    }
}
