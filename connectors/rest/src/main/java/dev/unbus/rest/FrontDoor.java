package dev.unbus.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else on the HTTP port: lets in what the contract has, serves the contract, and puts every
 * failure that no route has seen into words. It reads the head of a request only; the body is the routes' business.
 */
@Singleton
final class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final String CONTRACT_PATH = "/openapi";
    /** Quarkus's own pages, which are on this port in development only. */
    private static final String QUARKUS_PATH = "/q/";

    private final Contract contract;
    private final RestSettings settings;
    private final List<String> beside;

    FrontDoor(Contract contract, RestSettings settings) {
        this.contract = contract;
        this.settings = settings;
        this.beside = settings.beside().orElse(List.of());
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive).failureHandler(this::explain);
    }

    private void receive(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(QUARKUS_PATH) || isBeside(path)) {
            context.next();
        } else if (path.equals(CONTRACT_PATH)) {
            serveContract(context);
        } else {
            refusal(context, path).ifPresentOrElse(problem -> answer(context, problem), context::next);
        }
    }

    private boolean isBeside(String path) {
        return beside.stream().anyMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    private Optional<Problem> refusal(RoutingContext context, String path) {
        Optional<ContractPath.Match> match = contract.find(path);
        if (match.isEmpty()) {
            return Optional.of(Problem.of(ProblemKind.NOT_FOUND, "The contract at /openapi has no such path."));
        }
        String method = context.request().method().name();
        return match.get()
                .operation(method)
                .map(operation -> refusal(context, operation))
                .orElseGet(() -> Optional.of(notOffered(match.get())));
    }

    private Optional<Problem> refusal(RoutingContext context, ContractOperation operation) {
        if (!MediaTypes.accepts(context.parsedHeaders().accept(), operation.offeredTypes())) {
            return Optional.of(Problem.of(
                    ProblemKind.NOT_ACCEPTABLE, "Offered: " + String.join(", ", operation.offeredTypes()) + "."));
        }
        HttpServerRequest request = context.request();
        if (length(request) > settings.maxBody().asLongValue()) {
            return Optional.of(tooLarge());
        }
        return hasBody(request) ? unwanted(request, operation) : Optional.empty();
    }

    private static Optional<Problem> unwanted(HttpServerRequest request, ContractOperation operation) {
        if (!operation.body().isDeclared()) {
            Problem problem = Problem.of(ProblemKind.INVALID_REQUEST, "No body is taken here.");
            return Optional.of(problem.withErrors(List.of(Violation.inBody("", "body-not-allowed"))));
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean known = type != null && operation.body().schema(type).isPresent() && isUtf8(type);
        if (known && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                "Taken: " + String.join(", ", operation.body().schemas().keySet()) + ", in UTF-8, not compressed."));
    }

    private static boolean isUtf8(String mediaType) {
        int charset = mediaType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (charset < 0) {
            return true;
        }
        String name = mediaType.substring(charset + "charset=".length()).replace("\"", "");
        return name.toLowerCase(Locale.ROOT).startsWith("utf-8");
    }

    private static Problem notOffered(ContractPath.Match match) {
        String allowed = String.join(", ", match.path().operations().keySet());
        return Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "Offered: " + allowed + ".")
                .withHeader("Allow", allowed);
    }

    private Problem tooLarge() {
        return Problem.of(
                ProblemKind.BODY_TOO_LARGE,
                "The body may have " + settings.maxBody().asLongValue() + " bytes.");
    }

    private void serveContract(RoutingContext context) {
        if (!context.request().method().name().equals("GET")) {
            Problem problem = Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "Offered: GET.");
            answer(context, problem.withHeader("Allow", "GET"));
            return;
        }
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, contract.mediaType());
        context.end(Buffer.buffer(contract.text()));
    }

    private void explain(RoutingContext context) {
        int status = context.statusCode();
        ProblemKind kind = ProblemKind.nearest(status < 400 ? 500 : status);
        Problem problem = kind == ProblemKind.BODY_TOO_LARGE
                ? tooLarge()
                : Problem.of(kind, "The request failed before it reached a route.");
        if (kind.status() >= 500) {
            Throwable failure = context.failure();
            LOG.errorf(
                    "A request failed outside of all routes, reference %s: %s",
                    problem.instance(), failure == null ? "status " + status : ProblemAnswers.outline(failure));
        }
        answer(context, problem);
    }

    private static void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        // What is left of the body is read and thrown away, or the caller would never come to read the answer.
        context.request().resume();
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        context.end(Buffer.buffer(problem.json()));
    }

    private static boolean hasBody(HttpServerRequest request) {
        return length(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }
}
