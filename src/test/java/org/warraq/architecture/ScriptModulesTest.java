package org.warraq.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptModulesTest {

    private static final Path SCRIPTS = Path.of("src", "main", "resources", "static", "js");

    @Test
    void noScriptModulesNeedEachOther() throws IOException {
        ScriptModules house = ScriptModules.under(SCRIPTS);
        assertThat(house.circle()).isEmpty();
        assertThat(house.missing()).isEmpty();
        assertThat(house.imports().values().stream()
                        .mapToInt(java.util.Set::size)
                        .sum())
                .as("imports that were read")
                .isGreaterThan(50);
    }

    @Test
    void aPlantedCircleIsFoundAcrossFolders(@TempDir Path folder) throws IOException {
        plant(folder, "start.js", "import {\n  a,\n  b,\n} from './sheet/open.js';\n");
        plant(folder, "sheet/open.js", "// opens\nimport '../words.js';\nexport {say} from './below/said.js';\n");
        plant(folder, "sheet/below/said.js", "const late = () => import('../open.js');\n");
        plant(folder, "words.js", "export const said = 'import x from nowhere';\n");
        ScriptModules planted = ScriptModules.under(folder);
        assertThat(planted.circle())
                .containsExactlyInAnyOrder(folder.resolve("sheet/open.js"), folder.resolve("sheet/below/said.js"));
        assertThat(planted.missing()).isEmpty();
    }

    @Test
    void whatIsNotThereIsMissed(@TempDir Path folder) throws IOException {
        plant(folder, "start.js", "import {a} from './gone.js';\n");
        assertThat(ScriptModules.under(folder).missing()).containsExactly(folder.resolve("gone.js"));
        assertThat(ScriptModules.under(folder).circle()).isEmpty();
    }

    private static void plant(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
