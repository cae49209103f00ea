package dev.ferry.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.Ferry;
import dev.ferry.cli.Ferry.Ran;
import dev.ferry.door.InstalledPlugins.Installed;
import dev.ferry.plugin.Slot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ferry plugins list}. */
class PluginsTest {
    private static final String PROBLEM =
            "/opt/ferry/plugins/bad.jar is no jar, or damaged: copy it again, or remove it";

    private final Ferry ferry = new Ferry();

    @BeforeEach
    void threeAreInstalled() {
        ferry.plugins.addAll(List.of(
                new Installed(
                        Optional.of(Slot.TENANTS),
                        Optional.of("embedded"),
                        false,
                        Optional.empty(),
                        OptionalInt.of(2),
                        Optional.empty()),
                new Installed(
                        Optional.of(Slot.TENANTS),
                        Optional.of("graph"),
                        true,
                        Optional.of("/opt/ferry/plugins/graph.jar"),
                        OptionalInt.of(2),
                        Optional.empty()),
                new Installed(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of("/opt/ferry/plugins/bad.jar"),
                        OptionalInt.empty(),
                        Optional.of(PROBLEM))));
    }

    @Test
    void peopleSeeATableAndBehindItWhatIsAmiss() {
        Ran ran = ferry.run("plugins", "list");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.output()).isEqualTo("""
            Slot     Name      In use  API  From
            tenants  embedded  false   2    built-in
            tenants  graph     true    2    /opt/ferry/plugins/graph.jar
                               false        /opt/ferry/plugins/bad.jar
            """);
        assertThat(ran.errors()).isEqualTo("ferry: " + PROBLEM + "\n");
        assertThat(ferry.run("plugins", "list", "--lang", "nl").output()).contains("In gebruik");
    }

    @Test
    void programsSeeTheSame() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(ferry.run("plugins", "list", "-o", "json").output()))
                .isEqualTo(new ObjectMapper().readTree("""
                    [{"slot": "tenants", "name": "embedded", "inUse": false, "apiVersion": 2, "origin": "built-in", "problem": null},
                     {"slot": "tenants", "name": "graph", "inUse": true, "apiVersion": 2,
                      "origin": "/opt/ferry/plugins/graph.jar", "problem": null},
                     {"slot": null, "name": null, "inUse": false, "apiVersion": null,
                      "origin": "/opt/ferry/plugins/bad.jar", "problem": "%s"}]
                    """.formatted(PROBLEM)));
        assertThat(ferry.run("plugins", "list", "-o", "csv").output().lines())
                .first()
                .isEqualTo("slot,name,inUse,apiVersion,origin,problem");
    }
}
