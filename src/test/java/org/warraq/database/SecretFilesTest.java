package org.warraq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.warraq.support.MarkdownPage;

class SecretFilesTest {

    private static final Pattern SECRET = Pattern.compile("`([A-Z_]+_(?:PASSWORD|KEY|SECRET|TOKEN))`");

    @TempDir
    Path folder;

    private final Map<String, Object> variables = new HashMap<>();

    @Test
    void everySecretIsWhatItsFileSaysWithoutTheEndOfLine() throws IOException {
        for (String setting : SecretFiles.SETTINGS) {
            Path file = Files.writeString(folder.resolve(setting), "  of " + setting + "\r\n");
            variables.put(SecretFiles.variable(setting), file.toString());
        }
        StandardEnvironment environment = read();
        assertThat(SecretFiles.SETTINGS)
                .allSatisfy(
                        setting -> assertThat(environment.getProperty(setting)).isEqualTo("of " + setting));
    }

    @Test
    void noneIsReadWhereNoneIsNamed() {
        variables.put("WARRAQ_MACHINE_KEY", "mine");
        variables.put("WARRAQ_CHECKPOINT_KEY_FILE", "");
        assertThat(read().getProperty("warraq.machine.key")).isEqualTo("mine");
    }

    @Test
    void fileAndSettingTogetherAreRefusedByName() throws IOException {
        variables.put("SPRING_DATASOURCE_PASSWORD", "one");
        variables.put(
                "SPRING_DATASOURCE_PASSWORD_FILE",
                Files.writeString(folder.resolve("two"), "two").toString());
        refuses("SPRING_DATASOURCE_PASSWORD_FILE and SPRING_DATASOURCE_PASSWORD are both set.");
    }

    @Test
    void fileThatIsNotThereIsRefusedByName() {
        variables.put("SPRING_FLYWAY_PASSWORD_FILE", folder.resolve("gone").toString());
        refuses("The file that SPRING_FLYWAY_PASSWORD_FILE names cannot be used");
    }

    @Test
    void folderIsNoSecret() {
        variables.put("WARRAQ_CHECKPOINT_KEY_FILE", folder.toString());
        refuses("WARRAQ_CHECKPOINT_KEY_FILE");
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        variables.put(
                "WARRAQ_MACHINE_KEY_FILE",
                Files.writeString(folder.resolve("empty"), "\n").toString());
        refuses("it is empty");
    }

    @Test
    void whatIsNoFileOfASecretIsRefused() throws IOException {
        variables.put(
                "WARRAQ_MACHINE_KEY_FILE",
                Files.write(folder.resolve("large"), new byte[70_000]).toString());
        refuses("larger than");
    }

    @Test
    void everySecretThatTheReadmeNamesMayComeFromAFile() {
        assertThat(SECRET.matcher(MarkdownPage.readme().text()).results().map(found -> found.group(1) + "_FILE"))
                .isNotEmpty()
                .isSubsetOf(
                        SecretFiles.SETTINGS.stream().map(SecretFiles::variable).toList());
    }

    private void refuses(String reason) {
        assertThatThrownBy(this::read).isInstanceOf(StartRefused.class).hasMessageContaining(reason);
    }

    private StandardEnvironment read() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
