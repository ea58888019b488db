package dev.unbus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project with modules as Maven has them, two teams with a flow each, and a history: {@code orders/order-intake} uses the Kafka
 * connector, {@code billing/invoice-dispatch} the SOAP adapter, both the connector for delivery.
 */
public final class FlowProject {

    /** Where the flow is that tests change. */
    public static final String INTAKE = "integrations/orders/order-intake/";

    private static final String ARTIFACT =
            "<dependency><groupId>dev.unbus</groupId><artifactId>%s</artifactId>%s</dependency>";

    private final TestProject project;

    /** The project, with everything committed. */
    public FlowProject(Path folder) {
        project = new TestProject(folder);
        writeModules();
        writeFlow("orders", "order-intake", "8101", "kafka", "unbus-kafka:orders.placed");
        writeFlow("billing", "invoice-dispatch", "8103", "soap", "cxf:bean:erp");
        write("integrations/teams.yaml", team("orders") + "---\n" + team("billing"));
        write("deploy/environments/local/environment.yaml", "target: local\n");
        write(
                "deploy/environments/kubernetes/environment.yaml",
                """
                target: kubernetes
                defaults:
                  resources:
                    requests: {cpu: 100m, memory: 192Mi}
                    limits: {memory: 384Mi}
                """);
        git("init", "--quiet", "--initial-branch=main");
        commit();
    }

    private void writeModules() {
        write(
                "pom.xml",
                pom(
                        "",
                        "parent",
                        "pom",
                        modules(
                                        "connectors/bom",
                                        "connectors/delivery",
                                        "connectors/kafka",
                                        "connectors/testkit",
                                        "adapters/soap",
                                        "integrations",
                                        "gone")
                                + "<dependencyManagement><dependencies>"
                                + ARTIFACT.formatted("bom", "<scope>import</scope>")
                                + "</dependencies></dependencyManagement>"));
        write(
                "connectors/bom/pom.xml",
                pom(
                        "",
                        "bom",
                        "pom",
                        "<dependencyManagement><dependencies>" + ARTIFACT.formatted("kafka", "")
                                + ARTIFACT.formatted("soap", "") + "</dependencies></dependencyManagement>"));
        write("connectors/delivery/pom.xml", pom(PARENT, "delivery", "jar", ""));
        write("connectors/kafka/pom.xml", pom(PARENT, "kafka", "jar", uses("delivery", "")));
        write("connectors/testkit/pom.xml", pom(PARENT, "testkit", "jar", ""));
        write("adapters/soap/pom.xml", pom(PARENT, "soap", "jar", uses("delivery", "")));
        write(
                "integrations/pom.xml",
                pom(
                        PARENT,
                        "integrations",
                        "pom",
                        modules("orders/order-intake", "billing/invoice-dispatch")
                                + uses("testkit", "<scope>test</scope>")));
    }

    private static final String PARENT = parent("parent");

    private static String parent(String name) {
        return "<parent><groupId>dev.unbus</groupId><artifactId>" + name + "</artifactId></parent>\n";
    }

    private void writeFlow(String team, String flow, String port, String connector, String endpoint) {
        String folder = "integrations/" + team + "/" + flow + "/";
        write(
                folder + "pom.xml",
                pom(parent("integrations"), flow, "jar", "<version>0.1.0</version>\n" + uses(connector, "")));
        write(folder + "README.md", "# A flow\n");
        write(
                folder + "catalog-info.yaml",
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %s
                  annotations:
                    unbus.dev/consumes: topic:orders.in
                    unbus.dev/produces: %s
                    unbus.dev/guarantee: at-least-once
                    unbus.dev/local-port: "%s"
                spec:
                  type: service
                  lifecycle: production
                  owner: %s
                """
                        .formatted(flow, connector.equals("kafka") ? "topic:orders.placed" : "soap:erp", port, team));
        write(folder + "src/main/resources/application.properties", "unbus.integration=" + team + "/" + flow + "\n");
        write(folder + "src/main/java/dev/unbus/FlowRoute.java", route(endpoint));
    }

    private static String route(String endpoint) {
        return """
                package dev.unbus;

                class FlowRoute extends RouteBuilder {

                    static final String ID = "flow-route";

                    @Override
                    public void configure() {
                        from("unbus-kafka:orders.in")
                                .routeId(ID)
                                .to("%s");
                    }
                }
                """
                .formatted(endpoint);
    }

    private static String team(String name) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Group
                metadata:
                  name: %s
                spec:
                  type: team
                  profile: {displayName: A team, email: %s@example.com}
                  children: []
                """
                .formatted(name, name);
    }

    private static String pom(String parent, String name, String packaging, String rest) {
        return "<project>\n" + parent + "<groupId>dev.unbus</groupId><artifactId>" + name + "</artifactId><packaging>"
                + packaging + "</packaging>\n" + rest + "\n</project>\n";
    }

    private static String modules(String... names) {
        return "<modules>\n<module>" + String.join("</module>\n<module>", names) + "</module>\n</modules>\n";
    }

    private static String uses(String artifact, String scope) {
        return "<dependencies>" + ARTIFACT.formatted(artifact, scope) + "</dependencies>";
    }

    /** Writes a file, its name relative to the root. */
    public FlowProject write(String file, String content) {
        try {
            Path path = project.root().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The content of a file. */
    public String read(String file) {
        try {
            return Files.readString(project.root().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces a text that has to be in a file. */
    public FlowProject replace(String file, String text, String other) {
        String content = read(file);
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " does not hold " + text);
        }
        return write(file, content.replace(text, other));
    }

    /** Commits all there is. */
    public FlowProject commit() {
        git("add", "--all");
        git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message=A change");
        return this;
    }

    /** Runs git in the project's folder. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgSign=false"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(project.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output.strip();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs the command in this process. */
    public int run(String... arguments) {
        return project.run(arguments);
    }

    /** What the last run printed to standard output. */
    public String out() {
        return project.out();
    }

    /** What the last run printed to standard error. */
    public String err() {
        return project.err();
    }

    /** The folder of the project. */
    public Path root() {
        return project.root();
    }

    /** The state's folder. */
    public Path home() {
        return project.home().folder();
    }
}
