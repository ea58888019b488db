package dev.unbus.esb.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.ToDefinition;
import org.junit.jupiter.api.Test;

class ProjectWriterTest {

    private final Conversion conversion = new Conversion(new LegacyProject("bus/orders", List.of()), "test", List.of());

    private final Element origin;

    ProjectWriterTest() throws SourceException {
        origin = XmlReader.read("flow.xml", "<flow/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsARouteWithWhatItsRouteConfigurationSendsTo() {
        OnExceptionDefinition failed = new OnExceptionDefinition();
        failed.setExceptions(List.of("java.lang.Exception"));
        failed.addOutput(new ToDefinition("direct:dead"));
        RouteConfigurationDefinition handling = new RouteConfigurationDefinition();
        handling.setId("handling");
        handling.setOnExceptions(List.of(failed));
        conversion.routeConfiguration(handling);
        route("take-in", "timer:in", "log:x");
        conversion.flows().get("take-in").route().setRouteConfigurationId("handling");
        route("dead", "direct:dead", "log:dead");

        assertThat(written()).containsExactly(List.of("take-in", "dead"));
    }

    @Test
    void keepsARouteWithWhatItsBeansSendTo() {
        BeanFactoryDefinition<Object> repository = new BeanFactoryDefinition<>();
        repository.setName("groups");
        repository.setType("org.acme.Repository");
        repository.setProperties(Map.of("deadLetterUri", "direct:dead"));
        conversion.bean(repository);
        route("take-in", "timer:in", "bean:groups");
        route("dead", "direct:dead", "log:dead");

        assertThat(written()).containsExactly(List.of("take-in", "dead"));
    }

    @Test
    void keepsARouteWithWhatItsClassesSendTo() {
        conversion.sources("org.acme.Sender", Map.of("org/acme/Sender.java", "send(\"direct:late\", body);"));
        route("take-in", "timer:in", "class:org.acme.Sender");
        route("late", "direct:late", "log:late");

        assertThat(written()).containsExactly(List.of("take-in", "late"));
    }

    private void route(String id, String from, String to) {
        conversion.route(id, origin, route -> {
            route.setInput(new FromDefinition(from));
            route.addOutput(new ToDefinition(to));
        });
    }

    private List<List<String>> written() {
        return new ProjectWriter("team")
                .write(conversion).stream().map(one -> one.cut().routes()).toList();
    }
}
