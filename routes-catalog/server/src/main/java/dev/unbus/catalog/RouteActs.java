package dev.unbus.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unbus.catalog.access.Caller;
import dev.unbus.catalog.access.Token;
import dev.unbus.catalog.audit.Audit;
import dev.unbus.catalog.audit.Outcome;
import dev.unbus.catalog.audit.TeamRights;
import dev.unbus.catalog.http.Refusal;
import dev.unbus.catalog.live.Changes;
import dev.unbus.catalog.live.What;
import dev.unbus.catalog.model.IntegrationId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/** Has the processes of an integration suspend or resume a route, for those who may. */
@Singleton
final class RouteActs {

    private final Inventory inventory;
    private final Scraper scraper;
    private final TeamRights rights;
    private final Audit audit;
    private final Changes changes;
    private final Token token;
    private final ObjectMapper json;
    private final CatalogConfig config;
    private final HttpClient http;

    RouteActs(
            Inventory inventory,
            Scraper scraper,
            TeamRights rights,
            Audit audit,
            Changes changes,
            Token token,
            ObjectMapper json,
            CatalogConfig config) {
        this.inventory = inventory;
        this.scraper = scraper;
        this.rights = rights;
        this.audit = audit;
        this.changes = changes;
        this.token = token;
        this.json = json;
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.answerWithin())
                .build();
    }

    /**
     * Acts on the route in every process of the integration that has it, and looks at them again.
     *
     * @param act {@code suspend} or {@code resume}
     * @throws Refusal when the caller may not, or a process says no or nothing
     */
    void act(IntegrationId integration, String route, String act, Caller who) {
        String subject = integration + " " + route;
        rights.require(who, integration.team(), act + "-route", subject);
        List<Target> targets = inventory.targets(integration, route, Instant.now());
        try {
            if (targets.isEmpty()) {
                throw Refusal.badGateway("No process of " + integration + " can be reached.");
            }
            targets.forEach(target -> ask(target, route, act));
            audit.note(who, act + "-route", subject, Outcome.DONE, null);
        } catch (Refusal refused) {
            audit.note(who, act + "-route", subject, Outcome.FAILED, refused.getMessage());
            throw refused;
        } finally {
            targets.forEach(this::lookAgain);
            changes.note(What.INTEGRATIONS);
        }
    }

    private void ask(Target target, String route, String act) {
        HttpRequest request = HttpRequest.newBuilder(target.route(route, act))
                .timeout(config.actWithin())
                .header("Authorization", "Bearer " + token.value().orElse(""))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, headers -> new BoundedBody(config.largestAnswerBytes()));
            if (answer.statusCode() != 204) {
                throw refusal(answer.statusCode(), detail(answer.body()));
            }
        } catch (IOException silent) {
            throw Refusal.badGateway(target.management() + " did not answer: "
                    + silent.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.badGateway("The catalog stops.");
        }
    }

    private static Refusal refusal(int status, String detail) {
        return switch (status) {
            case 404 -> Refusal.notFound(detail);
            case 409 -> Refusal.conflict(detail);
            default -> Refusal.badGateway("The integration answered with status " + status + ": " + detail);
        };
    }

    private String detail(byte[] problem) {
        try {
            return json.readTree(problem).path("detail").asText("it does not say why");
        } catch (IOException noJson) {
            return "it does not say why";
        }
    }

    private void lookAgain(Target target) {
        inventory.heard(target, scraper.ask(target).join(), Instant.now());
    }
}
