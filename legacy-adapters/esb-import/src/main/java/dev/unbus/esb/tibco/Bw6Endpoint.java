package dev.unbus.esb.tibco;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What activities, partner links and shared resources of BusinessWorks 6 speak to. */
final class Bw6Endpoint {

    private static final String XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type";
    private static final String EXTENSIONS = "{http://www.tibco.com/bpel/2007/extensions}";
    private static final Set<String> OUTSIDE =
            Set.of("http", "jms", "jdbc", "file", "ftp", "ftl", "mail", "tcp", "rv", "sftp", "kafka", "mq");
    private static final List<String> ADDRESSES = List.of(
            "destinationName",
            "fileName",
            "host",
            "requestUri",
            "topicName",
            "subject",
            "path",
            "dbURL",
            "providerURL",
            "url",
            "sharedResourceProperty",
            "connectionReference",
            "httpConnectionResource",
            "jmsConnection");

    private Bw6Endpoint() {}

    static void activity(Element activity, String kind, Conversion conversion) {
        String[] parts = kind.split("\\.", -1);
        boolean outside = parts.length > 2 && OUTSIDE.contains(parts[1].toLowerCase(Locale.ROOT));
        if (!outside || kind.toLowerCase(Locale.ROOT).matches(".*(httpresponse|jms\\.reply.*)")) {
            return;
        }
        Direction direction = kind.toLowerCase(Locale.ROOT).matches(".*(receive|read|list|get|poll|subscriber).*")
                ? Direction.IN
                : Direction.OUT;
        conversion.endpoint(new ExternalEndpoint(
                activity.place(), direction, parts[1].toLowerCase(Locale.ROOT), address(activity), List.of()));
    }

    /** The bindings of a process: services that it offers over HTTP, and those that it calls. */
    static void partners(Element process, Conversion conversion) {
        process.all().forEach(element -> {
            if (element.is("ReferenceWire")) {
                element.attribute("processName")
                        .ifPresent(name ->
                                conversion.account().unit(process).ifPresent(unit -> conversion.call(unit, name)));
            } else if (element.is("portType")) {
                element.attribute(EXTENSIONS + "bw.rest.apipath")
                        .ifPresent(path -> note(element, Direction.IN, "http", path, conversion));
            } else if (element.is("binding")) {
                binding(element, conversion);
            }
        });
    }

    private static void binding(Element element, Conversion conversion) {
        String type = element.attribute(XSI_TYPE, "").toLowerCase(Locale.ROOT);
        boolean offered = element.parent()
                .filter(around -> around.name().contains("Service"))
                .isPresent();
        if (type.contains("rest") || type.contains("soap")) {
            Direction direction = offered ? Direction.IN : Direction.OUT;
            note(element, direction, type.contains("soap") ? "soap" : "http", address(element), conversion);
        }
    }

    static void resource(Element resource, Conversion conversion) {
        String type = resource.attribute("type", "").replaceFirst(".*:", "").toLowerCase(Locale.ROOT);
        OUTSIDE.stream().sorted().filter(type::contains).findFirst().ifPresent(technology -> {
            String port =
                    value(resource, List.of("port")).map(found -> ":" + found).orElse("");
            conversion.endpoint(new ExternalEndpoint(
                    resource.place(), Direction.OUT, technology, address(resource) + port, credentials(resource)));
        });
    }

    private static void note(
            Element element, Direction direction, String technology, String address, Conversion conversion) {
        conversion.endpoint(new ExternalEndpoint(element.place(), direction, technology, address, List.of()));
    }

    private static String address(Element around) {
        return value(around, ADDRESSES).orElse("");
    }

    private static Optional<String> value(Element around, List<String> attributes) {
        return attributes.stream()
                .flatMap(name -> around.all().flatMap(element -> element.attribute(name).stream()))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static List<String> credentials(Element resource) {
        return resource.all()
                .flatMap(element -> element.attributes().keySet().stream())
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*(user(name)?|password)"))
                .distinct()
                .toList();
    }
}
