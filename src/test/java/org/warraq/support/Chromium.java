package org.warraq.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own browser, without a download, started once for all suites that run one after another in this JVM; it ends
 * with it. A suite has the contexts it opens to itself and closes them by {@link #close}. Where {@code WARRAQ_BROWSER} is
 * {@code required}, the browser's absence fails.
 */
public final class Chromium implements AutoCloseable {

    /** The first that is there: without a window to draw, the shell needs half of the processor time. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** Skips the test where there is no browser and none is required. */
    public static Chromium open() {
        boolean required = "required".equals(System.getenv("WARRAQ_BROWSER"));
        Assumptions.assumeTrue(required || program().isPresent(), "no Chromium at " + PROGRAMS);
        return new Chromium(Started.BROWSER);
    }

    private static Optional<Path> program() {
        return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
    }

    // The driver closes the browser when its pipe to this JVM ends.
    private static final class Started {

        private static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                program().orElseThrow(() -> new AssertionError("no Chromium at " + PROGRAMS)))
                        .setArgs(FLAGS));
    }
}
