package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the values that files of properties have for a key is that of the imported routes. */
class PropertySourcesFlowsTest {

    private static final String ROUTE =
            "<route id='r'><from uri='direct:r'/><setBody><simple>${properties:say}</simple></setBody></route>";

    private static Imported imported(String xml, String... files) {
        Map<String, String> sources = new HashMap<>(Map.of("resources/flow.xml", xml));
        for (int at = 0; at < files.length; at += 2) {
            sources.put("resources/" + files[at], files[at + 1]);
        }
        return Imported.of(sources);
    }

    @Test
    void countsTheFileThatThePlaceholderNames() throws Exception {
        String placeholder = "<propertyPlaceholder id='p' location='classpath:conf/b.properties'/>";
        try (Imported flow =
                imported(Spring.context(placeholder + ROUTE), "a.properties", "say=a", "conf/b.properties", "say=b")) {
            assertThat(flow.answer("direct:r", "x", Map.of())).isEqualTo("b");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT)).isEmpty();
        }
    }

    @Test
    void countsTheLastFileThatABeanNamesAndSaysThatThereAreOthers() throws Exception {
        String bean =
                """
                <bean class="org.springframework.beans.factory.config.PropertyPlaceholderConfigurer">
                  <property name="locations"><list><value>classpath:a.properties</value><value>file:${conf}/b.properties</value></list></property>
                </bean>
                """;
        String context = "<camelContext xmlns=\"http://camel.apache.org/schema/spring\">" + ROUTE + "</camelContext>";
        try (Imported flow =
                imported(Spring.file(bean + context), "a.properties", "say=a", "conf/b.properties", "say=b")) {
            assertThat(flow.answer("direct:r", "x", Map.of())).isEqualTo("b");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains(
                            "the sources say say in several ways: that of project/src/main/resources/conf/b.properties"
                                    + " is set");
        }
    }

    @Test
    void saysThatFilesOfNoPlaceholderDiffer() throws Exception {
        String to = "<route id='r'><from uri='direct:r'/><to uri='{{to}}'/></route>";
        try (Imported flow = imported(Spring.context(to), "a.properties", "to=log:a", "b.properties", "to=log:b")) {
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .containsExactly(
                            "the sources say to in several ways: that of project/src/main/resources/a.properties"
                                    + " is set");
        }
    }

    @Test
    void countsTheConfigurationBeforeItsDefaultsAndNeedsARestart() throws Exception {
        String blueprint =
                """
                <blueprint xmlns="http://www.osgi.org/xmlns/blueprint/v1.0.0"
                    xmlns:cm="http://aries.apache.org/blueprint/xmlns/blueprint-cm/v1.1.0">
                  <cm:property-placeholder persistent-id="org.acme" update-strategy="reload">
                    <cm:default-properties><cm:property name="say" value="default"/></cm:default-properties>
                  </cm:property-placeholder>
                  <camelContext xmlns="http://camel.apache.org/schema/blueprint">%s</camelContext>
                </blueprint>
                """
                        .formatted(ROUTE);
        try (Imported flow = imported(blueprint, "etc/org.acme.cfg", "say=configured")) {
            assertThat(flow.answer("direct:r", "x", Map.of())).isEqualTo("configured");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .containsExactly("a change of the configuration counts from the next start on");
        }
    }
}
