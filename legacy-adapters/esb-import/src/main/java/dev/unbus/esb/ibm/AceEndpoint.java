package dev.unbus.esb.ibm;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a node speaks to. */
final class AceEndpoint {

    private static final Map<String, Outside> NODES = Map.ofEntries(
            in("MQInput", "mq", "queueName"),
            in("MQGet", "mq", "queueName"),
            out("MQOutput", "mq", "queueName"),
            out("MQPublication", "mq", "queueName"),
            in("WSInput", "http", "URLSpecifier"),
            out("WSRequest", "http", "URLSpecifier"),
            out("HTTPAsyncRequest", "http", "URLSpecifier"),
            in("SOAPInput", "soap", "urlSelector"),
            out("SOAPRequest", "soap", "webServiceURL"),
            out("SOAPAsyncRequest", "soap", "webServiceURL"),
            out("RESTRequest", "http", "baseURL"),
            out("RESTAsyncRequest", "http", "baseURL"),
            in("FileInput", "file", "inputDirectory"),
            in("FileRead", "file", "inputDirectory"),
            out("FileOutput", "file", "outputDirectory"),
            in("FTEInput", "file", "directory"),
            out("FTEOutput", "file", "destinationFileDirectory"),
            in("JMSInput", "jms", "sourceQueueName"),
            in("JMSReceive", "jms", "sourceQueueName"),
            out("JMSOutput", "jms", "destinationQueueName"),
            in("KafkaConsumer", "kafka", "topicName"),
            in("KafkaRead", "kafka", "topicName"),
            out("KafkaProducer", "kafka", "topicName"),
            in("MQTTSubscribe", "mqtt", "topicName"),
            out("MQTTPublish", "mqtt", "topicName"),
            in("EmailInput", "mail", "emailServer"),
            out("EmailOutput", "mail", "smtpServer"),
            in("TCPIPClientInput", "tcp", "connectionDetails"),
            in("TCPIPServerInput", "tcp", "connectionDetails"),
            out("TCPIPClientOutput", "tcp", "connectionDetails"),
            out("TCPIPServerOutput", "tcp", "connectionDetails"),
            in("DatabaseInput", "jdbc", "dataSource"),
            out("Database", "jdbc", "dataSource"),
            out("DatabaseRetrieve", "jdbc", "dataSource"),
            out("DatabaseRoute", "jdbc", "dataSource"));

    /** Direction, technology and the attribute that holds the address. */
    private record Outside(Direction direction, String technology, String address) {}

    private AceEndpoint() {}

    private static Map.Entry<String, Outside> in(String node, String technology, String address) {
        return Map.entry(node, new Outside(Direction.IN, technology, address));
    }

    private static Map.Entry<String, Outside> out(String node, String technology, String address) {
        return Map.entry(node, new Outside(Direction.OUT, technology, address));
    }

    static void note(Element node, String kind, Conversion conversion) {
        Outside outside = NODES.get(kind);
        if (outside == null && !node.attribute("dataSource", "").isBlank()) {
            outside = new Outside(Direction.OUT, "jdbc", "dataSource");
        }
        if (outside != null) {
            conversion.endpoint(new ExternalEndpoint(
                    node.place(), outside.direction(), outside.technology(), address(node, outside), identity(node)));
        }
    }

    private static String address(Element node, Outside outside) {
        String address = node.attribute(outside.address())
                .or(() -> node.attribute("topic"))
                .or(() -> node.attribute("topicName"))
                .orElse("");
        return Stream.of(manager(node), address)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .reduce((server, rest) -> server + "/" + rest.replaceFirst("^/", ""))
                .orElse("");
    }

    private static @Nullable String manager(Element node) {
        String host = node.attribute("queueManagerHostname")
                .map(name -> name
                        + node.attribute("listenerPortNumber")
                                .map(port -> ":" + port)
                                .orElse(""))
                .orElse(null);
        return host == null ? node.attribute("destinationQueueManagerName", "") : host;
    }

    private static List<String> identity(Element node) {
        return node.attribute("securityIdentity").filter(name -> !name.isBlank()).stream()
                .toList();
    }
}
