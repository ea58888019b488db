package dev.unbus.esb.mule3;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.FlowBody;
import dev.unbus.esb.mule.MuleProject;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule3.MailHeaders;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.model.ProcessorDefinition;

/** Mail that is read and sent. */
final class Mail {

    private static final Map<String, String> HEADERS = headers();

    private Mail() {}

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("to", "To");
        headers.put("cc", "Cc");
        headers.put("bcc", "Bcc");
        headers.put("from", "From");
        headers.put("subject", "Subject");
        headers.put("replyTo", "Reply-To");
        return headers;
    }

    static Chain from(Endpoint endpoint, FlowBody flow) throws NotTranslatable {
        String server = server(endpoint, flow.project());
        Inbound.note(endpoint, "mail", server.replaceFirst("\\?.*", ""), flow);
        return flow.from(server + "&delete=" + endpoint.get("deleteReadMessages", "true") + "&delay="
                + flow.project().settings().text(endpoint.get("checkFrequency", "60000")));
    }

    private static String server(Endpoint endpoint, MuleProject project) throws NotTranslatable {
        StringBuilder uri = new StringBuilder(endpoint.scheme())
                .append(':')
                .append(endpoint.external("host", "localhost", project));
        if (endpoint.get("port").isPresent()) {
            uri.append(':').append(endpoint.external("port", "", project));
        }
        if (endpoint.get("user").isEmpty()) {
            return uri.append("?debugMode=false").toString();
        }
        return uri.append("?username=")
                .append(endpoint.external("user", "", project))
                .append("&password=")
                .append(endpoint.external("password", "", project))
                .toString();
    }

    static void to(Endpoint endpoint, Chain chain) throws NotTranslatable {
        String server = server(endpoint, chain.project());
        Outbound.note(endpoint, "mail", server.replaceFirst("\\?.*", ""), chain);
        List<ProcessorDefinition<?>> steps = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            Optional<String> value = endpoint.get(header.getKey())
                    .or(() -> endpoint.get(header.getKey() + "Addresses"))
                    .or(() -> endpoint.get(header.getKey() + "Address"));
            if (value.isPresent()) {
                steps.add(Step.header(header.getValue(), chain.value(value.get())));
                given.add(header.getValue());
            }
        }
        String type = endpoint.get("contentType", "text/plain");
        steps.add(Step.call(MailHeaders.class, "only", String.join(",", given), type));
        boolean gmail = endpoint.connector(chain.project())
                .filter(connector -> connector.is("gmail-connector"))
                .isPresent();
        steps.add(Step.to(server + (gmail ? "&mail.smtp.starttls.enable=true" : "")));
        Outbound.aside("mail", chain, steps.toArray(ProcessorDefinition<?>[]::new));
    }
}
