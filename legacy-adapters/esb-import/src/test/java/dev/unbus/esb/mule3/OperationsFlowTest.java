package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.net.ConnectException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Object stores, validations and other operations of connectors. */
class OperationsFlowTest {

    @Test
    void objectStoreKeepsAndForgets() throws Exception {
        String store = "<objectstore:%s config-ref='kept' key=\"#[payload]\" %s/>";
        try (Imported app = Mule3.app("<objectstore:config name='kept' partition='tests'/>"
                + "<flow name='put'><http:listener config-ref='server' path='/put'/>"
                + store.formatted("store", "value-ref=\"#['v ' + payload]\"")
                + "<catch-exception-strategy when='#[exception.causedBy(org.mule.api.store.ObjectAlreadyExistsException)]'>"
                + "<set-payload value='taken'/></catch-exception-strategy></flow>"
                + "<flow name='get'><http:listener config-ref='server' path='/get'/>"
                + store.formatted("retrieve", "defaultValue-ref=\"#['none']\"") + "</flow>"
                + "<flow name='drop'><http:listener config-ref='server' path='/drop'/>"
                + store.formatted("remove", "ignoreNotExists='true'") + "</flow>")) {
            Map<String, Object> text = Map.of("Content-Type", "text/plain");
            assertThat(app.answer("platform-http:/get", "k", text)).isEqualTo("none");
            assertThat(app.answer("platform-http:/put", "k", text)).isEqualTo("k");
            assertThat(app.answer("platform-http:/put", "k", text)).isEqualTo("taken");
            assertThat(app.answer("platform-http:/get", "k", text)).isEqualTo("v k");
            assertThat(app.answer("platform-http:/drop", "k", text)).isEqualTo("v k");
            assertThat(app.answer("platform-http:/get", "k", text)).isEqualTo("none");
        }
    }

