package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import org.junit.jupiter.api.Test;

/** What XML declares for routes in Java. */
class JavaOnlyFlowsTest {

    @Test
    void goesWithTheRoutes() {
        try (Imported flow = Imported.of(
                Spring.context(
                        """
                <propertyPlaceholder id="p" location="classpath:a.properties"/>
                <endpoint id="out" uri="file:out"/>
                <dataFormats><jaxb id="orders" contextPath="com.acme"/></dataFormats>
                <threadPool id="pool" poolSize="5"/>
                <routeBuilder ref="routes"/>
                """))) {
            assertThat(Spring.kinds(flow, Outcome.DIFFERENT))
                    .contains("propertyPlaceholder", "endpoint", "jaxb", "threadPool", "routeBuilder");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .filteredOn("it goes with the routes in Java, which have to be moved over"::equals)
                    .hasSize(4);
        }
    }

    @Test
    void goesWithThemBesideRoutesInXml() {
        String routes =
                """
                <endpoint id="in" uri="direct:in"/>
                <endpoint id="out" uri="file:out"/>
                <route id="r"><from uri="ref:in"/><to uri="mock:a"/></route>
                """;
        try (Imported flow = Imported.of(Spring.context("<routeBuilder ref='routes'/>" + routes))) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .filteredOn("it goes with the routes in Java, which have to be moved over"::equals)
                    .hasSize(1);
            assertThat(Spring.kinds(flow, Outcome.CONVERTED)).contains("endpoint");
        }
        try (Imported flow = Imported.of(Spring.context(routes))) {
            assertThat(Spring.kinds(flow, Outcome.IGNORED)).containsExactly("endpoint");
        }
    }
}
