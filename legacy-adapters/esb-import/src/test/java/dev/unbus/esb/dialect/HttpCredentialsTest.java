package dev.unbus.esb.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.junit.jupiter.api.Test;

class HttpCredentialsTest {

    private static final String ODD = "a&b=c%41+d e";

    @Test
    void noCharacterOfASecretIsReadAsAPartOfTheAddress() throws Exception {
        String basic = HttpCredentials.basic("joe", "{{odd}}", true);
        String client = HttpCredentials.client("http://login.example/?a=1&b=2", "me", "{{odd}}", "read+write");

        assertThat(options(basic)).containsEntry("authUsername", "joe").containsEntry("authPassword", ODD);
        assertThat(options(client))
                .containsEntry("oauth2TokenEndpoint", "http://login.example/?a=1&b=2")
                .containsEntry("oauth2ClientSecret", ODD)
                .containsEntry("oauth2Scope", "read write");
    }

    /** The options as a component of Camel gets them. */
    private static Map<String, Object> options(String credentials) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            Properties settings = new Properties();
            settings.setProperty("odd", ODD);
            camel.getPropertiesComponent().setInitialProperties(settings);
            Asked asked = new Asked();
            camel.addComponent("asked", asked);
            camel.getEndpoint("asked:stock.example?x=y" + credentials);
            return asked.options;
        }
    }

    private static final class Asked extends DefaultComponent {

        private Map<String, Object> options = Map.of();

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            options = Map.copyOf(parameters);
            parameters.clear();
            return getCamelContext().getEndpoint("log:asked");
        }
    }
}
