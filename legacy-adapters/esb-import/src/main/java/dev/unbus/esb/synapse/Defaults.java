package dev.unbus.esb.synapse;

import dev.unbus.esb.source.Element;
import java.util.Optional;
import org.apache.camel.model.LogDefinition;
import org.apache.camel.model.StopDefinition;

/** The sequences that the server has when a configuration does not define them. */
final class Defaults {

    private final Estate estate;

    Defaults(Estate estate) {
        this.estate = estate;
    }

    /** The server's own {@code fault}: it logs the error and ends the message. */
    Optional<String> sequence(String key, Element from) {
        if (key.equals("main")) {
            return Optional.of(main(from));
        }
        if (!key.equals("fault") && !key.equals("_default_fault")) {
            return Optional.empty();
        }
        String id = "default-fault";
        if (!estate.conversion().flows().containsKey(id)) {
            estate.callable(id, from, Flow.Direction.EITHER, "", flow -> {
                LogDefinition log =
                        new LogDefinition("An error: ${exchangeProperty.ERROR_CODE} ${exchangeProperty.ERROR_MESSAGE}");
                log.setLoggingLevel("WARN");
                flow.add(log, new StopDefinition());
            });
        }
        return Optional.of(id);
    }

    /** The server's own {@code main}: it logs the message and drops it. */
    private String main(Element from) {
        String id = "default-main";
        if (!estate.conversion().flows().containsKey(id)) {
            estate.callable(id, from, Flow.Direction.EITHER, "", flow -> {
                Template text = new Template(from, flow);
                String heading = text.place("log-heading(', ')");
                LogDefinition log = new LogDefinition(text.source("log", heading));
                log.setLogLanguage("synapse-payload");
                flow.add(log, new StopDefinition());
            });
        }
        return id;
    }
}
