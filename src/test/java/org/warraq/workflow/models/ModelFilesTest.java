package org.warraq.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    Path home;

    @Test
    void withoutAFolderOfItsOwnTheNewsroomHasOurs() {
        ModelFiles models = new ModelFiles(home);
        assertThat(diagrams(models))
                .extracting(ModelFile::name)
                .containsExactly(OurModels.PUBLISH, OurModels.TRANSLATE, OurModels.WITHDRAW);
        assertThat(diagrams(models).get(0).content())
                .isEqualTo(OurModels.named(OurModels.PUBLISH).content());
        assertThat(ModelSet.deadlines(models.first()).content())
                .isEqualTo(OurModels.named(OurModels.DEADLINES).content());
    }

    @Test
    void whatStandsInTheNewsroomsFolderComesBeforeOursOrBeside() throws IOException {
        write(OurModels.WITHDRAW, "theirs");
        write("inspect-report.bpmn", "added");
        write(OurModels.DEADLINES, "their times");
        ModelFiles models = new ModelFiles(home);
        assertThat(diagrams(models))
                .extracting(ModelFile::name)
                .containsExactly("inspect-report.bpmn", OurModels.PUBLISH, OurModels.TRANSLATE, OurModels.WITHDRAW);
        assertThat(diagrams(models).get(0).content()).asString().isEqualTo("added");
        assertThat(diagrams(models).get(3).content()).asString().isEqualTo("theirs");
        assertThat(ModelSet.deadlines(models.first()).content()).asString().isEqualTo("their times");
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        write("publish-report.bpmn.bak", "old");
        write("times.dmn", "not asked for");
        Files.createDirectory(home.resolve("bpmn").resolve("folder.bpmn"));
        assertThat(diagrams(new ModelFiles(home))).hasSize(3);
    }

    @Test
    void aModelOfOneMebibyteIsReadAndALargerOneRefused() throws IOException {
        write("large.bpmn", " ".repeat(ModelFiles.LARGEST));
        assertThat(diagrams(new ModelFiles(home))).hasSize(4);
        write("large.bpmn", " ".repeat(ModelFiles.LARGEST + 1));
        assertThatThrownBy(() -> new ModelFiles(home))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("large.bpmn: is larger than 1048576 bytes");
    }

    @Test
    void moreModelsThanAnybodyDrawsAreRefused() throws IOException {
        int ours = 4;
        for (int i = ours; i < ModelFiles.MOST; i++) {
            write("diagram-" + i + ".bpmn", "");
        }
        assertThat(diagrams(new ModelFiles(home))).hasSize(ModelFiles.MOST - 1);
        write("one-more.bpmn", "");
        assertThatThrownBy(() -> new ModelFiles(home))
                .isInstanceOf(BrokenModel.class)
                .hasMessageContaining("51 models; at most 50 are read");
    }

    @Test
    void whatIsOfTheNewsroomsOwnIsTold() throws IOException {
        write(OurModels.WITHDRAW, "theirs");
        write("inspect-report.bpmn", "added");
        assertThat(new ModelFiles(home).theirs()).containsExactly("inspect-report.bpmn", OurModels.WITHDRAW);
    }

    private static List<ModelFile> diagrams(ModelFiles models) {
        return ModelSet.diagrams(models.first());
    }

    private void write(String name, String content) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bpmn"));
        Files.writeString(folder.resolve(name), content);
    }
}
