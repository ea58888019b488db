package dev.unbus.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.rest.openapi.DefaultRestOpenapiProcessorStrategy;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.processor.RestBindingAdvice;
import org.jspecify.annotations.Nullable;

/**
 * Puts the contract around the route of each operation. Takes the place of Camel's own validation, which with unbound
 * bodies never looks at the answer, and which cannot name the place and the rule.
 */
@Singleton
final class ContractStrategy extends DefaultRestOpenapiProcessorStrategy {

    private final Contract contract;
    private final StrictJson json;
    private final ResponseCheck responses;
    private final ProblemAnswers answers;
    private final FrontRoute frontRoute;

    ContractStrategy(
            Contract contract,
            StrictJson json,
            ResponseCheck responses,
            ProblemAnswers answers,
            FrontRoute frontRoute) {
        this.contract = contract;
        this.json = json;
        this.responses = responses;
        this.answers = answers;
        this.frontRoute = frontRoute;
    }

    @Override
    public boolean process(
            OpenAPI openApi,
            Operation described,
            String verb,
            String path,
            RestBindingAdvice binding,
            Exchange exchange,
            AsyncCallback callback) {
        frontRoute.begins(exchange);
        ContractPath.Match match = contract.find(exchange.getMessage().getHeader(Exchange.HTTP_PATH, String.class))
                .orElseThrow(() -> new IllegalStateException("The front door lets in what the contract has"));
        ContractOperation operation = match.operation(verb)
                .orElseThrow(() -> new IllegalStateException("The front door lets in what the contract has"));
        CheckedRequest request = check(operation, match, exchange.getMessage());
        if (!request.violations().isEmpty()) {
            Problem problem = Problem.of(ProblemKind.INVALID_REQUEST, request.detail());
            answers.answer(exchange, problem.withErrors(request.violations()));
            frontRoute.isDone(exchange);
            callback.done(true);
            return true;
        }
        admit(request, exchange.getMessage());
        return super.process(openApi, described, verb, path, binding, exchange, doneSync -> {
            release(operation, exchange);
            frontRoute.isDone(exchange);
            callback.done(doneSync);
        });
    }

    private CheckedRequest check(ContractOperation operation, ContractPath.Match match, Message message) {
        return new RequestCheck(operation)
                .path(match.values())
                .query(message.getHeader(Exchange.HTTP_QUERY, String.class))
                .headers(message.getHeaders())
                .body(bytes(message), MessageHelper.getContentType(message), json)
                .missing()
                .result();
    }

    private static byte @Nullable [] bytes(Message message) {
        return message.getBody() == null ? null : message.getBody(byte[].class);
    }

    /** From here on the message holds what the contract names: the declared parameters as headers, and the body. */
    private static void admit(CheckedRequest request, Message message) {
        message.removeHeaders("*", "CamelHttp*");
        request.parameters().forEach(message::setHeader);
        message.setBody(request.body());
    }

    private void release(ContractOperation operation, Exchange exchange) {
        Throwable thrown = exchange.getException();
        if (thrown != null) {
            exchange.setException(null);
            answers.answerFailure(exchange, thrown);
        } else if (!ProblemAnswers.isAnswered(exchange)) {
            List<Violation> violations = responses.seal(operation, exchange);
            if (!violations.isEmpty()) {
                answers.answerBrokenContract(exchange, operation, violations);
            }
        }
    }
}
