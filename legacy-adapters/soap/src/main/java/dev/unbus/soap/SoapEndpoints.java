package dev.unbus.soap;

import jakarta.inject.Singleton;
import java.util.NoSuchElementException;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;

/**
 * Makes the endpoint beans that routes name: a producer method {@code @Singleton @Named("erp") CxfEndpoint} makes
 * {@code cxf:bean:erp} work.
 */
@Singleton
public final class SoapEndpoints {

    /** The route configuration of routes that answer SOAP callers. */
    public static final String ROUTE_CONFIGURATION = "unbus-soap";

    private final SoapSettings settings;

    SoapEndpoints(SoapSettings settings) {
        this.settings = settings;
    }

    /**
     * A client for the system {@code name}, whose address and time-outs are configured below
     * {@code unbus.soap.client.<name>}.
     */
    public SoapClient client(String name, SoapContract contract) {
        SoapSettings.Remote remote = settings.client().get(name);
        if (remote == null) {
            throw new NoSuchElementException("unbus.soap.client." + name + ".address is not configured");
        }
        return new SoapClient(name, contract, remote, settings.bounds());
    }

    /**
     * A service at {@code path}, below {@code quarkus.cxf.path}; its WSDL is served at {@code ?wsdl}. The route that
     * answers names {@link #ROUTE_CONFIGURATION} as its route configuration.
     */
    public CxfEndpoint server(String path, SoapContract contract) {
        EnvelopeBounds bounds = new EnvelopeBounds(settings.bounds());
        CxfEndpoint endpoint = SoapClient.endpoint(contract, path);
        endpoint.setCxfConfigurer(new StrictEndpoint(bounds, null));
        endpoint.getInInterceptors().add(new BoundedBody(bounds.messageSize()));
        endpoint.getInInterceptors().add(new DeclaredEncoding());
        endpoint.getInInterceptors().add(new DoctypeRefusal());
        endpoint.getInInterceptors().add(new EmptyRefusal());
        endpoint.getOutInterceptors().add(new CheckedText());
        endpoint.getOutFaultInterceptors().add(new RequestFaults());
        return endpoint;
    }
}
