package dev.unbus.soap;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.jspecify.annotations.Nullable;

/** Bounds, schema validation in both directions, time-outs, and no log of faults by CXF: who decides on one logs it. */
final class StrictEndpoint implements CxfConfigurer {

    private final EnvelopeBounds bounds;
    private final SoapSettings.@Nullable Remote remote;

    StrictEndpoint(EnvelopeBounds bounds, SoapSettings.@Nullable Remote remote) {
        this.bounds = bounds;
        this.remote = remote;
    }

    @Override
    public void configure(AbstractWSDLBasedEndpointFactory factory) {
        Map<String, Object> known = factory.getProperties();
        Map<String, Object> properties = known == null ? new HashMap<>() : new HashMap<>(known);
        properties.put(XMLInputFactory.class.getName(), bounds.parsers());
        // Nothing is sent before all of it is known to be valid.
        properties.put(AbstractOutDatabindingInterceptor.OUT_BUFFERING, true);
        properties.put(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.BOTH);
        FaultListener quiet = (thrown, description, message) -> false;
        properties.put(FaultListener.class.getName(), quiet);
        factory.setProperties(properties);
    }

    @Override
    public void configureClient(Client client) {
        if (remote != null && client.getConduit() instanceof HTTPConduit conduit) {
            HTTPClientPolicy policy = new HTTPClientPolicy();
            policy.setConnectionTimeout(remote.connectTimeout().toMillis());
            policy.setReceiveTimeout(remote.receiveTimeout().toMillis());
            conduit.setClient(policy);
        }
    }

    @Override
    public void configureServer(Server server) {
        // All is said of the factory.
    }
}
