package dev.unbus.rest;

import dev.unbus.delivery.DeliveryException;
import dev.unbus.delivery.FailureClassifier;
import dev.unbus.delivery.Refused;
import dev.unbus.delivery.RejectedException;
import dev.unbus.delivery.UnavailableException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jboss.logging.Logger;

/** Turns a failure into the problem that the caller is told, and logs what a person on our side has to know. */
@Singleton
final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final String ANSWERED = "UnbusProblemAnswered";

    private final FailureClassifier classifier;
    private final RestSettings settings;

    ProblemAnswers(FailureClassifier classifier, RestSettings settings) {
        this.classifier = classifier;
        this.settings = settings;
        settings.statuses().forEach((rule, status) -> {
            if (ProblemKind.ofStatus(status).isEmpty()) {
                throw new IllegalArgumentException(
                        "unbus.rest.statuses." + rule + " is " + status + ", which is no status of a problem");
            }
        });
    }

    /** Answers with the problem that {@code thrown} is to the caller. */
    void answerFailure(Exchange exchange, Throwable thrown) {
        Optional<DeliveryException> known = classifier.classify(thrown);
        if (known.isEmpty()) {
            answer(exchange, unknown(exchange, thrown));
        } else if (known.get() instanceof RejectedException rejected) {
            answer(exchange, rejected(rejected));
        } else if (known.get() instanceof UnavailableException unavailable) {
            answer(exchange, unavailable(exchange, unavailable));
        }
    }

    /** Answers that the route broke the contract. */
    void answerBrokenContract(Exchange exchange, ContractOperation operation, List<Violation> violations) {
        Problem problem = internal();
        LOG.errorf(
                "%s: the answer of %s, exchange %s, breaks the contract, reference %s: %s",
                route(exchange), operation.id(), exchange.getExchangeId(), problem.instance(), outline(violations));
        answer(exchange, problem);
    }

    /** Answers with this problem, and with nothing of what the message held before. */
    void answer(Exchange exchange, Problem problem) {
        Message answer = exchange.getMessage();
        answer.removeHeaders("*");
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, problem.status());
        answer.setHeader(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers().forEach(answer::setHeader);
        answer.setBody(problem.json());
        exchange.setProperty(ANSWERED, true);
        Refused.note(exchange, problem.status() < 500);
    }

    /** Whether a problem is the answer already. */
    static boolean isAnswered(Exchange exchange) {
        return exchange.getProperty(ANSWERED, false, Boolean.class);
    }

    private Problem rejected(RejectedException rejected) {
        int status = settings.statuses().getOrDefault(rejected.rule(), 400);
        return Problem.of(ProblemKind.nearest(status), String.valueOf(rejected.getMessage()))
                .withErrors(List.of(Violation.at(rejected.place(), rejected.rule())));
    }

    private Problem unavailable(Exchange exchange, UnavailableException unavailable) {
        Duration wait = unavailable.retryAfter().orElse(settings.retryAfter());
        Problem problem = Problem.of(
                        ProblemKind.UNAVAILABLE, "The system " + unavailable.system() + " cannot answer now.")
                .withHeader(
                        "Retry-After",
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        LOG.warnf(
                "%s: exchange %s, reference %s: %s",
                route(exchange), exchange.getExchangeId(), problem.instance(), unavailable.getMessage());
        return problem;
    }

    private static Problem unknown(Exchange exchange, Throwable thrown) {
        Problem problem = internal();
        LOG.errorf(
                "%s: exchange %s failed, reference %s: %s",
                route(exchange), exchange.getExchangeId(), problem.instance(), outline(thrown));
        return problem;
    }

    private static Problem internal() {
        return Problem.of(ProblemKind.INTERNAL, "Quote the instance when you report this.");
    }

    /** The route of the operation, or the one at the front when that route was never reached. */
    private static String route(Exchange exchange) {
        return Objects.requireNonNullElse(exchange.getFromRouteId(), "rest-openapi");
    }

    private static String outline(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.rule() + " at \"" + violation.pointer() + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The classes of a failure and of its causes and where each was thrown; messages may hold a part of the payload. */
    static String outline(Throwable thrown) {
        Set<Throwable> chain = new LinkedHashSet<>();
        for (Throwable link = thrown; link != null && chain.add(link); ) {
            link = link.getCause();
        }
        List<String> outline = new ArrayList<>();
        for (Throwable link : chain) {
            StackTraceElement[] frames = link.getStackTrace();
            outline.add(link.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]));
        }
        return String.join(", caused by ", outline);
    }
}
