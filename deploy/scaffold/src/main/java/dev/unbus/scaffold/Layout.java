package dev.unbus.scaffold;

import java.util.List;

/**
 * Where a new integration lies.
 *
 * @param platformVersion the version of its parent
 * @param parentPath from the module to its parent's pom; empty when that comes from a repository
 */
record Layout(String platformVersion, String parentPath) {

    static Layout inProject(String platformVersion) {
        return new Layout(platformVersion, "../../pom.xml");
    }

    static Layout alone(String platformVersion) {
        return new Layout(platformVersion, "");
    }

    /** How a reader runs and tests it. */
    List<String> run(FlowName name) {
        return parentPath.isEmpty()
                ? List.of(
                        "    ./mvnw verify                                      # format, compile, test against real servers",
                        "    java -jar target/quarkus-app/quarkus-run.jar       # as it runs in production",
                        "",
                        "A pipeline needs a JDK 17 or later and `./mvnw -B verify`; the parent `dev.unbus:unbus-integrations` "
                                + platformVersion + " comes from your",
                        "Maven repository.")
                : List.of(
                        "    ./unbus dev " + name + "         # with the brokers, live reload",
                        "    ./unbus up --only " + name + "   # beside what runs",
                        "    ./mvnw -pl integrations/" + name + " -am verify");
    }
}
