package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What of a message is at the other end of a transport, and what comes back. */
class HandoverFlowTest {

    private static final String CALL = "<vm:outbound-endpoint path='other' exchange-pattern='request-response'/>";

    private static Imported app(String before, String after, String other) {
        return Mule3.app(Mule3.listening(before + CALL + after)
                + "<flow name='other'><vm:inbound-endpoint path='other' exchange-pattern='request-response'/>" + other
                + "</flow>");
    }

    @Test
    void onlyOutboundPropertiesCrossAQueueInMemory() throws Exception {
        try (Imported app = app(
                "<set-property propertyName='sent' value='s'/>",
                "",
                "<set-payload value=\"#[message.inboundProperties.sent + ' ' + message.inboundProperties.came]\"/>")) {
            assertThat(app.answer("platform-http:/orders", "", Map.of("came", "c")))
                    .isEqualTo("s null");
        }
    }

    @Test
    void outboundPropertiesOfAReplyCameInAndAreNotPassedOn() throws Exception {
        try (Imported app = app(
                "<set-property propertyName='sent' value='s'/>",
                "<set-payload value=\"#[message.inboundProperties.replied + ' ' + message.outboundProperties.sent]\"/>",
                "<set-property propertyName='replied' value='r'/><set-property propertyName='http.status'"
                        + " value='202'/>")) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of());
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("r null");
            assertThat(answer.getMessage().getHeaders()).doesNotContainKeys("replied", "sent");
            assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE))
                    .isEqualTo(200);
        }
    }

    @Test
    void oneWayMessageLeavesTheFlowAsItWas() throws Exception {
        try (Imported app = Mule3.app(
                """
                <flow name="orders"><http:listener config-ref="server" path="/orders"/>
                  <set-property propertyName="kept" value="k"/>
                  <vm:outbound-endpoint path="other"/>
                  <set-payload value="#[message.inboundProperties.came]"/></flow>
                <flow name="other"><vm:inbound-endpoint path="other"/><logger message="x"/></flow>
                """)) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of("came", "c"));
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("c");
            assertThat(answer.getMessage().getHeader("kept")).isEqualTo("k");
        }
    }

    @Test
    void partThatNobodyReadIsNamedBesideACall() throws Exception {
        try (Imported app = app("<set-payload value='x'><fancy>1</fancy></set-payload>", "", "<logger message='x'/>")) {
            assertThat(Mule3.outcome(app, "set-payload")).isEqualTo("DIFFERENT without fancy");
        }
    }

    @Test
    void handlerHasTheVariablesOfTheFlowWhoseCallFailed() throws Exception {
        try (Imported app = app(
                "<set-variable variableName='v' value='mine'/>",
                "<catch-exception-strategy><set-payload value=\"#[flowVars.v + ' ' + flowVars.w + ' '"
                        + " + message.inboundProperties.came]\"/></catch-exception-strategy>",
                "<set-variable variableName='w' value='other'/><test:component throwException='true'"
                        + " xmlns:test='http://www.mulesoft.org/schema/mule/test'/>")) {
            assertThat(app.answer("platform-http:/orders", "", Map.of("came", "c")))
                    .isEqualTo("mine null c");
        }
    }

    @Test
    void replyToAMessageHasNoneOfItsProperties() throws Exception {
        try (Imported app = Mule3.app(
                """
                <flow name="orders"><jms:inbound-endpoint queue="in" exchange-pattern="request-response"/>
                  <set-property propertyName="replied" value="r"/></flow>
                """)) {
            Exchange reply = app.request("jms:queue:in", "x", Map.of("came", "c"));
            assertThat(reply.getMessage().getHeaders())
                    .containsEntry("replied", "r")
                    .doesNotContainKey("came");
        }
    }

    @Test
    void namesOfAttributesAreOrdinaryProperties() throws Exception {
        try (Imported app = Mule3.app(
                Mule3.listening(
                        """
                <set-property propertyName="statusCode" value="#[message.inboundProperties.fileName]"/>
                <set-property propertyName="version" value="#[message.inboundProperties.version]"/>
                <set-payload value="#[message.outboundProperties.statusCode + message.outboundProperties['version']]"/>
                """))) {
            Exchange answer = app.request("platform-http:/orders", "", Map.of("fileName", "a.txt", "version", 2));
            assertThat(answer.getMessage().getBody(String.class)).isEqualTo("a.txt2");
            assertThat(answer.getMessage().getHeader("statusCode")).isEqualTo("a.txt");
        }
    }

    private static final String ASKS = "<http:request config-ref='client' path='/a' method='GET'/>";

    private static Exchange asking(String steps) throws Exception {
        try (Imported app = Mule3.app(Mule3.listening(steps
                + "<set-payload value=\"#[message.inboundProperties.came + ' ' +"
                + " message.inboundProperties.answered]\"/>"))) {
            assertThat(app.failures()).isEmpty();
            app.answers((uri, exchange) -> exchange.getMessage().setHeader("answered", "a"));
            return app.request("platform-http:/orders", "", Map.of("came", "c"));
        }
    }

    @Test
    void inboundPropertiesAreThoseOfTheRequestBehindAScopeThatAsked() throws Exception {
        for (String steps : new String[] {
            "<enricher target='#[flowVars.v]'>" + ASKS + "</enricher>",
            "<set-payload value='#[[1]]'/><foreach>" + ASKS + "</foreach>",
            "<first-successful><processor-chain>" + ASKS
                    + "<test:component throwException='true' xmlns:test='http://www.mulesoft.org/schema/mule/test'/>"
                    + "</processor-chain><logger message='x'/></first-successful>"
        }) {
            Exchange answer = asking(steps);
            assertThat(answer.getMessage().getBody(String.class)).as(steps).isEqualTo("c null");
            assertThat(answer.getMessage().getHeaders()).as(steps).doesNotContainKeys("came", "answered");
        }
    }
}
