package dev.unbus.customers.soap;

import dev.unbus.customers.soap.wsdl.Busy;
import dev.unbus.customers.soap.wsdl.BusyFault;
import dev.unbus.customers.soap.wsdl.Crm;
import dev.unbus.customers.soap.wsdl.CrmService;
import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureTranslation;
import dev.unbus.delivery.UnavailableException;
import dev.unbus.soap.DeclaredFaults;
import dev.unbus.soap.SoapContract;
import dev.unbus.soap.SoapEndpoints;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** The CRM's contract, kept unchanged, and what it has to say of failures. */
@Singleton
final class CrmContract {

    private final CustomerSoapSettings settings;

    CrmContract(CustomerSoapSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    @Named("customer-soap")
    CxfEndpoint endpoint(SoapEndpoints soap) {
        return soap.server(
                "/customers", new SoapContract(Crm.class, "contract/crm.wsdl", CrmService.SERVICE, CrmService.CrmPort));
    }

    @Produces
    @Singleton
    DeclaredFaults declaredFaults() {
        return this::busy;
    }

    /** The HTTP client has its own words for a service that closes the connection without an answer. */
    @Produces
    @Singleton
    FailureTranslation brokenAnswers() {
        return thrown -> thrown instanceof NoHttpResponseException || thrown instanceof HttpException
                ? Optional.of(new UnavailableException(ServiceAnswer.SERVICE, "no answer", thrown))
                : Optional.empty();
    }

    private Optional<Exception> busy(DeliveryException failure) {
        return failure instanceof UnavailableException unavailable
                ? Optional.of(busy(unavailable.retryAfter().orElse(settings.retryAfter())))
                : Optional.empty();
    }

    private static BusyFault busy(Duration retryAfter) {
        Busy busy = new Busy();
        busy.setRetryAfterSeconds(Math.toIntExact(Math.max(1, retryAfter.toSeconds())));
        return new BusyFault("The customer service is not available; try again later", busy);
    }
}
