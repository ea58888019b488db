package dev.unbus.esb.mule;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.Optional;
import java.util.stream.Stream;

/** What the WSDL says that a request needs. */
public record Wsdl(Element root) {

    /**
     * The WSDL that a configuration names.
     *
     * @throws NotTranslatable when it is not among the sources, or no XML
     */
    public static Wsdl of(Element connection, MuleProject project) throws NotTranslatable {
        String location = project.settings().resolved(connection.attribute("wsdlLocation", ""));
        Optional<SourceFile> file = project.conversion().file(location.replaceFirst(".*resources/", ""));
        if (file.isEmpty()) {
            throw new NotTranslatable("the WSDL is not among the sources: " + location);
        }
        try {
            return new Wsdl(file.get().xml());
        } catch (SourceException unreadable) {
            throw new NotTranslatable("the WSDL cannot be read: " + unreadable.getMessage());
        }
    }

    /** Its target namespace. */
    public String namespace() {
        return root.attribute("targetNamespace", "");
    }

    /** The address of a port; empty when it has none. */
    public String address(String port) {
        return root.all()
                .filter(element ->
                        element.is("port") && element.attribute("name", "").equals(port))
                .flatMap(element -> element.children().stream())
                .filter(element -> element.is("address"))
                .map(element -> element.attribute("location", ""))
                .findFirst()
                .orElse("");
    }

    /** The SOAP action of an operation; empty when it has none. */
    public String action(String operation) {
        return root.all()
                .filter(element -> element.is("binding"))
                .flatMap(binding -> binding.children("operation").stream())
                .filter(element -> element.attribute("name", "").equals(operation))
                .flatMap(element -> element.children().stream())
                .flatMap(element -> Stream.of(element.attribute("soapAction", "")))
                .filter(action -> !action.isEmpty())
                .findFirst()
                .orElse("");
    }
}
