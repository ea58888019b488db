package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.OldFlow.Difference;
import dev.unbus.esb.oldcamel.Conversation;
import dev.unbus.esb.oldcamel.StandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the old bus in the Camel they were written for, against what was generated from them in today's. */
class OldCamelTest {

    private static OldCamel camel2;
    private static OldCamel camel3;

    @BeforeAll
    static void start() {
        camel2 = OldCamel.start(2);
        camel3 = OldCamel.start(3);
    }

    @AfterAll
    static void stop() {
        camel2.close();
        camel3.close();
    }

    static Stream<OldFlow> flowsOfCamel2() {
        return OldFlow.of(2).stream();
    }

    static Stream<OldFlow> flowsOfCamel3() {
        return OldFlow.of(3).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flowsOfCamel2")
    void behavesAsInCamel2(OldFlow flow) throws Exception {
        compare(flow, camel2.transcript(flow));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flowsOfCamel3")
    void behavesAsInCamel3(OldFlow flow) throws Exception {
        compare(flow, camel3.transcript(flow));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flowsOfCamel2")
    void isGeneratedFromBlueprintAsFromSpring(OldFlow flow) throws Exception {
        Map<String, String> blueprint = new LinkedHashMap<>(flow.sources());
        blueprint.replaceAll((path, text) -> path.endsWith(".xml") ? asBlueprint(text) : text);
        assertThat(Imported.files(blueprint)).isEqualTo(Imported.files(flow.sources()));
    }

    private static String asBlueprint(String spring) {
        return spring.replace(
                        "http://www.springframework.org/schema/beans\"", "http://www.osgi.org/xmlns/blueprint/v1.0.0\"")
                .replace("http://camel.apache.org/schema/spring\"", "http://camel.apache.org/schema/blueprint\"")
                .replace("<beans", "<blueprint")
                .replace("</beans", "</blueprint")
                .replace("constructor-arg", "argument");
    }

    private static void compare(OldFlow flow, JsonNode once) throws Exception {
        assertThat(once.path("refused").asText()).isEmpty();
        assertThat(once.path("replies")).hasSameSizeAs(flow.script().path("messages"));
        try (Imported imported = Imported.of(flow.sources())) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Spring.kinds(imported, Outcome.FAILED)).isEmpty();
            assertThat(Spring.kinds(imported, Outcome.STUBBED)).isEmpty();
            JsonNode today = today(flow, imported);
            for (Difference difference : flow.differences()) {
                assertThat(take(once, difference.at())).isEqualTo(difference.was());
                assertThat(take(today, difference.at())).isEqualTo(difference.is());
                said(difference, imported);
            }
            assertThat(today.toPrettyString()).isEqualTo(once.toPrettyString());
        }
    }

    /** A unit tells of the difference, unless the message fails before and after, only with another exception of Camel's own. */
    private static void said(Difference difference, Imported imported) {
        if (difference.said().isEmpty()) {
            assertThat(difference.at()).endsWith("/failure");
            assertThat(List.of(difference.was(), difference.is())).allMatch(JsonNode::isTextual);
        } else {
            assertThat(Spring.reasons(imported, Outcome.DIFFERENT))
                    .anyMatch(reason -> reason.contains(difference.said()));
        }
    }

    private static JsonNode today(OldFlow flow, Imported imported) throws Exception {
        imported.answers((uri, exchange) ->
                StandIn.of(imported.camel(), flow.once(uri)).createProducer().process(exchange));
        ObjectNode script = flow.script().deepCopy();
        for (JsonNode message : script.path("messages")) {
            ((ObjectNode) message).put("to", flow.today(message.path("to").asText()));
        }
        for (JsonNode answer : script.path("answers")) {
            String at = answer.path("at").asText();
            ((ObjectNode) answer).put("at", at.startsWith("mock:") ? at : "mock:" + at.replaceFirst(":/*", ":"));
        }
        return Conversation.hold(imported.camel(), script);
    }

    private static JsonNode take(JsonNode transcript, String at) {
        JsonPointer place = JsonPointer.compile(at);
        JsonNode value = transcript.at(place);
        JsonNode parent = transcript.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        }
        return value;
    }
}
