package dev.unbus.esb.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.RestApi;
import dev.unbus.esb.dialect.RestApi.Operation;
import dev.unbus.esb.source.LegacyProject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CutterTest {

    private final Conversion conversion = new Conversion(new LegacyProject("bus/orders", List.of()), "test", List.of());
    private final Map<String, String> yaml = new LinkedHashMap<>();
    private final Map<String, String> whole = new LinkedHashMap<>();

    @Test
    void makesAnIntegrationOfEachGroupThatCanStartAlone() {
        route("take-in", "file:in", "direct:store");
        route("store", "direct:store", "sql:x");
        route("answer", "platform-http:/x", "log:x");

        assertThat(cut())
                .extracting(Cut::name, Cut::routes)
                .containsExactly(
                        Tuple.tuple("team/orders-take-in", List.of("take-in", "store")),
                        Tuple.tuple("team/orders-answer", List.of("answer")));
    }

    @Test
    void callsTheOnlyIntegrationLikeTheProject() {
        route("take-in", "file:in", "log:x");

        assertThat(cut()).extracting(Cut::name).containsExactly("team/orders");
    }

    @Test
    void copiesWhatIsTiny() {
        route("one", "file:one", "direct:store");
        route("two", "file:two", "direct:store");
        route("store", "direct:store", "sql:x");

        assertThat(cut()).hasSize(2).allSatisfy(cut -> assertThat(cut.copied()).containsExactly("store"));
    }

    @Test
    void keepsTogetherWhatSharesMuchAndSaysWhy() {
        route("one", "file:one", "direct:store");
        route("two", "file:two", "direct:store");
        route("store", "direct:store", "sql:x" + "\n        - log: x".repeat(100));

        assertThat(cut()).singleElement().satisfies(cut -> {
            assertThat(cut.routes()).containsExactly("one", "two", "store");
            assertThat(cut.together()).isEqualTo("they share store");
        });
    }

    @Test
    void keepsTheOperationsOfAnApiTogether() {
        route("get", "direct:get", "log:x");
        route("put", "direct:put", "log:x");
        conversion.api(new RestApi(
                "orders",
                "/orders",
                List.of(
                        new Operation("get", "/{id}", "get", "", List.of(), List.of()),
                        new Operation("put", "/{id}", "put", "", List.of(), List.of()))));

        assertThat(cut()).singleElement().satisfies(cut -> assertThat(cut.apis())
                .hasSize(1));
    }

    @Test
    void tellsWhatNothingReachesAndEndsOnCycles() {
        route("one", "direct:one", "direct:two");
        route("two", "direct:two", "direct:one");

        assertThat(cut()).singleElement().satisfies(cut -> {
            assertThat(cut.unreached()).isTrue();
            assertThat(cut.routes()).containsExactly("one", "two");
        });
    }

    @Test
    void takesAlongWhatTheHandlingOfFailuresCalls() {
        route("take-in", "file:in", "sql:x");
        route("dead", "direct:dead", "file:dead");
        whole.put("take-in", yaml.get("take-in") + "deadLetterUri: direct:dead");

        assertThat(cut()).singleElement().satisfies(cut -> assertThat(cut.routes())
                .containsExactly("take-in", "dead"));
    }

    @Test
    void takesAlongWhatAComputedNameMayCall() {
        route("take-in", "file:in", "\"direct:orders.${header.kind}\"");
        route("store", "direct:orders.store", "sql:x");
        route("other", "direct:other", "sql:y");

        assertThat(cut()).extracting(Cut::routes).containsExactly(List.of("take-in", "store"), List.of("other"));
    }

    private void route(String id, String from, String to) {
        yaml.put(
                id,
                "- route:\n    id: " + id + "\n    from:\n      uri: " + from
                        + "\n      steps:\n      - to:\n          uri: " + to + "\n");
    }

    private List<Cut> cut() {
        return Cutter.cut(conversion, yaml, whole, "team", new FlowNames("team"));
    }
}
