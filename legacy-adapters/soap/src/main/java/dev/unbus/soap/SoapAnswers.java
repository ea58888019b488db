package dev.unbus.soap;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureClassifier;
import dev.unbus.delivery.Refused;
import dev.unbus.delivery.RejectedException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.xml.ws.WebFault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.jboss.logging.Logger;

/** What the caller of a SOAP route is told of a failure: a fault without internals, logged once with a reference. */
@ApplicationScoped
class SoapAnswers extends RouteConfigurationBuilder {

    private static final Logger LOG = Logger.getLogger(SoapAnswers.class);

    private final FailureClassifier classifier;
    private final List<DeclaredFaults> contracts;

    SoapAnswers(FailureClassifier classifier, @All List<DeclaredFaults> contracts) {
        this.classifier = classifier;
        this.contracts = contracts;
    }

    @Override
    public void configuration() {
        routeConfiguration(SoapEndpoints.ROUTE_CONFIGURATION)
                .onException(Throwable.class)
                .maximumRedeliveries(0)
                .handled(true)
                .logHandled(false)
                .process(this::answer);
    }

    private void answer(Exchange exchange) {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Refused.note(exchange, isRefusal(thrown));
        exchange.getMessage().setBody(fault(exchange, thrown));
    }

    /** A fault that the contract declares is an answer; so is word of what the request has wrong. */
    private boolean isRefusal(Throwable thrown) {
        return isDeclared(thrown)
                || classifier
                        .classify(thrown)
                        .filter(RejectedException.class::isInstance)
                        .isPresent();
    }

    private static boolean isDeclared(Throwable thrown) {
        return thrown.getClass().isAnnotationPresent(WebFault.class);
    }

    private Exception fault(Exchange exchange, Throwable thrown) {
        if (thrown instanceof Exception declared && isDeclared(thrown)) {
            return declared;
        }
        String reference = "urn:uuid:" + UUID.randomUUID();
        Optional<DeliveryException> known = classifier.classify(thrown);
        if (known.isEmpty()) {
            LOG.errorf(thrown, "%s: unexpected failure, reference %s", exchange.getFromRouteId(), reference);
            return ProblemFaults.fault(ProblemDetails.unexpected(reference));
        }
        DeliveryException failure = known.get();
        LOG.logf(
                failure instanceof RejectedException ? Logger.Level.INFO : Logger.Level.WARN,
                "%s: %s, reference %s",
                exchange.getFromRouteId(),
                failure.getMessage(),
                reference);
        return contracts.stream()
                .flatMap(contract -> contract.declared(failure).stream())
                .findFirst()
                .orElseGet(() -> ProblemFaults.fault(ProblemDetails.of(failure, reference)));
    }
}
