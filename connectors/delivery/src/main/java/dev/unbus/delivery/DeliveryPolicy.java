package dev.unbus.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.OnExceptionDefinition;
import org.jboss.logging.Logger;

/**
 * What becomes of a message that fails, written once: it applies to every route that names no other configuration.
 * A rejected message is handed off; while a system is unavailable the message is tried again; what fails for a reason
 * nobody knows is tried a few times and then handed off.
 */
@ApplicationScoped
class DeliveryPolicy extends RouteConfigurationBuilder {

    private static final Logger LOG = Logger.getLogger(DeliveryPolicy.class);

    private final FailureClassifier classifier;
    private final FailedMessages failedMessages;
    private final DeliverySettings settings;

    DeliveryPolicy(FailureClassifier classifier, FailedMessages failedMessages, DeliverySettings settings) {
        this.classifier = classifier;
        this.failedMessages = failedMessages;
        this.settings = settings;
    }

    @Override
    public void configuration() {
        OnExceptionDefinition rejected = onFailure().onWhen(exchange -> failed(exchange, RejectedException.class));
        handOff(rejected.maximumRedeliveries(0));

        OnExceptionDefinition unavailable =
                onFailure().onWhen(exchange -> failed(exchange, UnavailableException.class));
        backOff(unavailable).retryWhile(this::mayWaitHere);

        OnExceptionDefinition unknown = onFailure();
        handOff(backOff(unknown).maximumRedeliveries(settings.attempts() - 1));
    }

    private OnExceptionDefinition onFailure() {
        return routeConfiguration()
                .onException(Exception.class)
                .onExceptionOccurred(this::note)
                .logExhausted(false)
                .logHandled(false)
                .logStackTrace(false);
    }

    private OnExceptionDefinition backOff(OnExceptionDefinition onException) {
        onException
                .redeliveryDelay(settings.firstDelay().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(settings.longestDelay().toMillis());
        onException.getRedeliveryPolicyType().allowRedeliveryWhileStopping(false);
        return onException;
    }

    private void handOff(OnExceptionDefinition onException) {
        onException
                .handled(true)
                .useOriginalMessage()
                .process(failedMessages::stamp)
                .toD("${exchangeProperty." + FailedMessages.CHANNEL_PROPERTY + "}");
    }

    private void note(Exchange exchange) {
        Failure failure = Failure.noteAttempt(exchange);
        if (failure.attempts() == 1) {
            Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
            classifier
                    .classify(thrown)
                    .filter(UnavailableException.class::isInstance)
                    .ifPresent(known -> LOG.warnf(
                            "%s: exchange %s waits at step %s: %s",
                            failure.route(), exchange.getExchangeId(), failure.step(), known.getMessage()));
        }
    }

    private boolean failed(Exchange exchange, Class<? extends DeliveryException> kind) {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return classifier.classify(thrown).filter(kind::isInstance).isPresent();
    }

    private boolean mayWaitHere(Exchange exchange) {
        Failure failure = Failure.of(exchange);
        return failure == null
                || failedMessages
                        .longestHold(exchange)
                        .map(hold -> failure.age().compareTo(hold) < 0)
                        .orElse(true);
    }
}
