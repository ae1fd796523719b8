package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.warraq.desk.Spread;
import org.warraq.language.Language;
import org.warraq.report.Attendance;
import org.warraq.report.Content;
import org.warraq.report.Parts;
import org.warraq.report.RandomContents;
import org.warraq.support.SharedNewsroomTest;

/**
 * What an editor decides on is what readers get: every text, every date, in the same order, whatever the content and its
 * language. More of them: {@code mvn -q test -Dtest=DecisionAndReaderPageTest -Dcontents=500}.
 */
@SharedNewsroomTest
class DecisionAndReaderPageTest {

    private static final int CONTENTS = Integer.getInteger("contents", 60);
    private static final long SEED = Long.getLong("seed", 7);
    /** What the reader's page says of its own: headings, and when it was published. */
    private static final String FRAME = "h2, nav, .times, .standing strong, .standing time";

    /** What no reader sees: the names of paragraphs, and who sat together, which is the newsroom's. */
    private static final Set<String> NO_READERS = Set.of("id", "side");
    /** How somebody took part; of who was just there nothing is said. */
    private static final Map<Attendance, Map<Language, String>> SAID = Map.of(
            Attendance.HOST, Map.of(Language.ENGLISH, "Host", Language.ARABIC, "الجهة المضيفة"),
            Attendance.GUEST, Map.of(Language.ENGLISH, "Guest", Language.ARABIC, "ضيف"),
            Attendance.SENT, Map.of(Language.ENGLISH, "Sent a message", Language.ARABIC, "بعث برسالة"));

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    ApplicationContext context;

    @Test
    void everyTextAndDateIsDecidedOnAsItIsReadAndNoFieldIsForgotten() {
        RandomContents contents = new RandomContents(new SplittableRandom(SEED));
        for (int made = 0; made < CONTENTS; made++) {
            Language source = made % 2 == 0 ? Language.ENGLISH : Language.ARABIC;
            Language target = made % 2 == 0 ? Language.ARABIC : Language.ENGLISH;
            Content written = contents.content();
            Content translated = Parts.replace(written, (id, text) -> contents.text());
            Element decision = decision(source, written, target, translated);
            assertShown(decision, source, written);
            assertShown(decision, target, translated);
        }
    }

    private void assertShown(Element decision, Language language, Content content) {
        List<String> read = said(reader(language, content));
        assertThat(read).containsExactlyInAnyOrderElementsOf(leaves(content, language));
        assertThat(inColumn(decision, language)).isEqualTo(read);
    }

    private static List<String> inColumn(Element decision, Language language) {
        List<String> said = new ArrayList<>();
        decision.select(".spread-cell > [lang=" + language.tag() + "]").forEach(cell -> said.addAll(said(cell)));
        return said;
    }

    private Element decision(Language source, Content written, Language target, Content translated) {
        Spread spread =
                Spread.of(List.of(new Spread.Shown(source, 1, written), new Spread.Shown(target, 1, translated)));
        return rendered("approving/spread", "spread", Map.of("spread", spread), source.locale());
    }

    private Element reader(Language language, Content content) {
        ReleasedReport report = new ReleasedReport(
                UUID.randomUUID(),
                "slug",
                language,
                language,
                1,
                !content.tells() ? "publication" : "correction",
                Instant.EPOCH,
                Instant.EPOCH,
                content.publicNote(),
                content,
                false,
                "");
        Leaf leaf = new Leaf(language, List.of(), true);
        Element page = rendered(
                "site/report", null, Map.of("report", report, "leaf", leaf, "earlier", Map.of()), language.locale());
        Element article = page.expectFirst("article");
        article.select(FRAME).remove();
        return article;
    }

    private Element rendered(String template, @Nullable String fragment, Map<String, Object> model, Locale locale) {
        MockServletContext servlets = new MockServletContext();
        WebContext web = new WebContext(
                JakartaServletWebApplication.buildApplication(servlets)
                        .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                locale,
                model);
        web.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(context, null));
        String html = fragment == null
                ? templates.process(template, web)
                : templates.process(template, java.util.Set.of(fragment), web);
        return Jsoup.parse(html);
    }

    /** Texts as they stand, and days as machines read them, in their order. */
    private static List<String> said(Element element) {
        List<String> said = new ArrayList<>();
        element.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof Element one && one.normalName().equals("time")) {
                said.add(one.attr("datetime"));
            } else if (node instanceof TextNode text
                    && !text.getWholeText().isBlank()
                    && !text.getWholeText().equals(" · ")
                    && !isInTime(text)) {
                said.add(text.getWholeText().replace("\r\n", "\n"));
            }
        });
        return said;
    }

    private static boolean isInTime(TextNode text) {
        return text.parentNode() instanceof Element parent
                && parent.normalName().equals("time");
    }

    /** Every text and date there is in it, found by the shape of the records: a new one is not forgotten here. */
    private static List<String> leaves(@Nullable Object value, Language language) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(one -> leaves(one, language).stream()).toList();
        }
        if (value instanceof Record record) {
            return List.of(record.getClass().getRecordComponents()).stream()
                    .filter(component -> !NO_READERS.contains(component.getName()))
                    .flatMap(component -> leaves(value(record, component), language).stream())
                    .toList();
        }
        if (value instanceof LocalDate date) {
            return List.of(date.toString());
        }
        if (value instanceof Attendance part) {
            return Stream.ofNullable(SAID.get(part))
                    .map(said -> said.get(language))
                    .toList();
        }
        return value instanceof String text && !text.isBlank() ? List.of(text.replace("\r\n", "\n")) : List.of();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
