package dev.pujiang.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, in both languages, on a desk and on a phone, checked against WCAG 2.2 AA. */
class PagesIT {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("PUJIANG_CHROMIUM", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    /** "Choose one", inform, object, handle. */
    private static final int OPTIONS_TO_HANDLING = 3;

    private static Whole whole;
    private static Life life;
    private static Visit visit;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void playALife() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM) || "true".equals(System.getenv("CI")),
                "no Chromium at " + CHROMIUM + ": install it or set PUJIANG_CHROMIUM");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        whole = SystemUnderTest.whole();
        SampleCases samples = SystemUnderTest.samples();
        visit = new Visit(whole);
        visit.plan("330726101");
        visit.publishFirstNotice();
        try (Subscriber subscriber = new Subscriber(whole.bootstrapServers())) {
            life = new Life(whole, subscriber);
            ObjectNode submission = samples.submission(samples.indexOf("land-appeal-1")).put("channel", "PORTAL")
                    .put("receptionId", visit.id());
            life.play(submission);
        }
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void citizensFindTheirWay(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            look(page, "/intake/", "home", language);
            assertThat(page.content()).contains(language.equals("zh") ? "数据均为样例" : "all data are samples");
            look(page, "/intake/submit", "submit", language);
            look(page, "/intake/track", "track-form", language);
            look(page, "/notice/", "notices", language);
            look(page, "/notice/visits/" + visit.id(), "visit", language);
            assertThat(page.navigate(whole.origin() + "/intake/no-such-page").status()).isEqualTo(404);
            check(page, "not-found", language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void anybodySeesWhenATermEndsAndWhy(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            look(page, "/routing/terms", "terms", language);
            look(page, "/routing/terms?rule=handle&start-year=2026&start-month=9&start-day=28&extensionDays=30"
                    + "&pauses[0].from-year=2026&pauses[0].from-month=10&pauses[0].from-day=10"
                    + "&pauses[0].to-year=2026&pauses[0].to-month=10&pauses[0].to-day=12", "terms-calendar-days", language);
            assertThat(page.locator(".rt-due").innerText()).contains("2026", "29");
            look(page, "/routing/terms?rule=simple-decide&start-year=2026&start-month=2&start-day=10", "terms-working-days",
                    language);
            page.navigate(whole.origin()
                    + "/routing/terms?rule=inform&start-year=1900&start-month=2&start-day=10&division=nowhere&extensionDays=31");
            check(page, "terms-refused", language);
            assertThat(page.locator(".govuk-error-summary").count()).isOne();
        }
    }

    @Test
    void aTermIsWorkedOutByKeyboardAndWithoutScript() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN")
                .setJavaScriptEnabled(false))) {
            // Given
            Page page = context.newPage();
            open(page, "/routing/terms", "zh");
            page.locator("#rule").focus();
            for (int i = 0; i < OPTIONS_TO_HANDLING; i++) {
                page.keyboard().press("ArrowDown");
            }
            for (String part : List.of("2026", "9", "28")) {
                page.keyboard().press("Tab");
                page.keyboard().type(part);
            }

            // When
            page.keyboard().press("Enter");

            // Then
            page.locator(".rt-due").waitFor();
            assertThat(page.locator(".rt-due").innerText()).startsWith("2026年11月27日");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aPetitionerSubmitsAndFollowsACaseWithoutAnAccount(String language) {
        try (BrowserContext context = context(language)) {
            // Given
            Page page = context.newPage();
            open(page, "/intake/submit", language);
            page.locator("input[name=kind][value=APPEAL]").check();
            page.locator("#title").fill("关于村道路灯不亮的申诉（示例）");
            page.locator("#statement").fill("村口路灯坏了三个月，老人夜间出行不便，多次反映没有结果（示例）。");
            page.locator("select[name='claims[0].category']").selectOption("transport");
            page.locator("textarea[name='claims[0].request']").fill("请尽快修复路灯（示例）");

            // When
            page.locator("main button.govuk-button:not(.govuk-button--secondary)").last().click();
            check(page, "submit-refused", language);
            page.locator("input[name='petitioners[0].name']").fill("示例村民甲");
            page.locator("select[name='petitioners[0].medium']").selectOption("PORTAL");
            page.locator("main button.govuk-button:not(.govuk-button--secondary)").last().click();

            // Then
            check(page, "submitted", language);
            String number = page.locator(".pj-number").nth(0).innerText();
            String code = page.locator(".pj-number").nth(1).innerText();
            track(page, number, code, language);
            assertThat(page.content()).contains("路灯");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aPetitionerReadsTheReply(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            track(page, life.caseNumber(), life.queryCode(), language);
            check(page, "track", language);
            look(page, "/feedback/track", "reply", language);
            assertThat(page.content()).contains("责成承办单位");
            look(page, "/routing/track", "due-dates", language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aHandlerWorks(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            signIn(page, "/routing/desk/assignments", "handler-330726-zrzy");
            look(page, "/routing/desk/assignments", "work-list", language);
            look(page, "/routing/desk/cases/" + life.caseNumber(), "case-file", language);
            look(page, "/routing/desk/deadlines", "deadlines", language);
            look(page, "/feedback/desk/replies", "replies", language);
            look(page, "/feedback/desk/cases/" + life.caseNumber(), "reply-desk", language);
            look(page, "/intake/desk/cases/" + life.caseNumber(), "intake-case", language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void windowsPlannersAndSupervisorsWork(String language) {
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            signIn(page, "/intake/desk/cases", "window-clerk-330726");
            look(page, "/intake/desk/cases", "window", language);
            look(page, "/intake/desk/cases/new", "window-new", language);
            look(page, "/intake/desk/deliveries", "deliveries", language);
        }
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            signIn(page, "/notice/desk/receptions", "reception-planner-330726");
            look(page, "/notice/desk/receptions", "visits-desk", language);
            look(page, "/notice/desk/receptions/new", "visit-plan", language);
            look(page, "/notice/desk/receptions/" + visit.id(), "visit-desk", language);
        }
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            signIn(page, "/feedback/desk/figures", "supervisor-330726");
            look(page, "/feedback/desk/figures", "figures", language);
            look(page, "/routing/desk/deadlines", "deadlines-of-a-county", language);
        }
        try (BrowserContext context = context(language)) {
            Page page = context.newPage();
            signIn(page, "/routing/desk/calendar", "administrator-33");
            look(page, "/routing/desk/calendar", "calendar-desk", language);
        }
    }

    private static BrowserContext context(String language) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
                .setViewportSize(DESK, 900));
    }

    private static void signIn(Page page, String path, String user) {
        page.navigate(whole.origin() + path);
        page.locator("#username").fill(user);
        page.locator("#password").fill("sample");
        page.locator("#kc-login").click();
        page.waitForURL(whole.origin() + path);
        assertThat(page.locator(".pj-header__user").textContent()).as("who is signed in").isEqualTo(user);
    }

    private static void track(Page page, String number, String code, String language) {
        open(page, "/intake/track", language);
        page.locator("#caseNumber").fill(number);
        page.locator("#queryCode").fill(code);
        page.locator("main button.govuk-button").first().click();
        page.waitForURL(url -> url.endsWith("/intake/track/case"));
    }

    private static void look(Page page, String path, String name, String language) {
        open(page, path, language);
        check(page, name, language);
    }

    private static void open(Page page, String path, String language) {
        assertThat(page.navigate(whole.origin() + path).status()).as(path).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).as("language of " + path).startsWith(language);
    }

    /** No fault found by axe, nothing that runs out of a phone's screen; a screenshot of both. */
    private static void check(Page page, String name, String language) {
        List<Rule> faults = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(faults).as(name + " " + language).extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .isEmpty();
        screenshot(page, name + "-" + language);
        page.setViewportSize(PHONE, 780);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        screenshot(page, name + "-" + language + "-phone");
        page.setViewportSize(DESK, 900);
        assertThat(width).as("width of " + name + " on a phone").isLessThanOrEqualTo(PHONE);
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
