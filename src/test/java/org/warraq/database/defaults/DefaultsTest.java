package org.warraq.database.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What follows from a configuration that does not say it. */
class DefaultsTest {

    @TempDir
    Path folder;

    @Test
    void managementPortListensWhereTheServerDoes() {
        assertThat(managementAddress(Map.of("management.server.port", "9090", "server.address", "10.1.2.3")))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void managementPortMayBeGivenAnAddressOfItsOwn() {
        assertThat(managementAddress(Map.of(
                        "management.server.port", "9090",
                        "server.address", "10.1.2.3",
                        "management.server.address", "127.0.0.1")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void portThatIsTheServersHasNoAddressOfItsOwn() {
        assertThat(managementAddress(
                        Map.of("management.server.port", "8080", "server.port", "8080", "server.address", "10.1.2.3")))
                .isNull();
    }

    @Test
    void diskOfTheHomeIsWatchedAlsoBeforeThereIsOne() {
        StandardEnvironment environment =
                environment(Map.of("warraq.home", folder.resolve("not/yet").toString()));
        new DiskOfHome().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("management.health.diskspace.path")).isEqualTo(folder.toString());
        assertThat(environment.getProperty("management.metrics.system.diskspace.paths"))
                .isEqualTo(folder.toString());
    }

    private static @Nullable String managementAddress(Map<String, Object> properties) {
        StandardEnvironment environment = environment(properties);
        new ManagementAddress().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("management.server.address");
    }

    private static StandardEnvironment environment(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return environment;
    }
}
