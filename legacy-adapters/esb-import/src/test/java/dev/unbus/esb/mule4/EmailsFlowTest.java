package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Unit;
import jakarta.activation.DataHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.Test;

class EmailsFlowTest {

    private static final String CONFIGURATIONS =
            """
            <email:smtp-config name="out"><email:smtp-connection host="mail.example" port="25"/></email:smtp-config>
            <email:imap-config name="in"><email:imaps-connection host="mail.example" port="993" user="u" password="p"/></email:imap-config>
            """;

    @Test
    void sendsAttachmentsUnderTheirNames() throws Exception {
        Map<String, String> sent = new TreeMap<>();
        try (Imported app = Mule.app(
                CONFIGURATIONS
                        + """
                <flow name="f"><http:listener config-ref="server" path="/orders"/>
                  <email:send config-ref="out" fromAddress="a@b.example" subject="#['For ' ++ payload.name]">
                    <email:to-addresses><email:to-address value="c@d.example"/></email:to-addresses>
                    <email:reply-to-addresses><email:reply-to-address value="r@d.example"/></email:reply-to-addresses>
                    <email:body contentType="text/plain"><email:content>Dear all</email:content></email:body>
                    <email:attachments>#[{'order.json': payload, 'note.txt': 'a note'}]</email:attachments>
                  </email:send>
                  <set-payload value="#[output text/plain --- 'sent for ' ++ payload.name]"/>
                </flow>
                """)) {
            app.answers((uri, exchange) -> {
                AttachmentMessage mail = exchange.getMessage(AttachmentMessage.class);
                mail.getAttachments().forEach((name, handler) -> sent.put(name, text(handler)));
                sent.put("subject", mail.getHeader("Subject", String.class));
                sent.put("reply", mail.getHeader("Reply-To", String.class));
            });
            assertThat(app.answer(
                            "platform-http:/orders", "{\"name\":\"nut\"}", Map.of("Content-Type", "application/json")))
                    .isEqualTo("sent for nut");
            assertThat(Mule.lost(app)).isEmpty();
            assertThat(sent)
                    .containsEntry("order.json", "{\"name\":\"nut\"}")
                    .containsEntry("note.txt", "a note")
                    .containsEntry("subject", "For nut")
                    .containsEntry("reply", "r@d.example");
        }
    }

    @Test
    void aPortThatTheSourcesDoNotHaveIsTheUsualOne() throws Exception {
        String flow =
                """
                <flow name="%s"><email:listener-imap config-ref="in"><scheduling-strategy><fixed-frequency/></scheduling-strategy></email:listener-imap><logger/></flow>
                """;
        try (Imported app = Mule.app(CONFIGURATIONS.replace("993", "${mail.port}") + flow.formatted("one"))) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.outcome(app, "email:listener-imap")).endsWith("no value for mail.port (993 stands in)");
        }
        try (Imported app = Mule.app(CONFIGURATIONS + flow.formatted("one") + flow.formatted("two"))) {
            assertThat(Mule.lost(app))
                    .extracting(Unit::reason)
                    .containsExactly("another flow looks into the mailbox, too");
        }
    }

    private static String text(DataHandler handler) {
        try {
            return new String(handler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void aMailThatCameHasABodyAndAddresses() throws Exception {
        try (Imported app = Mule.app(
                CONFIGURATIONS
                        + """
                <flow name="f">
                  <email:listener-imap config-ref="in" mailboxFolder="Orders" deleteAfterRetrieve="true">
                    <scheduling-strategy><fixed-frequency frequency="2000"/></scheduling-strategy>
                  </email:listener-imap>
                  <set-payload value="#[output text/plain --- attributes.subject ++ ': ' ++ payload.body ++ ' from ' ++ attributes.fromAddresses[0] ++ ' with ' ++ sizeOf(payload.attachments)]"/>
                </flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(app.answer("imaps:", "10 nuts", Map.of("Subject", "Order", "From", "a@b.example, c@d.example")))
                    .isEqualTo("Order: 10 nuts from a@b.example with 0");
            assertThat(Mule.outcome(app, "email:listener-imap")).startsWith("DIFFERENT mails that are not read");
            assertThat(Mule.written(app)).contains("folderName=Orders", "delete=true", "delay=2000");
        }
    }
}
