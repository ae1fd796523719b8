package org.warraq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked at many places is answered at one. */
class OneAnswerTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** A question, how an answer to it looks, the file that gives it, and a second answer as somebody might write it. */
    enum Question {
        WHAT_IS_ITS_SHA_256(
                "MessageDigest\\s*\\.\\s*getInstance",
                "Sha256.java",
                "byte[] hash = MessageDigest.getInstance(\"SHA-256\").digest(bytes);"),
        WHAT_IS_ITS_KEY(
                "\\bname\\(\\)\\s*\\.\\s*toLowerCase", "Keyed.java", "return value.name().toLowerCase(Locale.ROOT);"),
        WHICH_VALUE_HAS_THIS_NAME(
                "[vV]alueOf\\([^;]*toUpperCase",
                "KeyedEnums.java",
                "return Colour.valueOf(word.strip().toUpperCase(Locale.ROOT));"),
        WHICH_VALUE_HAS_THIS_KEY(
                "(\\bvalues|getEnumConstants)\\(\\)[^;]*\\bkey\\(\\)\\s*\\.equals\\(",
                "KeyedEnums.java",
                "return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();"),
        WHAT_STANDS_BESIDE_A_SEGMENT(
                "\\bisRunning\\(\\)[^;]*\\bisRunning\\(\\)",
                "SegmentContext.java",
                "return all.get(i).isRunning() && all.get(i + 1).isRunning() ? all.get(i + 1).source() : null;");

        private final Pattern answer;
        private final String place;
        private final String another;

        Question(String answer, String place, String another) {
            this.answer = Pattern.compile(answer);
            this.place = place;
            this.another = another;
        }

        boolean isAnsweredIn(String source) {
            return answer.matcher(source).find();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachQuestionIsAnsweredInOneFile(Question question) {
        assertThat(sources().filter(file -> question.isAnsweredIn(read(file))).map(OneAnswerTest::name))
                .isSubsetOf(question.place);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondAnswerWouldBeSeen(Question question) {
        assertThat(question.isAnsweredIn(question.another)).isTrue();
    }

    @Test
    void thereAreSourcesToLookAt() {
        List<String> names = sources().map(OneAnswerTest::name).toList();
        assertThat(names)
                .hasSizeGreaterThan(100)
                .containsAll(Stream.of(Question.values()).map(one -> one.place).toList());
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
