package dev.unbus.esb.tibco;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an activity or starter of BusinessWorks 5 speaks to; its package tells the technology. */
final class Bw5Endpoint {

    private static final String PLUGIN = "com.tibco.plugin.";
    private static final Map<String, String> TECHNOLOGIES = technologies();
    private static final List<String> ADDRESSES = List.of(
            "destination",
            "restURI",
            "endpointURL",
            "uri",
            "fileName",
            "host",
            "Host",
            "subject",
            "jdbcSharedConfig",
            "sharedChannel",
            "httpSharedChannel",
            "FTPSession",
            "ConnectionReference",
            "tcpConnection");
    private static final Set<String> ANSWERS =
            Set.of("HTTPResponseActivity", "SOAPSendReplyActivity", "SOAPSendFaultActivity", "JMSReplyActivity");

    private Bw5Endpoint() {}

    private static Map<String, String> technologies() {
        Map<String, String> byPackage = new LinkedHashMap<>();
        byPackage.put("http", "http");
        byPackage.put("soap", "soap");
        byPackage.put("jms", "jms");
        byPackage.put("jdbc", "jdbc");
        byPackage.put("file", "file");
        byPackage.put("ftp", "ftp");
        byPackage.put("sftp", "sftp");
        byPackage.put("mail", "mail");
        byPackage.put("tcp", "tcp");
        byPackage.put("tibrv", "rendezvous");
        byPackage.put("mq", "mq");
        byPackage.put("rmi", "rmi");
        return byPackage;
    }

    static Optional<ExternalEndpoint> of(Element step) {
        String type = TibcoBw5.text(step, "type");
        String simple = type.substring(type.lastIndexOf('.') + 1);
        if (!type.startsWith(PLUGIN) || ANSWERS.contains(simple)) {
            return Optional.empty();
        }
        String part = type.substring(PLUGIN.length()).replaceFirst("\\..*", "");
        String technology = simple.startsWith("RestActivity") ? "http" : TECHNOLOGIES.get(part);
        return Optional.ofNullable(technology)
                .map(known -> new ExternalEndpoint(
                        step.place(), direction(simple), known, address(step), SharedResource.credentials(step)));
    }

    private static Direction direction(String type) {
        return type.matches(".*(EventSource.*|GetMessage.*|Read.*|List.*|FTPGet.*|Signal.*)")
                ? Direction.IN
                : Direction.OUT;
    }

    /** What the configuration says, or else a literal of the mapping that the activity gets as its input. */
    private static String address(Element step) {
        return ADDRESSES.stream()
                .flatMap(name -> Stream.of("config", "inputBindings")
                        .flatMap(part -> step.children(part).stream())
                        .flatMap(part -> part.all().filter(element -> element.is(name)))
                        .map(Bw5Endpoint::value))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String value(Element element) {
        String text = element.text().strip();
        return text.isEmpty()
                ? element.child("value-of")
                        .map(select -> select.attribute("select", ""))
                        .orElse("")
                : text;
    }
}
