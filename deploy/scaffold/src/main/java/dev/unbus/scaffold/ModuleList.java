package dev.unbus.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The modules of {@code integrations/pom.xml}; adding one leaves the rest of the file as it is. */
final class ModuleList {

    private static final Pattern MODULES = Pattern.compile("(\\n *)<modules>(.*?)\\n *</modules>", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private ModuleList() {}

    /** The pom with the module among the others, in order; unchanged when it is there already. */
    static String with(String pom, String module) {
        Matcher block = MODULES.matcher(pom);
        if (!block.find()) {
            throw ScaffoldException.inTheWay("integrations/pom.xml has no <modules>; add them first.");
        }
        List<String> entries = new ArrayList<>();
        MODULE.matcher(block.group(2)).results().map(found -> found.group(1)).forEach(entries::add);
        if (entries.contains(module)) {
            return pom;
        }
        int place = 0;
        while (place < entries.size() && entries.get(place).compareTo(module) < 0) {
            place++;
        }
        String indent = block.group(1) + "  ";
        if (place == entries.size()) {
            return inserted(pom, block.end(2), indent, module);
        }
        String next = "<module>" + entries.get(place) + "</module>";
        int at = pom.lastIndexOf('\n', pom.indexOf(next, block.start(2)));
        return inserted(pom, at, indent, module);
    }

    private static String inserted(String pom, int at, String indent, String module) {
        return pom.substring(0, at) + indent + "<module>" + module + "</module>" + pom.substring(at);
    }

    /** A pom that is nothing but the reactor of these modules. */
    static String reactor(List<String> modules) {
        return modules.stream()
                .map(module -> "    <module>" + module + "</module>\n")
                .collect(Collectors.joining(
                        "",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                          <modelVersion>4.0.0</modelVersion>
                          <groupId>dev.unbus</groupId>
                          <artifactId>unbus-generated</artifactId>
                          <version>0</version>
                          <packaging>pom</packaging>
                          <modules>
                        """,
                        "  </modules>\n</project>\n"));
    }
}
