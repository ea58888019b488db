package dev.unbus.database;

import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The scheme {@code lines:}, whose endpoints give out lines of text. */
class LinesComponent extends DefaultComponent {

    private final List<String> failed;

    LinesComponent(List<String> failed) {
        this.failed = failed;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new LinesEndpoint(uri, this, failed);
    }
}
