package dev.unbus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.unbus.cli.console.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The pipelines of {@code deploy/ci} are YAML of the right shape and call the command as it is. */
class PipelinesTest {

    private static final Path CI = Path.of("../ci").toAbsolutePath().normalize();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern CALL = Pattern.compile("\\./unbus ([^|>;)\\n]+)");
    private static final Set<String> STEPS = Set.of("changed", "check", "image", "manifests", "deploy");

    @TempDir
    Path folder;

    static Stream<Path> pipelines() throws IOException {
        try (Stream<Path> files = Files.walk(CI)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void isYaml(Path file) throws IOException {
        assertThat(documents(file)).isNotEmpty().allMatch(JsonNode::isObject);
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void callsTheCommandWithOptionsThatItHas(Path file) throws IOException {
        CommandLine line = commandLine();
        for (List<String> call : calls(Files.readString(file))) {
            if (line.getSubcommands().containsKey(call.get(0))) {
                assertThatCode(() -> commandLine().parseArgs(call.toArray(String[]::new)))
                        .describedAs("%s", call)
                        .doesNotThrowAnyException();
            } else {
                assertThat(call.get(0)).isIn(STEPS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions", "gitlab", "tekton"})
    void goesAllTheWay(String product) throws IOException {
        Set<String> called = new TreeSet<>();
        String all = "";
        for (Path file :
                pipelines().filter(file -> file.startsWith(CI.resolve(product))).toList()) {
            all += Files.readString(file);
        }
        calls(all).forEach(call -> called.add(call.get(0)));

        assertThat(called).containsExactlyInAnyOrderElementsOf(STEPS);
        assertThat(all).contains("./mvnw -B -pl \"integrations/$INTEGRATION\" -am verify");
    }

    @Test
    void needsOnlyJobsOfGitHubThatThereAre() throws IOException {
        JsonNode jobs =
                documents(CI.resolve("github-actions/integrations.yaml")).get(0).path("jobs");

        assertThat(jobs.fieldNames()).toIterable().containsExactly("changed", "build", "deploy");
        for (JsonNode job : jobs) {
            JsonNode needs = job.path("needs");
            Stream<JsonNode> needed = needs.isTextual() ? Stream.of(needs) : stream(needs);
            assertThat(needed.map(JsonNode::asText)).allMatch(jobs::has);
            assertThat(stream(job.path("steps"))).allMatch(step -> step.has("uses") != step.has("run"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/order-intake\nbilling/invoice-dispatch\n", ""})
    void writesAChildPipelineForGitLabWhoseJobsExtendWhatThereIs(String integrations) throws Exception {
        JsonNode child = YAML.readTree(childPipeline(integrations));
        JsonNode templates = documents(CI.resolve("gitlab/integration.yml")).get(0);
        List<String> jobs = new ArrayList<>();
        child.fieldNames().forEachRemaining(jobs::add);
        jobs.remove("include");

        assertThat(child.at("/include/0/local").asText()).isEqualTo("deploy/ci/gitlab/integration.yml");
        assertThat(jobs).hasSize(integrations.isEmpty() ? 1 : 4);
        for (String job : jobs) {
            JsonNode one = child.path(job);
            assertThat(one.has("script") || templates.has(one.path("extends").asText()))
                    .isTrue();
            assertThat(stream(one.path("needs")).map(JsonNode::asText)).allMatch(child::has);
        }
    }

    @Test
    void givesEveryTaskOfTektonWhatItAsksFor() throws IOException {
        Map<String, JsonNode> tasks = documents(CI.resolve("tekton/tasks.yaml")).stream()
                .collect(Collectors.toMap(task -> task.at("/metadata/name").asText(), task -> task.path("spec")));
        JsonNode pipeline = documents(CI.resolve("tekton/pipeline.yaml")).get(0).path("spec");

        for (JsonNode task : pipeline.path("tasks")) {
            JsonNode spec = tasks.get(task.at("/taskRef/name").asText());
            Set<String> given = names(task.path("params"));
            given.addAll(names(task.at("/matrix/params")));
            assertThat(given).isEqualTo(names(spec.path("params")));
            assertThat(names(task.path("workspaces"))).isEqualTo(names(spec.path("workspaces")));
            assertThat(stream(task.path("workspaces"))
                            .map(one -> one.path("workspace").asText()))
                    .allMatch(names(pipeline.path("workspaces"))::contains);
        }
        assertThat(references(pipeline, "params")).isEqualTo(names(pipeline.path("params")));
        assertThat(references(pipeline, "tasks.changed.results"))
                .isEqualTo(names(tasks.get("unbus-changed").path("results")));
    }

    @Test
    void usesEveryParameterOfATaskOfTekton() throws IOException {
        for (JsonNode task : documents(CI.resolve("tekton/tasks.yaml"))) {
            assertThat(references(task, "params")).isEqualTo(names(task.at("/spec/params")));
            assertThat(references(task, "results")).isEqualTo(names(task.at("/spec/results")));
            assertThat(names(task.at("/spec/workspaces"))).containsAll(references(task, "workspaces"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b\\nc/d\\n", "a/b\\n", ""})
    void writesAJsonListForTekton(String lines) throws Exception {
        String content = lines.replace("\\n", "\n");
        Path list = Files.writeString(folder.resolve("integrations"), content);
        String script = documents(CI.resolve("tekton/tasks.yaml"))
                .get(0)
                .at("/spec/steps/0/script")
                .asText();
        String write = script.substring(script.indexOf("printf '[%s]'"))
                .replace("/tmp/integrations", list.toString())
                .replaceAll(" > .*", "");

        JsonNode array = YAML.readTree(shell(write, ""));

        assertThat(stream(array).map(JsonNode::asText))
                .containsExactlyElementsOf(content.lines().toList());
    }

    private static CommandLine commandLine() {
        return Unbus.commandLine(Console.plain(System.out, System.err), () -> {
            throw new IllegalStateException("Nothing is run");
        });
    }

    private static List<List<String>> calls(String text) {
        return CALL.matcher(text)
                .results()
                .map(call -> call.group(1)
                        .strip()
                        .replaceAll("\"\\$INTEGRATION\"", "a/b")
                        .replaceAll("\"\\$[A-Z]+\"", "x"))
                .map(call -> List.of(call.split(" +", -1)))
                .toList();
    }

    private static Set<String> references(JsonNode tree, String within) {
        Matcher found = Pattern.compile("\\$\\(" + Pattern.quote(within) + "\\.([a-z]+)[^)]*\\)")
                .matcher(tree.toString());
        return found.results().map((MatchResult one) -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode list) {
        return stream(list).map(one -> one.path("name").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        return YAML.readerFor(JsonNode.class)
                .<JsonNode>readValues(file.toFile())
                .readAll();
    }

    private static String childPipeline(String integrations) throws Exception {
        return shell("sh '" + CI.resolve("gitlab/child-pipeline.sh") + "' 0123abc", integrations);
    }

    private static String shell(String command, String input) throws Exception {
        Process process = new ProcessBuilder("sh", "-ec", command)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs(output).isZero();
        return output;
    }
}
