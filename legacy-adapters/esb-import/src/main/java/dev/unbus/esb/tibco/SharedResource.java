package dev.unbus.esb.tibco;

import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A connection that processes share, of its own file. */
final class SharedResource {

    private static final String NAMESPACE = "www.tibco.com/shared/";
    private static final List<String> ADDRESSES = List.of(
            "location", "ProviderURL", "NamingURL", "Host", "host", "hostname", "daemon", "smtpHost", "url", "dbURL");
    private static final List<String> PORTS = List.of("Port", "port");
    private static final List<String> TECHNOLOGIES =
            List.of("jdbc", "jms", "http", "ftp", "rendezvous", "rv", "tcp", "mail", "jndi", "sap");

    private SharedResource() {}

    static boolean is(Element root) {
        return root.is("BWSharedResource") || root.namespace().startsWith(NAMESPACE);
    }

    static void open(Element root, Conversion conversion) {
        String kind = TibcoBw5.text(root, "resourceType");
        String named = TibcoBw5.text(root, "name");
        String file = root.file().substring(root.file().lastIndexOf('/') + 1);
        conversion.account().open(root, kind.isEmpty() ? root.name() : kind, named.isEmpty() ? file : named);
        technology(kind + root.namespace() + root.name()).ifPresent(technology -> {
            String address = first(root, ADDRESSES).orElse("")
                    + first(root, PORTS).map(port -> ":" + port).orElse("");
            conversion.endpoint(
                    new ExternalEndpoint(root.place(), Direction.OUT, technology, address, credentials(root)));
        });
    }

    private static Optional<String> technology(String hint) {
        String lower = hint.toLowerCase(Locale.ROOT);
        return TECHNOLOGIES.stream().filter(lower::contains).findFirst();
    }

    private static Optional<String> first(Element root, List<String> names) {
        return names.stream()
                .flatMap(name -> root.all().filter(element -> element.is(name)))
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The names of the variables that hold them; of the fields where a value stands there. */
    static List<String> credentials(Element around) {
        return around.all()
                .filter(element -> element.name().toLowerCase(Locale.ROOT).matches(".*(user(name)?|password|login)"))
                .filter(element -> !element.text().isBlank())
                .map(element -> key(element.name(), element.text().strip()))
                .distinct()
                .toList();
    }

    private static String key(String field, String value) {
        return value.matches("%%[^%]+%%") ? value.substring(2, value.length() - 2) : field;
    }
}
