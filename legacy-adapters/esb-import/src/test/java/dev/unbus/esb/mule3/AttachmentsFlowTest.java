package dev.unbus.esb.mule3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.Test;

class AttachmentsFlowTest {

    @Test
    void mailGoesOutWithTheAttachmentsThatTheFlowSets() throws Exception {
        try (Imported imported = Mule3.app(
                Mule3.listening(
                        """
                <set-attachment attachmentName="orders.csv" value="#[payload]" contentType="text/csv"/>
                <set-attachment attachmentName="none.txt" value="x" contentType="text/plain"/>
                <remove-attachment attachmentName="none*"/>
                <smtp:outbound-endpoint host="mail" port="25" to="a@x.example" subject="orders"/>
                """))) {
            imported.answers((uri, exchange) -> {
                AttachmentMessage mail = exchange.getMessage(AttachmentMessage.class);
                assertThat(mail.getAttachmentNames()).containsExactly("orders.csv");
            });
            assertThat(imported.answer("platform-http:/orders", "1,2", Map.of()))
                    .isEqualTo("1,2");
            assertThat(imported.sent).hasSize(1);
            assertThat(Mule3.outcome(imported, "set-attachment")).startsWith("DIFFERENT");
        }
    }

    @Test
    void attachmentsOfAMailAreAListAndDoNotGoOutAgain() throws Exception {
        try (Imported imported = Mule3.app(
                """
                <flow name="read"><vm:inbound-endpoint path="in" exchange-pattern="request-response"/>
                  <set-attachment attachmentName="a.csv" value="1" contentType="text/csv"/>
                  <set-attachment attachmentName="b.txt" value="2" contentType="text/plain"/>
                  <vm:outbound-endpoint path="mails" exchange-pattern="request-response"/></flow>
                <flow name="mails"><vm:inbound-endpoint path="mails" exchange-pattern="request-response"/>
                  <expression-transformer><return-argument evaluator="attachments-list" expression="*.csv"/></expression-transformer>
                  <smtp:outbound-endpoint host="mail" port="25" to="a@x.example" subject="orders"/>
                  <set-payload value="#[payload[0].getName()] #[payload.size()] #[new String(payload[0].getContent())]"/></flow>
                """)) {
            imported.answers((uri, exchange) -> assertThat(
                            exchange.getMessage(AttachmentMessage.class).hasAttachments())
                    .isFalse());
            assertThat(imported.answer("direct:read", "", Map.of())).isEqualTo("a.csv 1 1");
        }
    }

    @Test
    void mailHasNoneOfTheHeadersOfTheMessage() throws Exception {
        String mail = "<smtp:outbound-endpoint host='mail' port='25' to='a@x.example'"
                + " subject='#[message.inboundProperties.no]'/>";
        try (Imported imported = Mule3.app("<smtp:connector name='s' contentType='text/html'/>"
                + Mule3.listening("<set-property propertyName='fromAddress' value='b@x.example'/>" + mail))) {
            imported.answers((uri, exchange) -> assertThat(exchange.getMessage().getHeaders())
                    .containsOnly(
                            Map.entry("To", "a@x.example"),
                            Map.entry("From", "b@x.example"),
                            Map.entry("Subject", "7"),
                            Map.entry("contentType", "text/html; charset=UTF-8")));
            imported.answer("platform-http:/orders", "x", Map.of("Authorization", "secret", "no", "7"));
            assertThat(imported.sent).hasSize(1);
        }
    }
}
