package dev.unbus.cli.bench;

import dev.unbus.cli.platform.JavaRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose start is measured.
 *
 * @param name what it is called in the table
 * @param java what it runs on
 * @param processes how many processes carry the routes
 * @param routes how many routes each process has
 * @param classPath its libraries and classes, relative to the root
 * @param main its main class
 * @param cached whether the virtual machine starts from an ahead-of-time cache
 */
record StartContender(
        String name, JavaRuntime java, int processes, int routes, List<String> classPath, String main, boolean cached) {

    static final int MANY = 20;

    private static final int HEAP_MIB = 128;
    private static final int CACHE_SINCE = 25;
    private static final String OURS = "benchmarks/start/unbus/target/";
    private static final String OUR_JAR = OURS + "unbus-benchmark-start-unbus-0.1.0-SNAPSHOT-runner.jar";
    private static final String OUR_MAIN = "io.quarkus.runner.GeneratedMain";
    private static final String PLAIN_MAIN = "dev.unbus.benchmarks.start.plain.QueuesToTopic";
    private static final String BOOT_MAIN = "dev.unbus.benchmarks.start.boot.QueueToTopicApplication";

    /** All of them on the Java of this process, and ours once more on Java 17 where there is one beside it. */
    static List<StartContender> on(JavaRuntime java) {
        boolean cached = java.feature() >= CACHE_SINCE;
        String plus = cached ? ", with the cache" : "";
        List<StartContender> all = new ArrayList<>();
        older(java).ifPresent(old -> all.add(ours("Unbus, JDK 17", old, 1, false)));
        all.add(ours("Unbus, JDK " + java.feature() + plus, java, 1, cached));
        all.add(new StartContender("Camel Main", java, 1, 1, libraries("camel-main"), PLAIN_MAIN, false));
        all.add(new StartContender("Camel Spring Boot", java, 1, 1, libraries("camel-spring-boot"), BOOT_MAIN, false));
        all.add(new StartContender(
                MANY + " routes in one process, Camel Main",
                java,
                1,
                MANY,
                libraries("camel-main"),
                PLAIN_MAIN,
                false));
        all.add(ours(MANY + " processes, Unbus, JDK " + java.feature() + plus, java, MANY, cached));
        return all;
    }

    private static StartContender ours(String name, JavaRuntime java, int processes, boolean cached) {
        return new StartContender(name, java, processes, 1, List.of(OUR_JAR, OURS + "lib/*"), OUR_MAIN, cached);
    }

    private static List<String> libraries(String module) {
        String target = "benchmarks/start/" + module + "/target/";
        return List.of(target + "unbus-benchmark-start-" + module + ".jar", target + "lib/*");
    }

    private static Optional<JavaRuntime> older(JavaRuntime java) {
        return java.feature() == 17 ? Optional.empty() : JavaRuntime.beside(java, 17);
    }

    /** How many messages come first: one for each route. */
    int firstMessages() {
        return processes * routes;
    }

    /** What is started: one process, its queues counted from 0. */
    Contender contender(List<String> flags) {
        return new Contender(name, HEAP_MIB, null, place -> arguments(place, flags));
    }

    private List<String> arguments(Place place, List<String> flags) {
        List<String> line = new ArrayList<>(List.of("-Xms24m", "-Xss512k", "-XX:TieredStopAtLevel=1"));
        if (java.feature() >= CACHE_SINCE) {
            line.add("-XX:+UseCompactObjectHeaders");
        }
        line.addAll(flags);
        line.addAll(List.of(
                "-Dstart.source=" + place.source(),
                "-Dstart.sink=" + place.sink(),
                "-Dstart.routes=" + routes,
                "-cp",
                expanded(place.root()),
                main));
        return line;
    }

    /** The cache holds for a class path without wildcards only. */
    private String expanded(Path root) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath) {
            if (entry.endsWith("/*")) {
                entries.addAll(JarFolder.in(root.resolve(entry.substring(0, entry.length() - 2))));
            } else {
                entries.add(root.resolve(entry).toString());
            }
        }
        return String.join(":", entries);
    }
}
