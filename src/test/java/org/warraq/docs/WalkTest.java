package org.warraq.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.warraq.support.MarkdownPage;
import org.warraq.support.Newsroom;
import org.warraq.support.OwnNewsroomTest;

/** The walk with curl, and the checkpoint of {@code data.md}, run as they are printed but for the port. */
@OwnNewsroomTest
class WalkTest {

    private static final String PRINTED = "base=http://127.0.0.1:8080\n";
    private static final String CHECKPOINT = "checkpoint.json";

    @Autowired
    Newsroom newsroom;

    @TempDir
    Path folder;

    @Test
    void thePrintedWalkEndsAtBothPagesAndItsCheckpointHolds() throws Exception {
        assumeTrue(isThere("curl") && isThere("jq"), "no curl, or no jq");
        newsroom.as("rima");
        Path said = folder.resolve("said");
        Process walk = new ProcessBuilder("bash", "-c", script())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = walk.waitFor(5, TimeUnit.MINUTES);
        walk.destroyForcibly();
        String output = Files.readString(said);
        assertThat(ended).as(output).isTrue();
        assertThat(walk.exitValue()).as(output).isZero();
        assertThat(output)
                .containsPattern("200 http://\\S+/en/reports/\\S+\n200 http://\\S+/ar/reports/\\S+\n")
                .containsPattern("\"broken\": \\[],\\s+\"checkpoint\": \\{");
    }

    private String script() {
        String walk = String.join("\n", MarkdownPage.named("walk.md").blocks("bash"));
        List<String> checkpoint = MarkdownPage.named("data.md").blocks("bash").stream()
                .filter(block -> block.contains("> " + CHECKPOINT))
                .toList();
        assertThat(walk).contains(PRINTED);
        assertThat(checkpoint).hasSize(1);
        return "set -eo pipefail\n"
                + walk.replace(PRINTED, "base=http://127.0.0.1:" + newsroom.port() + "\n")
                + checkpoint
                        .get(0)
                        .replace(CHECKPOINT, folder.resolve(CHECKPOINT).toString());
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
