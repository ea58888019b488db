package dev.unbus.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** What becomes of a request that fails: the caller is told, at once. For routes that name {@code unbus-rest}. */
@ApplicationScoped
class RestFailurePolicy extends RouteConfigurationBuilder {

    static final String ID = "unbus-rest";

    private final ProblemAnswers answers;

    RestFailurePolicy(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void configuration() {
        routeConfiguration(ID)
                .onException(Throwable.class)
                .handled(true)
                .logExhausted(false)
                .logHandled(false)
                .logStackTrace(false)
                .process(this::answer);
    }

    private void answer(Exchange exchange) {
        answers.answerFailure(exchange, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }
}