    @Test
    void validationFailsAsOneAsksForIt() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <validation:is-not-empty value="#[payload]" message="nothing there"/>
                <set-payload value="fine"/>
                <catch-exception-strategy
                    when="#[exception.causedBy(org.mule.extension.validation.api.ValidationException)]">
                  <set-payload value="#[exception.message]"/></catch-exception-strategy>
                """))) {
            assertThat(app.answer("platform-http:/orders", "x", Map.of("Content-Type", "text/plain")))
                    .isEqualTo("fine");
            assertThat(app.answer("platform-http:/orders", "", Map.of("Content-Type", "text/plain")))
                    .isEqualTo("nothing there");
        }
    }

    @Test
    void handlerAsksWhetherAnErrorIsOneOfMessaging() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <http:request config-ref="client" path="/" method="GET"/>
                <choice-exception-strategy>
                  <catch-exception-strategy when="#[exception instanceof org.mule.api.MessagingException &amp;&amp;
                      exception.causedExactlyBy(java.util.concurrent.TimeoutException)]">
                    <set-payload value="late"/></catch-exception-strategy>
                  <catch-exception-strategy><set-payload value="other"/></catch-exception-strategy>
                </choice-exception-strategy>
                """))) {
            app.answers((uri, exchange) -> {
                throw new java.util.concurrent.TimeoutException();
            });
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("late");
            app.answers((uri, exchange) -> {
                throw new ConnectException("down");
            });
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("other");
        }
    }

    @Test
    void resultThatIsAFailureIsTriedAgain() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <until-successful maxRetries="3" millisBetweenRetries="1" synchronous="true"
                    failureExpression="#[payload == 'not yet']">
                  <http:request config-ref="client" path="/" method="GET"/></until-successful>
                """))) {
            app.answers((uri, exchange) -> exchange.getMessage().setBody(app.sent.size() < 3 ? "not yet" : "done"));
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("done");
            assertThat(app.sent).hasSize(3);
        }
    }

    @Test
    void messagesGoRoundInTurn() throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(
                "<round-robin><set-payload value='first'/><set-payload value='second'/></round-robin>"))) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("first");
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("second");
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("first");
        }
    }

    @Test
    void propertiesAndVariablesAreRenamedAndForgotten() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <set-property propertyName="old" value="p"/><set-variable variableName="a1" value="1"/>
                <set-variable variableName="a2" value="2"/><set-variable variableName="b" value="3"/>
                <message-properties-transformer><rename-message-property key="old" value="new"/>
                </message-properties-transformer>
                <message-properties-transformer scope="invocation"><rename-message-property key="b" value="c"/>
                  <delete-message-property key="none"/></message-properties-transformer>
                <remove-variable variableName="a*"/>
                <set-payload value="#[flowVars.a1 + ' ' + flowVars.b + ' ' + flowVars.c]"/>
                """))) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of());
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("null null 3");
            assertThat(answer.getMessage().getHeaders())
                    .containsEntry("new", "p")
                    .doesNotContainKey("old");
        }
    }

    @Test
    void requestGetsATokenByTheCredentialsOfItsClient() {
        try (Imported app = Mule3.app(
                """
                <http:request-config name="signed" host="api.example" port="80">
                  <client-credentials-grant-type xmlns="http://www.mulesoft.org/schema/mule/oauth2" clientId="me"
                      clientSecret="${secret}"><token-request tokenUrl="http://login.example/token"/>
                  </client-credentials-grant-type></http:request-config>
                """
                        + Mule3.listening("<http:request config-ref='signed' path='/' method='GET'/>"))) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule3.written(app))
                    .contains(
                            "oauth2TokenEndpoint=RAW({{signed.authorization-url}})",
                            "oauth2ClientSecret=RAW({{secret}})")
                    .contains("oauth2ClientId=RAW({{signed.client-id}})");
        }
    }

    @Test
    void eventsOfTheBusinessAreLinesOfTheLog() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <tracking:custom-event event-name="Price"><tracking:meta-data key="item" value="#[payload]"/>
                </tracking:custom-event><tracking:transaction id="t"/><set-payload value="done"/>
                """))) {
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("done");
            assertThat(Mule3.written(app)).contains("event Price item=${body}");
        }
    }

    @Test
    void endpointOfTheTransportHasFiltersAndProperties() throws Exception {
        try (Imported app = Mule3.app(
                """
                <flow name="old"><http:inbound-endpoint host="localhost" port="8081" path="old">
                  <expression-filter expression="#[message.inboundProperties['http.method'] == 'POST']"/>
                  <set-property propertyName="X-Seen" value="yes"/>
                </http:inbound-endpoint><set-payload value="taken"/></flow>
                """)) {
            Exchange taken = app.request("platform-http:/old", "x", Map.of("CamelHttpMethod", "POST"));
            assertThat(taken.getMessage().getBody(String.class)).isEqualTo("taken");
            assertThat(taken.getMessage().getHeader("X-Seen")).isEqualTo("yes");
            assertThat(app.answer("platform-http:/old", "x", Map.of("CamelHttpMethod", "PUT")))
                    .isNullOrEmpty();
        }
    }

    @Test
    void filterByTheNameOfAFile() throws Exception {
        try (Imported app = Mule3.app("<flow name='read'><file:inbound-endpoint path='in'/>"
                + "<file:filename-wildcard-filter pattern='*.txt, *.csv'/><set-payload value='taken'/></flow>")) {
            assertThat(app.answer("file:", "x", Map.of("CamelFileName", "a.csv")))
                    .isEqualTo("taken");
            assertThat(app.answer("file:", "x", Map.of("CamelFileName", "a.xml")))
                    .isNull();
        }
    }

    @Test
    void objectOfAClassIsAMapAndSaysSo() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <dw:transform-message><dw:set-payload>%dw 1.0
                %output application/java
                ---
                {name: "x"} as :object {class: "org.example.Person"}</dw:set-payload></dw:transform-message>
                <set-payload value="#[payload.name]"/>
                """))) {
            assertThat(app.answer("platform-http:/orders", "", Map.of())).isEqualTo("x");
            assertThat(Mule3.outcome(app, "dw:transform-message"))
                    .startsWith("DIFFERENT makes maps instead of objects of org.example.Person");
        }
    }

    @Test
    void textIsNoCondition() {
        try (Imported app = Mule3.app(Mule3.listening(
                "<first-successful failureExpression=\"#['no']\"><logger message='a'/></first-successful>"))) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule3.outcome(app, "first-successful")).isEqualTo("STUBBED a condition that is a text: 'no'");
        }
    }
}
