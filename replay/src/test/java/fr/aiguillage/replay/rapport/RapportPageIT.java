package fr.aiguillage.replay.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in Debian's Chromium, narrow and wide, light and dark, and on paper. Pictures stay in target/rapport. */
class RapportPageIT {
    private static final Path PICTURES = Path.of("target", "rapport");

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void write_a_report_and_start_a_browser() {
        try (var dossier = RapportDossier.open(folder.resolve("rapport"))) {
            dossier.write(Annee.synthese(60_000), Annee.lexique(), Diffusion.INTERNE);
            dossier.publish();
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop_the_browser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
    void page_has_no_accessibility_violation_and_asks_no_other_host(int width, ColorScheme scheme) {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(url());
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(width + "-" + scheme + ".png")));
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations).extracting(Rule::getId).isEmpty();
            assertThat(asked).containsExactly(url());
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void another_indicator_shows_its_maps_without_any_script() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(url());
            page.check("#variante-1-c-repli");
            assertThat(page.locator("#variante-1-choix .panneau:visible").count())
                    .isEqualTo(1);
            assertThat(page.locator("#variante-1-choix [data-panneau=repli]").isVisible())
                    .isTrue();
        }
    }

    @Test
    void prints_on_a_few_sheets() {
        try (var page = browser.newPage()) {
            page.navigate(url());
            var pdf = page.pdf(new PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve("rapport.pdf")));
            var text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(text.split("/Type /Page\\b", -1).length - 1).isBetween(6, 30);
        }
    }

    private static String url() {
        return folder.resolve("rapport/index.html").toUri().toString();
    }
}
