package org.warraq.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.support.documents.Documents;
import org.warraq.support.documents.SmallMemory;

/** Reading takes no more than five seconds and fits into 256 MB, whatever is read. */
class DocumentsInSmallMemoryTest {

    private static final String MEMORY = "-Xmx256m";
    private static final String CHANCES = "4000";
    private static final int PATIENCE = 5_000;

    @TempDir
    Path folder;

    @Test
    void everyDocumentIsReadOrRefused() throws IOException, InterruptedException {
        List<String> lines = read();
        assertThat(lines).hasSize(Documents.all().size() + 1);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Integer.parseInt(line.split("\t")[0]))
                        .as(line)
                        .isLessThan(PATIENCE));
        System.out.println(lines.get(lines.size() - 1));
    }

    private List<String> read() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallMemory.class.getName(),
                        CHANCES)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return Files.readAllLines(out).stream()
                .filter(line -> line.matches("\\d+\t.*"))
                .toList();
    }
}
