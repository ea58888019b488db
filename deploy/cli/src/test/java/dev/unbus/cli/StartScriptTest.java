package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script at the root against JDKs that only say who they are. */
class StartScriptTest {

    private static final List<String> TOOLS = List.of("sh", "dirname", "find", "head", "readlink", "sed", "touch");

    @TempDir
    Path folder;

    private Path root;
    private Path jdks;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void layOut() throws IOException {
        root = folder.resolve("a project");
        jdks = Files.createDirectories(folder.resolve("jdks"));
        Files.createDirectories(root.resolve("deploy/cli/src/main"));
        Files.writeString(root.resolve("deploy/cli/pom.xml"), "");
        Files.createDirectories(root.resolve("deploy/cli/target"));
        Files.writeString(root.resolve("deploy/cli/target/unbus-deploy-cli.jar"), "");
        Files.copy(Path.of("../../unbus"), root.resolve("unbus"));
        executable(root.resolve("unbus"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            executable(Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n"));
        }
        environment.put("PATH", tools.toString());
        environment.put("UNBUS_JDKS", jdks.toString());
    }

    @Test
    void prefersJdk25() throws Exception {
        jdk("jdk-17", "17.0.9");
        jdk("jdk-25", "25.0.1");
        jdk("jdk-26", "26");

        assertThat(run("status", "two words"))
                .contains("jdk-25")
                .contains("-Dunbus.root=" + root)
                .endsWith("[status][two words]");
    }

    @Test
    void takesTheNewestWhenThereIsNo25() throws Exception {
        jdk("jdk-17", "17.0.9");
        jdk("jdk-21", "21.0.2");

        assertThat(run("status")).contains("jdk-21");
    }

    @Test
    void prefersTheOneItIsPointedAt() throws Exception {
        jdk("jdk-25", "25");
        environment.put("UNBUS_JAVA_HOME", jdk("jdk-17", "17.0.9").toString());

        assertThat(run("status")).contains("jdk-17");
    }

    @Test
    void takesJavaHomeWhenThereIsNothingElse() throws Exception {
        Path home = Files.move(jdk("jdk-17", "17.0.9"), folder.resolve("elsewhere"));
        environment.put("JAVA_HOME", home.toString());

        assertThat(run("status")).contains("elsewhere");
    }

    @Test
    void saysWhenThereIsNoJdkOrOnlyAnOldOne() throws Exception {
        assertThat(run("status")).isEqualTo("exit 1: " + noJdk());

        jdk("jdk-11", "11.0.20");
        jdk("jdk-8", "1.8.0_392");
        assertThat(run("status")).isEqualTo("exit 1: " + noJdk());
    }

    @Test
    void saysWhenItIsPointedAtSomethingElse() throws Exception {
        environment.put("UNBUS_JAVA_HOME", "/nowhere");

        assertThat(run("status")).startsWith("exit 1: unbus: UNBUS_JAVA_HOME (/nowhere) is not a JDK 17 or later");
    }

    @Test
    void buildsTheCommandWhenItIsMissing() throws Exception {
        jdk("jdk-17", "17.0.9");
        Files.delete(root.resolve("deploy/cli/target/unbus-deploy-cli.jar"));
        Files.writeString(root.resolve("mvnw"), "echo mvnw \"$@\"; : > deploy/cli/target/unbus-deploy-cli.jar\n");

        assertThat(run("status")).contains("building the command first", "mvnw -q", "-pl deploy/cli -am package");
    }

    @Test
    void saysWhenTheCommandCannotBeBuilt() throws Exception {
        jdk("jdk-17", "17.0.9");
        Files.delete(root.resolve("deploy/cli/target/unbus-deploy-cli.jar"));
        Files.writeString(root.resolve("mvnw"), "exit 1\n");

        assertThat(run("status"))
                .contains("exit 1: ")
                .endsWith("the command could not be built; the lines above say why.");
    }

    private static String noJdk() {
        return "unbus: there is no JDK 17 or later here (looked at JAVA_HOME, /usr/lib/jvm and the PATH); install one,"
                + " for example from https://adoptium.net, and call again.";
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(root.resolve("unbus").toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process script = builder.start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exitCode = script.waitFor();
        return exitCode == 0 ? output : "exit " + exitCode + ": " + output;
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = home.resolve("bin/java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                printf '%s %s' "$0" "$*"
                while [ "$1" != -jar ]; do shift; done
                shift 2
                printf ' [%s]' "$@" | sed 's/\\] \\[/][/g'
                """);
        executable(java);
        executable(Files.writeString(home.resolve("bin/javac"), ""));
        return home;
    }

    private static Path find(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
