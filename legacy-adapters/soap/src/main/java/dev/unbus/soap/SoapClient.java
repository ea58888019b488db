package dev.unbus.soap;

import java.time.Duration;
import java.util.function.Function;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.phase.Phase;

/** A SOAP client in the making: what its declared faults mean, then the endpoint. */
public final class SoapClient {

    private final SoapContract contract;
    private final SoapSettings.Remote remote;
    private final EnvelopeBounds bounds;
    private final RemoteFailures failures;
    private final Authorization authorization;

    SoapClient(String system, SoapContract contract, SoapSettings.Remote remote, SoapSettings.Bounds bounds) {
        this.contract = contract;
        this.remote = remote;
        this.bounds = new EnvelopeBounds(bounds);
        this.failures = new RemoteFailures(system);
        this.authorization = new Authorization(system, remote);
    }

    /** The declared fault {@code fault} says that the system is busy for {@code retryAfter}. */
    public <E extends Exception> SoapClient unavailableOn(Class<E> fault, Function<E, Duration> retryAfter) {
        failures.unavailableOn(fault, retryAfter);
        return this;
    }

    /**
     * The declared fault {@code fault} is about the content: the message is rejected by the rule of the fault's name.
     *
     * @param place where in the request
     * @param explanation what would have been right; never a part of the payload
     */
    public <E extends Exception> SoapClient rejectedOn(
            Class<E> fault, Function<E, String> place, Function<E, String> explanation) {
        failures.rejectedOn(fault, place, explanation);
        return this;
    }

    /** The endpoint, for a producer method that names it. */
    public CxfEndpoint endpoint() {
        CxfEndpoint endpoint = endpoint(contract, remote.address());
        endpoint.setCxfConfigurer(new StrictEndpoint(bounds, remote));
        endpoint.getOutInterceptors().add(new FailureBoundary(Phase.SETUP, failures));
        endpoint.getOutInterceptors().add(new CheckedText());
        endpoint.getOutInterceptors().add(authorization);
        endpoint.getInInterceptors().add(new FailureBoundary(Phase.RECEIVE, failures));
        endpoint.getInInterceptors().add(new BoundedBody(bounds.messageSize()));
        endpoint.getInInterceptors().add(new DeclaredEncoding());
        endpoint.getInInterceptors().add(new DoctypeRefusal());
        endpoint.getInFaultInterceptors().add(new FailureBoundary(Phase.RECEIVE, failures));
        endpoint.getInFaultInterceptors().add(new FaultReading(failures));
        return endpoint;
    }

    static CxfEndpoint endpoint(SoapContract contract, String address) {
        CxfEndpoint endpoint = new CxfEndpoint();
        endpoint.setServiceClass(contract.port());
        endpoint.setWsdlURL(contract.wsdl());
        endpoint.setServiceNameAsQName(contract.serviceName());
        endpoint.setPortNameAsQName(contract.portName());
        endpoint.setAddress(address);
        return endpoint;
    }
}
