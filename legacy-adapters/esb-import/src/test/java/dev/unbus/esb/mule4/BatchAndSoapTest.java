package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unbus.esb.Imported;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class BatchAndSoapTest {

    private static final String ORDERS = "platform-http:/orders";
    private static final Map<String, Object> JSON = Map.of("Content-Type", "application/json");
    private static final String WSDL =
            """
            <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                targetNamespace="urn:stock">
              <binding name="b"><operation name="Count"><soap:operation soapAction="urn:stock#Count"/></operation></binding>
              <service name="s"><port name="p"><soap:address location="http://soap.example/stock"/></port></service>
            </definitions>
            """;

    @Test
    void jobThatNoStepRunsIsNotAmongTheSteps() {
        try (Imported app = Mule.app(
                """
                <flow name="nightly"><batch:execute name="prices"/></flow>
                <batch:job name="prices"><batch:process-records><batch:step name="one"><logger message="x"/></batch:step>
                </batch:process-records></batch:job>
                """)) {
            assertThat(Mule.outcome(app, "batch:execute")).startsWith("STUBBED");
            assertThat(Mule.outcome(app, "batch:job")).startsWith("STUBBED nothing that refers to it is converted");
        }
    }

    @Test
    void takesTheRecordsOfABatchStepByStep() throws Exception {
        try (Imported app = Mule.flow(
                """
                <batch:job jobName="prices" maxFailedRecords="-1">
                  <batch:process-records>
                    <batch:step name="one">
                      <choice>
                        <when expression="#[payload.price == 0]"><raise-error type="APP:FREE"/></when>
                      </choice>
                      <set-payload value="#[payload.price * 2]"/>
                    </batch:step>
                    <batch:step name="two" acceptExpression="#[payload > 4]">
                      <batch:aggregator size="2"><jms:publish config-ref="jms" destination="PRICES">
                        <jms:message><jms:body>#[payload joinBy ',']</jms:body></jms:message>
                      </jms:publish></batch:aggregator>
                    </batch:step>
                  </batch:process-records>
                  <batch:on-complete>
                    <jms:publish config-ref="jms" destination="DONE">
                      <jms:message><jms:body>#[payload.successfulRecords ++ '/' ++ payload.failedRecords]</jms:body></jms:message>
                    </jms:publish>
                  </batch:on-complete>
                </batch:job>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.lost(app)).isEmpty();

            app.request(ORDERS, "[{\"price\":1},{\"price\":0},{\"price\":3},{\"price\":4},{\"price\":5}]", JSON);

            await().untilAsserted(() -> assertThat(app.sent)
                    .isEqualTo(List.of(
                            "unbus-jms:queue:PRICES 6,8", "unbus-jms:queue:PRICES 10", "unbus-jms:queue:DONE 4/1")));
        }
    }

    @Test
    void callsASoapServiceAndShowsTheBodyOfItsAnswer() throws Exception {
        String app =
                """
                <wsc:config name="stock"><wsc:connection wsdlLocation="wsdl\\stock.wsdl" service="s" port="p"/></wsc:config>
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <wsc:consume config-ref="stock" operation="Count"><wsc:message><wsc:body>#[output application/xml
                ns s urn:stock
                ---
                {s#Count: {s#id: payload.id}}]</wsc:body></wsc:message></wsc:consume>
                  <set-payload value="#[payload.body.CountResponse.total]"/>
                  <error-handler><on-error-continue type="WSC:SOAP_FAULT">
                    <set-payload value="#[error.description]"/>
                  </on-error-continue></error-handler>
                </flow>
                """;
        try (Imported imported =
                Imported.of(Map.of("mule/app.xml", Mule.xml(app), "resources/wsdl/stock.wsdl", WSDL))) {
            answer(imported, "<r:CountResponse xmlns:r=\"urn:stock\"><total>8</total></r:CountResponse>");
            assertThat(imported.answer(ORDERS, "{\"id\": 3}", JSON)).isEqualTo("8");
            assertThat(imported.sent.get(0))
                    .startsWith("http://soap.example/stock?")
                    .contains(":Body>", ":id>3<");

            answer(imported, "<soap:Fault><faultstring>no such item</faultstring></soap:Fault>");
            assertThat(imported.answer(ORDERS, "{\"id\": 4}", JSON)).isEqualTo("no such item");
        }
    }

    @Test
    void requestHasItsHeaders() throws Exception {
        String app =
                """
                <wsc:config name="stock"><wsc:connection wsdlLocation="wsdl/stock.wsdl" service="s" port="p"/></wsc:config>
                <flow name="ordersFlow">
                  <http:listener config-ref="server" path="/orders"/>
                  <wsc:consume config-ref="stock" operation="Count"><wsc:message>
                    <wsc:headers>#[output application/xml --- {headers: {token: payload.token, trace: 'x'}}]</wsc:headers></wsc:message></wsc:consume>
                </flow>
                """;
        try (Imported imported =
                Imported.of(Map.of("mule/app.xml", Mule.xml(app), "resources/wsdl/stock.wsdl", WSDL))) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Mule.lost(imported)).isEmpty();
            answer(imported, "<r:CountResponse xmlns:r=\"urn:stock\"><total>8</total></r:CountResponse>");
            imported.request(ORDERS, "{\"token\": \"t1\"}", JSON);
            assertThat(imported.sent.get(0))
                    .contains("<soap:Header><token>t1</token><trace>x</trace></soap:Header><soap:Body>");
        }
    }

    @Test
    void answerHasTheHeadersOfAMovedApplication() throws Exception {
        try (Imported imported = Mule.app(
                """
                <flow name="main"><http:listener config-ref="server" path="/soap"/><apikit-soap:router xmlns:apikit-soap="http://www.mulesoft.org/schema/mule/apikit-soap" config-ref="api"/></flow>
                <flow name="Count:\\api">
                  <set-variable variableName="soap.trace" value="#[{trace: 'y'}]"/>
                  <ee:transform><ee:message><ee:set-payload><![CDATA[%dw 2.0
                output application/java
                import migration::Soapkit
                ---
                {body: Soapkit::soapBody({CountResponse: {total: 8}}), headers: Soapkit::soapHeaders(vars), attachments: Soapkit::soapAttachments(vars)}]]></ee:set-payload></ee:message></ee:transform>
                </flow>
                """)) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Mule.lost(imported)).isEmpty();
            String envelope =
                    "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><Count/></s:Body></s:Envelope>";
            assertThat(imported.answer("platform-http:/soap", envelope, Map.of("Content-Type", "text/xml"))
                            .replaceAll("\\s", ""))
                    .contains("<soap:Header><trace>y</trace></soap:Header>", "<total>8</total>");
        }
    }

    private static void answer(Imported imported, String body) {
        imported.answers((uri, exchange) -> {
            assertThat(exchange.getMessage().getHeader("SOAPAction")).isEqualTo("\"urn:stock#Count\"");
            exchange.getMessage()
                    .setBody("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                            + body + "</soap:Body></soap:Envelope>");
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "text/xml");
        });
    }
}
