package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import org.apache.camel.model.BeanDefinition;

/** What the parameters of a transport say a message is, that comes without saying it itself: a file, a mail or one of a queue. */
final class ContentTypes {

    private ContentTypes() {}

    /** The step that notes the type for messages from a source; nothing when none is said. */
    static Optional<BeanDefinition> typed(String source, List<Element> parameters) {
        String scheme = source.replaceFirst(":.*", "");
        return switch (scheme) {
            case "file", "ftp", "ftps", "sftp" -> typed(parameters, "transport.vfs.ContentType");
            case "imap", "imaps", "pop3", "pop3s" -> typed(parameters, "transport.mail.ContentType");
            case "spring-rabbitmq" -> typed(parameters, "rabbitmq.message.content.type");
            case "unbus-jms" -> typed(parameters, "transport.jms.ContentType");
            default -> Optional.empty();
        };
    }

    private static Optional<BeanDefinition> typed(List<Element> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.attribute("name", "").equals(name))
                .findFirst()
                .flatMap(parameter -> parameter.child("rules").or(() -> Optional.of(parameter)))
                .flatMap(ContentTypes::typed);
    }

    /** Either the type itself, or rules: the property of a message that says it, and what it is for one without. */
    private static Optional<BeanDefinition> typed(Element said) {
        String property =
                said.child("jmsProperty").map(Element::text).orElse("").strip();
        String type = said.child("default")
                .or(() -> said.child("textMessage"))
                .map(Element::text)
                .orElse(said.text())
                .strip();
        boolean plain = property.matches("[\\w.-]*") && type.matches("[\\w.+/;= -]*");
        return plain && !(property.isEmpty() && type.isEmpty())
                ? Optional.of(Model.bean("Arrival", "typed(${exchange}, '" + property + "', '" + type + "')"))
                : Optional.empty();
    }
}
