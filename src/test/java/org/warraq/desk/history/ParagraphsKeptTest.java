package org.warraq.desk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.Http.Answer;
import org.warraq.support.Newsroom;
import org.warraq.support.SharedNewsroomTest;
import tools.jackson.databind.JsonNode;

/**
 * Two reporters edit, move (into the background too), split, merge, delete, save and restore by turns and out of turn, over HTTP. Every paragraph
 * carries a mark of its own; a mark that nobody deleted is in the version that follows, and every version says for ever
 * what it said first.
 */
@SharedNewsroomTest
class ParagraphsKeptTest {

    private static final Pattern MARK = Pattern.compile("mark\\d+");
    private static final int STEPS = 60;

    @Autowired
    Newsroom newsroom;

    private Random random = new Random(0);
    private String report = "";
    private String holder = "rima";
    private int marks;
    private final List<JsonNode> said = new ArrayList<>();
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    private record Typed(@Nullable String id, String text) {}

    /** What one of them has in front of them: unsaved, made from a version that may not be the latest any more. */
    private static final class Desk {
        int base;
        List<Typed> body = new ArrayList<>();
        List<Typed> background = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
    }

    @RepeatedTest(8)
    void whatNobodyDeletedIsNeverLost(RepetitionInfo run) {
        random = new Random(run.getCurrentRepetition());
        report = newsroom.start("Kept " + run.getCurrentRepetition());
        newsroom.claim(report, "draft", "rima");
        List.of("rima", "yusuf").forEach(who -> desks.put(who, new Desk()));
        remember(1);
        desks.keySet().forEach(this::reload);
        for (int step = 0; step < STEPS; step++) {
            String who = random.nextBoolean() ? "rima" : "yusuf";
            switch (random.nextInt(10)) {
                case 0 -> restore(who);
                case 1, 2, 3 -> save(who);
                default -> change(desk(who));
            }
        }
        for (int number = 1; number <= said.size(); number++) {
            assertThat(content(number)).isEqualTo(said.get(number - 1));
        }
    }

    private Desk desk(String who) {
        return Objects.requireNonNull(desks.get(who));
    }

    private void change(Desk desk) {
        List<Typed> list = random.nextInt(4) == 0 ? desk.background : desk.body;
        int size = list.size();
        int at = size == 0 ? 0 : random.nextInt(size);
        switch (size == 0 ? 0 : random.nextInt(7)) {
            case 0 -> list.add(at, new Typed(null, fresh(desk)));
            case 1 -> list.add(random.nextInt(size), list.remove(at));
            case 2 -> edit(desk, list, at);
            case 3 -> split(list, at);
            case 4 -> merge(list, at);
            case 5 -> cross(desk, list, at);
            default -> desk.expected.removeAll(marks(list.remove(at).text()));
        }
    }

    private void edit(Desk desk, List<Typed> list, int at) {
        Typed old = list.get(at);
        list.set(at, new Typed(old.id(), old.text() + " " + fresh(desk)));
    }

    private static void split(List<Typed> list, int at) {
        Typed old = list.get(at);
        String text = old.text();
        int space = text.lastIndexOf(' ');
        if (space > 0) {
            list.set(at, new Typed(old.id(), text.substring(0, space)));
            list.add(at + 1, new Typed(null, text.substring(space + 1)));
        }
    }

    private static void merge(List<Typed> list, int at) {
        if (at + 1 < list.size()) {
            Typed second = list.remove(at + 1);
            Typed first = list.get(at);
            list.set(at, new Typed(first.id(), first.text() + " " + second.text()));
        }
    }

    // From the body into the background, or back.
    private void cross(Desk desk, List<Typed> list, int at) {
        List<Typed> other = list == desk.body ? desk.background : desk.body;
        other.add(random.nextInt(other.size() + 1), list.remove(at));
    }

    /** Saves; whoever is late is refused, and carries what is theirs over to what stands now. */
    private void save(String who) {
        hand(who);
        Desk desk = desk(who);
        int latest = said.size();
        boolean late = desk.base != latest;
        Answer answer = put(who, desk);
        assertThat(answer.status()).isEqualTo(late ? 412 : 200);
        if (late) {
            List<Typed> mine = unsaved(desk);
            reload(who);
            mine.forEach(paragraph -> {
                desk.body.add(paragraph);
                desk.expected.addAll(marks(paragraph.text()));
            });
            answer = put(who, desk);
            assertThat(answer.status()).isEqualTo(200);
        }
        cut(who, answer);
    }

    private void cut(String who, Answer answer) {
        int number = answer.json().get("version").asInt();
        assertThat(number).isBetween(said.size(), said.size() + 1);
        Set<String> expected = desk(who).expected;
        remember(number);
        assertThat(marksOf(number)).isEqualTo(expected);
        reload(who);
    }

    private void restore(String who) {
        hand(who);
        int latest = said.size();
        int number = 1 + random.nextInt(latest);
        Answer answer = newsroom.as(who)
                .post(edition() + "/versions/" + number + "/restore", "", "If-Match", "\"" + latest + "\"");
        assertThat(answer.status()).isEqualTo(201);
        int made = answer.json().get("version").asInt();
        remember(made);
        assertThat(content(made)).isEqualTo(said.get(number - 1));
        reload(who);
    }

    private void hand(String who) {
        if (!holder.equals(who)) {
            String task = newsroom.task(report, "draft");
            newsroom.as(holder).post("/api/tasks/" + task + "/release", "");
            newsroom.claim(report, "draft", who);
            holder = who;
        }
    }

    private List<Typed> unsaved(Desk desk) {
        Set<String> saved =
                said.stream().flatMap(one -> marks(one.toString()).stream()).collect(Collectors.toSet());
        return Stream.concat(desk.body.stream(), desk.background.stream())
                .map(paragraph -> marks(paragraph.text()))
                .peek(found -> found.removeAll(saved))
                .filter(found -> !found.isEmpty())
                .map(found -> new Typed(null, String.join(" ", found)))
                .toList();
    }

    private Answer put(String who, Desk desk) {
        Map<String, Object> earlier = Map.of("date", "2025-03-14", "paragraphs", desk.background);
        Map<String, Object> content = Map.of("headline", "Kept", "body", desk.body, "background", List.of(earlier));
        return newsroom.as(who).json("PUT", edition(), Map.of("content", content), "If-Match", "\"" + desk.base + "\"");
    }

    private void reload(String who) {
        Desk desk = desk(who);
        desk.base = said.size();
        JsonNode content = content(desk.base);
        fill(desk.body, content.get("body"));
        fill(desk.background, content.at("/background/0/paragraphs"));
        desk.expected = marksOf(desk.base);
    }

    private static void fill(List<Typed> list, JsonNode paragraphs) {
        list.clear();
        paragraphs.forEach(one ->
                list.add(new Typed(one.get("id").asString(), one.get("text").asString())));
    }

    private void remember(int number) {
        if (number > said.size()) {
            said.add(content(number));
        }
    }

    private JsonNode content(int number) {
        return newsroom.as("huda").get(edition() + "/versions/" + number).json().get("content");
    }

    private Set<String> marksOf(int number) {
        return marks(said.get(number - 1).toString());
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String fresh(Desk desk) {
        String mark = "mark" + marks++;
        desk.expected.add(mark);
        return mark;
    }

    private String edition() {
        return "/api/reports/" + report + "/editions/en";
    }
}
