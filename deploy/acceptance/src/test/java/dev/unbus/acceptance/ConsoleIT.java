package dev.unbus.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator does in the console, against the whole platform. */
class ConsoleIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final double LONG_MILLIS = 90_000;
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** In the page, because the console asks anew by itself, too: a catalog that came back before the click would take the button away. */
    private static final String AWAY_UNTIL_A_CLICK =
            """
            let away = true;
            addEventListener('click', () => { away = false; }, true);
            const ask = window.fetch;
            window.fetch = (path, init) => away && path.startsWith('/api/%s')
                ? Promise.resolve(new Response('{"detail":"It is away."}', { status: 503 }))
                : ask(path, init);
            """;

    private static final Platform PLATFORM = new Platform(3_500);
    private static Browser browser;
    private static String printedAddress;

    private Page page;

    @BeforeAll
    static void startThePlatform() {
        browser = new Browser();
        printedAddress = PLATFORM.start();
        PLATFORM.drop(OrderFile.of("broken.csv", 810_001, 12, 0));
    }

    @AfterAll
    static void stopThePlatform() {
        PLATFORM.close();
        browser.close();
    }

    @BeforeEach
    void signIn() {
        page = browser.open(WIDE, 900, ColorScheme.LIGHT);
        page.navigate(PLATFORM.signIn());
        assertThat(heading("Overview")).isVisible();
    }

    @AfterEach
    void closeTheWindow() {
        page.context().close();
    }

    @Test
    void signsInOnceByThePrintedAddress() {
        Page first = browser.open(WIDE, 900, ColorScheme.LIGHT);
        first.navigate(printedAddress);
        assertThat(first.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Overview")))
                .isVisible();
        first.context().close();

        Page second = browser.open(WIDE, 900, ColorScheme.LIGHT);
        second.navigate(printedAddress);
        assertThat(second.getByText("The code was used")).isVisible();
        assertThat(second).hasURL(Pattern.compile(".*/sign-in$"));
        second.context().close();
    }

    @Test
    void movesTheRatesOfTheTopology() {
        open("/topology");
        assertThat(page.locator(".ub-node").first()).isVisible();

        PLATFORM.drop(OrderFile.of("rates.csv", 820_001, 40, 3));

        assertThat(page.locator(".ub-edge-live text").first())
                .hasText(Pattern.compile(".*/s"), new HasTextOptions().setTimeout(LONG_MILLIS));
        picture("topology-moving");
    }

    @Test
    void mendsAFailedInvoiceThatThenBecomesAnOrderAndAnInvoice() {
        open("/integrations/orders/order-intake");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("failed since its start"))
                .click();
        Locator messages = page.locator("table[aria-label='Failed messages'] tbody tr");
        assertThat(messages).hasCount(12);
        open("/failed-messages?integration=orders/order-intake");
        assertThat(page.locator("table[aria-label='Groups of failed messages'] tbody tr"))
                .hasCount(1);
        page.getByText("quantity-positive").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("810007"))
                .click();

        press("Edit and replay");
        Locator body = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Body"));
        body.fill(body.inputValue().replace("HOLDER,0,", "HOLDER,5,"));
        assertThat(page.locator(".ub-added")).containsText("HOLDER,5,");
        picture("mend");
        assertThat(seriousProblems(page)).isEmpty();
        press("Replay with these changes…");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Dry run").click();
        assertThat(dialog).containsText("1 message would be sent");
        picture("replay-dialog");
        assertThat(seriousProblems(page)).isEmpty();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Replay").setExact(true))
                .click();

        assertThat(page.getByText("1 of 1").first()).isVisible(new IsVisibleOptions().setTimeout(LONG_MILLIS));
        assertThat(page.locator("main")).containsText("done", new ContainsTextOptions().setTimeout(LONG_MILLIS));
        picture("replay");
        assertThat(seriousProblems(page)).isEmpty();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(PLATFORM.orderStatus("810007")).isEqualTo("INVOICED"));
        open("/failed-messages/list?key=810007");
        assertThat(page.locator("table[aria-label='Failed messages']")).containsText("replayed");
    }

    @Test
    void suspendsARouteWatchesItsBacklogAndResumesIt() {
        open("/integrations/billing/invoice-dispatch");
        press("Suspend");
        assertThat(button("Resume")).isVisible(new IsVisibleOptions().setTimeout(LONG_MILLIS));
        PLATFORM.drop(OrderFile.of("backlog.csv", 830_001, 25, 2));

        open("/");
        assertThat(page.locator("table[aria-label='What needs a person now']"))
                .containsText(
                        Pattern.compile("dispatch-invoices is suspended; [1-9]\\d* messages wait"),
                        new ContainsTextOptions().setTimeout(LONG_MILLIS));
        picture("overview-suspended");

        open("/integrations/billing/invoice-dispatch");
        Locator waiting = page.locator("td[data-label='Waiting']").first();
        assertThat(waiting).hasText(Pattern.compile("[1-9]\\d*"));
        press("Resume");
        assertThat(button("Suspend")).isVisible(new IsVisibleOptions().setTimeout(LONG_MILLIS));
        assertThat(waiting).hasText("0", new HasTextOptions().setTimeout(LONG_MILLIS));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(PLATFORM.orderStatus("830025")).isEqualTo("INVOICED"));
        open("/audit");
        assertThat(page.locator("table[aria-label='Audit']")).containsText("suspend route");
    }

    @Test
    void followsADeploymentOnItsIntegrationsPage() {
        UUID deployment = UUID.randomUUID();
        open("/integrations/orders/order-intake");
        assertThat(page.getByText("Nobody has told of a deployment yet")).isVisible();

        assertThat(PLATFORM.tell(deployment, deployment("in-progress", ""))).isEqualTo(201);
        Locator row = page.locator("table[aria-label='Deployments'] tbody tr");
        assertThat(row).containsText(Pattern.compile("0.1.0 → 0.2.0.*local.*in progress.*token.*e45b24799f"));
        assertThat(PLATFORM.tell(deployment, deployment("rolled-back", "it was not ready within 120 s")))
                .isEqualTo(200);
        assertThat(row).containsText("rolled back");
        assertThat(row).containsText("it was not ready within 120 s");

        picture("deployments");
        assertThat(seriousProblems(page)).isEmpty();
        open("/audit");
        assertThat(page.locator("table[aria-label='Audit']")).containsText("deploy integration");
    }

    @ParameterizedTest
    @CsvSource({
        "overview, /",
        "topology, /topology",
        "topology-node, /topology?node=topic:orders.placed",
        "topology-table, /topology?view=table",
        "integrations, /integrations",
        "integration, /integrations/orders/order-intake",
        "apis, /apis",
        "api, /apis/orders-rest",
        "old-bus, /estate",
        "failed-messages, /failed-messages",
        "failed-messages-list, /failed-messages/list",
        "replays, /replays",
        "audit, /audit",
        "not-found, /nothing/here"
    })
    void isAccessibleInLightAndDarkWideAndNarrow(String name, String path) {
        for (ColorScheme colors : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
            for (int width : List.of(WIDE, NARROW)) {
                page.setViewportSize(width, 900);
                open(path);
                page.waitForCondition(() -> page.locator("main h1").count() == 1
                        && page.locator("[aria-busy='true']").count() == 0);
                picture("%s-%s-%d".formatted(name, colors.name().toLowerCase(Locale.ROOT), width));
                // Contrast is a matter of the colours, size of the width: no pair of the two has problems of its own.
                if ((colors == ColorScheme.LIGHT) == (width == WIDE)) {
                    assertThat(seriousProblems(page)).isEmpty();
                }
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as("the page is not wider than the window")
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void keepsAPageWhenItIsSharedAndAsksForSignInFirst() {
        open("/integrations?team=billing");
        assertThat(page.locator("table[aria-label='Integrations'] tbody tr")).hasCount(1);

        page.context().clearCookies();
        open("/integrations?team=billing");

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?return=.*"));
        assertThat(page.getByLabel("Token")).isVisible();
        picture("sign-in");
        assertThat(seriousProblems(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/integrations, integrations", "/failed-messages, failed-messages/groups", "/audit, audit"})
    void saysSoWhenTheCatalogAnswersWithAnError(String path, String call) {
        page.addInitScript(AWAY_UNTIL_A_CLICK.formatted(call));
        open(path);
        assertThat(page.getByText("It is away.").first()).isVisible();
        press("Try again");
        assertThat(page.getByText("It is away.")).hasCount(0);
    }

    private static String deployment(String outcome, String reason) {
        return """
                {"integration":"orders/order-intake","environment":"local","act":"deploy","version":"0.2.0",
                 "previousVersion":"0.1.0","commit":"e45b24799f0c","outcome":"%s","reason":"%s",
                 "startedAt":"2026-11-29T10:00:00Z"}"""
                .formatted(outcome, reason);
    }

    private void open(String path) {
        page.navigate(PLATFORM.console() + path);
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String name) {
        button(name).click();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static List<String> seriousProblems(Page view) {
        return new AxeBuilder(view)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(ConsoleIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }
}
