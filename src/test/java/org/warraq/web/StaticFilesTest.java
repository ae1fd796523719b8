package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.warraq.support.Http;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newcomers;
import org.warraq.support.OwnNewsroomTest;

@OwnNewsroomTest
class StaticFilesTest {

    /** As templates write them, in attributes and in expressions. */
    private static final Pattern WRITTEN = Pattern.compile("[\"'{](/(?:css|js|img|webjars)/[^\"'#?}{(]+)");

    /** As pages show them. */
    private static final Pattern SHOWN = Pattern.compile("(?:href|src)=\"(/(?:css|js|img|webjars)/[^\"#]+)");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    StaticFiles files;

    @Test
    void everyFileThatATemplateNamesIsThere() throws IOException {
        Set<String> named = found("classpath*:templates/**/*.html", WRITTEN);
        assertThat(named).hasSizeGreaterThan(15).anyMatch(path -> path.startsWith("/webjars/"));
        assertThat(named).allSatisfy(path -> assertThat(get(path).status()).isEqualTo(200));
    }

    // What scripts import of one another is ScriptModulesTest's matter; here all of them are served.
    @Test
    void everyScriptIsServed() throws IOException {
        Set<String> scripts = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/js/**/*.js")) {
            String url = file.getURL().toString();
            scripts.add(url.substring(url.indexOf("/js/")));
        }
        assertThat(scripts)
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(get(path).status()).isEqualTo(200));
    }

    @Test
    void pageNamesEveryFileOfALibraryByItsVersion() {
        for (String language : List.of("en", "ar")) {
            Set<String> shown =
                    matches(get("/sign-in", "Accept-Language", language).body(), SHOWN);
            assertThat(shown)
                    .anyMatch(path -> path.matches("/webjars/htmx\\.org/\\d+(\\.\\d+)+/dist/htmx\\.min\\.js"))
                    .anyMatch(path -> path.matches("/webjars/bootstrap/\\d+(\\.\\d+)+/dist/css/bootstrap"
                            + (language.equals("ar") ? "\\.rtl" : "") + "\\.min\\.css"))
                    .allSatisfy(path -> assertThat(get(path).status()).isEqualTo(200));
        }
    }

    @Test
    void fileIsKeptAndAskedForAgain() {
        for (String path : List.of("/css/site.css", "/js/page.js", "/img/marks.svg", library())) {
            Answer first = get(path);
            assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
            Answer again = get(path, "If-Modified-Since", first.header("Last-Modified"));
            assertThat(again.status()).as(path).isEqualTo(304);
        }
    }

    @Test
    void fileOfALibraryIsTheSameWithAndWithoutItsVersion() {
        assertThat(get("/webjars/htmx.org/dist/htmx.min.js").body())
                .isNotEmpty()
                .isEqualTo(get(library()).body());
        assertThat(get("/css/%73ite.css").body()).isEqualTo(get("/css/site.css").body());
    }

    @Test
    void fileThatIsNotThereIsAnsweredWithNothing() {
        for (String path : List.of("/css/none.css", "/js/none.js", "/img/none.svg", "/webjars/none/1/x.js")) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        }
        Answer script = get("/nowhere-at-all", "Sec-Fetch-Dest", "script");
        assertThat(script.body()).isEmpty();
    }

    @Test
    void folderIsAnsweredAsAnyPageThatIsNotThere() {
        for (String path : List.of("/css/", "/js/", "/img", "/webjars/bootstrap/5")) {
            Answer answer = get(path, "Accept-Language", "ar");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("<html", "dir=\"rtl\"");
        }
    }

    @Test
    void linkToALibrarysFileThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> files.of("/webjars/htmx.org/dist/none.js"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/webjars/htmx.org/dist/none.js");
    }

    @Test
    void noLinkOfAPageIsLookedUpAmongTheFiles() {
        Newcomers.add(context);
        Http signedIn = Http.at(port).signIn("rima", "demo");
        AtomicInteger lookups = countLookups();
        for (String page : List.of("/en/", "/ar/", "/en/nowhere", "/tasks", "/reports", "/names")) {
            assertThat(signedIn.get(page).body()).as(page).contains("href=\"/");
        }
        assertThat(lookups).hasValue(0);
    }

    // Links are looked up through the handlers' lists, files are served through chains made of them before.
    private AtomicInteger countLookups() {
        AtomicInteger lookups = new AtomicInteger();
        context.getBean("resourceHandlerMapping", SimpleUrlHandlerMapping.class)
                .getHandlerMap()
                .values()
                .forEach(handler -> ((ResourceHttpRequestHandler) handler)
                        .getResourceResolvers()
                        .add(0, new Counting(lookups)));
        return lookups;
    }

    private record Counting(AtomicInteger lookups) implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain others) {
            lookups.incrementAndGet();
            return others.resolveResource(request, path, locations);
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain others) {
            lookups.incrementAndGet();
            return others.resolveUrlPath(path, locations);
        }
    }

    private String library() {
        return files.of("/webjars/htmx.org/dist/htmx.min.js");
    }

    private Answer get(String path, String... headers) {
        return Http.at(port).get(path, headers);
    }

    private static Set<String> found(String where, Pattern pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(where)) {
            all.addAll(matches(file.getContentAsString(StandardCharsets.UTF_8), pattern));
        }
        return all;
    }

    private static Set<String> matches(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
