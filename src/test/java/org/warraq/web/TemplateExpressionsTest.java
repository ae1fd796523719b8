package org.warraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inside brackets a bare word is a map's literal key, never the variable of that name: the page then silently shows nothing. */
class TemplateExpressionsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void noTemplateAsksAMapForAWordInsteadOfItsValue() throws IOException {
        Map<Path, List<String>> wrong = new TreeMap<>();
        int expressions = 0;
        for (Path template : templates()) {
            String text = Files.readString(template);
            expressions += TemplateExpressions.of(text).size();
            List<String> words = TemplateExpressions.withWordsAsKeys(text);
            if (!words.isEmpty()) {
                wrong.put(template, words);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(expressions).as("expressions that were read").isGreaterThan(500);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${prices[fruit]}\"></p>",
                "<p th:text=\"*{prices[ fruit ]}\"></p>",
                "<p th:with=\"a=1,price=${basket.prices()[fruit]}\"></p>",
                "<p th:text=\"#{shop.price(${fruit == null ? '' : prices[fruit]})}\"></p>",
                "<p th:text=\"|now ${names.get(prices[fruit].of())}|\"></p>",
                "<p>[[${#strings.trim(prices[fruit])}]]</p>",
                "<p th:each=\"one : ${ {prices[fruit], '}'} }\"></p>",
                "<p th:text=\"${prices?.[fruit]}\"></p>",
                "<p th:text=\"${shelves['top'][fruit]}\"></p>"
            })
    void aWordAsAKeyIsFoundWhereverItStands(String planted) {
        assertThat(TemplateExpressions.withWordsAsKeys(planted)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${prices.get(fruit)}\"></p>",
                "<p th:text=\"${prices['fruit']}\"></p>",
                "<p th:text=\"${fruits[0]}\"></p>",
                "<p th:text=\"${prices[fruit.name()]}\"></p>",
                "<p th:text=\"${prices[#fruit]}\"></p>",
                "<p th:text=\"${'prices[fruit]' + fruits.![name]}\"></p>",
                "<p th:text=\"prices[fruit]\"></p>",
                "<p th:text=\"${a &amp;&amp; fruits.?[ripe].isEmpty()}\"></p>"
            })
    void whatAsksForAValueStands(String right) {
        assertThat(TemplateExpressions.withWordsAsKeys(right)).isEmpty();
    }
}
