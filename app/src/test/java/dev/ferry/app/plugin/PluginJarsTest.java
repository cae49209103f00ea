package dev.ferry.app.plugin;

import static dev.ferry.plugin.AdapterPlugin.API_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Slot;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that authors of plugins bring, good and bad. */
class PluginJarsTest {
    private static final List<String> LENT = List.of(
            "dev.ferry.domain.tenant.TenantDirectory",
            "dev.ferry.plugin.AdapterPlugin",
            "com.google.inject.multibindings.Multibinder",
            "org.aopalliance.intercept.MethodInterceptor",
            "jakarta.inject.Inject",
            "org.jspecify.annotations.Nullable",
            "org.slf4j.Logger",
            "java.net.http.HttpClient",
            "java.sql.Connection");
    private static final List<String> FERRYS_OWN = List.of(
            "dev.ferry.app.Main",
            "dev.ferry.application.messages.Messages",
            "dev.ferry.persistence.H2Plugin",
            "org.jooq.DSLContext",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "ch.qos.logback.classic.Logger",
            "org.slf4j.bridge.SLF4JBridgeHandler",
            "com.google.common.collect.ImmutableList",
            "com.ibm.icu.text.IDNA");

    @TempDir
    private Path scratch;

    private final AdapterPlugin embedded =
            StandInPlugin.named(Slot.TENANTS, "embedded", Setting.of("tenants.pause", "PT1S", ""));
    private final PluginJars jars = new PluginJars(List.of(embedded));

    private Path plugins() {
        return scratch.resolve("plugins");
    }

    private JarOf jar() {
        return new JarOf(scratch, scratch.resolve("library.jar"));
    }

    private List<Found> opened() {
        jars.open(List.of(plugins()));
        return jars.found().subList(1, jars.found().size());
    }

    private AdapterPlugin theOne() {
        assertThat(opened()).hasSize(1).first().isInstanceOf(Found.Usable.class);
        return ((Found.Usable) jars.found().getLast()).plugin();
    }

    private String problem() {
        List<Found> found = opened();
        assertThat(found).hasSize(1).first().isInstanceOf(Found.Unusable.class);
        return ((Found.Unusable) found.getFirst()).problem();
    }

    /** The default of the first setting, which these plugins use to tell what they see. */
    private static List<String> told(AdapterPlugin plugin) {
        return Arrays.asList(plugin.settings().getFirst().standard().orElse("").split(","));
    }

    @AfterEach
    void close() {
        jars.close();
    }

    @Test
    void noDirectoryIsNoPlugin() {
        assertThat(opened()).isEmpty();
    }

    @Test
    void anAdapterSeesWhatIsLentToItAndNothingElse() {
        String all = "\"" + String.join("\", \"", LENT) + "\", \"" + String.join("\", \"", FERRYS_OWN) + "\"";
        jar().withPlugin("TENANTS", "acme", API_VERSION, """
            public List<Setting> settings() {
                return List.of(Setting.of("acme.seen", List.of(%s).stream()
                        .filter(Plugin::seen).collect(java.util.stream.Collectors.joining(",")), ""));
            }
            private static boolean seen(String name) {
                try {
                    return Class.forName(name) != null;
                } catch (ClassNotFoundException notSeen) {
                    return false;
                }
            }
            """.formatted(all))
                .at(plugins().resolve("acme.jar"));

        assertThat(told(theOne())).isEqualTo(LENT);
        assertThat(FERRYS_OWN)
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    @Test
    void servicesAndResourcesAreItsOwnWhicheverWayTheyAreLookedFor() {
        jar().withPlugin("TENANTS", "acme", API_VERSION, """
            private final long byThread = java.util.ServiceLoader.load(AdapterPlugin.class).stream().count();
            public List<Setting> settings() {
                ClassLoader loader = Plugin.class.getClassLoader();
                long byLoader = java.util.ServiceLoader.load(AdapterPlugin.class, loader).stream().count();
                var message = loader.getResource("dev/ferry/application/messages/messages_en.properties");
                return List.of(Setting.of("acme.seen", byThread + "," + byLoader + "," + message, ""));
            }
            """).at(plugins().resolve("acme.jar"));

        assertThat(told(theOne())).containsExactly("1", "1", "null");
    }

    @Test
    void aDirectoryBringsItsOwnVersionOfALibraryThatFerryHasToo() {
        Path library = jar().with("com.fasterxml.jackson.databind.ObjectMapper", """
            package com.fasterxml.jackson.databind;
            public class ObjectMapper { public static String whose() { return "acme's own"; } }
            """)
                .at(plugins().resolve("acme").resolve("jackson.jar"));
        new JarOf(scratch, library)
                .withPlugin("TENANTS", "acme", API_VERSION, """
                    public List<Setting> settings() {
                        try {
                            var theirs = Class.forName("com.fasterxml.jackson.databind.ObjectMapper");
                            return List.of(Setting.of("acme.seen", (String) theirs.getMethod("whose").invoke(null), ""));
                        } catch (ReflectiveOperationException wrong) {
                            throw new IllegalStateException(wrong);
                        }
                    }
                    """)
                .at(plugins().resolve("acme").resolve("acme.jar"));

        assertThat(told(theOne())).containsExactly("acme's own");
    }

    @Test
    void eachJarHasALoaderOfItsOwnThatIsClosedAtTheEnd() {
        jar().withPlugin("TENANTS", "one", API_VERSION, "").at(plugins().resolve("b.jar"));
        jar().withPlugin("TENANTS", "two", API_VERSION, "").at(plugins().resolve("a.jar"));

        List<URLClassLoader> loaders = opened().stream()
                .map(found -> (ForeignPlugin) ((Found.Usable) found).plugin())
                .map(plugin -> (URLClassLoader) plugin.itself().getClass().getClassLoader())
                .toList();
        assertThat(loaders)
                .extracting(loader -> loader.findResource("acme/Plugin.class").getPath())
                .satisfiesExactly(
                        first -> assertThat(first).contains("a.jar"),
                        second -> assertThat(second).contains("b.jar"));
        jars.close();
        assertThat(loaders)
                .allSatisfy(loader ->
                        assertThat(loader.findResource("acme/Plugin.class")).isNull());
    }

    @Test
    void aLinkToAJarIsAJarAndADirectoryThatIsNamedTwiceCountsOnce() throws IOException {
        Path elsewhere = jar().withPlugin("TENANTS", "acme", API_VERSION, "").at(scratch.resolve("acme-1.0.jar"));
        Files.createDirectories(plugins());
        Files.createSymbolicLink(plugins().resolve("acme.jar"), elsewhere);
        Files.createSymbolicLink(scratch.resolve("link"), plugins());

        jars.open(List.of(plugins(), scratch.resolve("link")));
        assertThat(jars.found()).hasSize(2);
    }

    @Test
    void whatIsNoJarOrHiddenIsLeftAlone() throws IOException {
        Files.createDirectories(plugins().resolve(".snapshot"));
        Files.writeString(plugins().resolve("README.md"), "Put jars here.");
        Files.writeString(plugins().resolve("acme.jar.off"), "not now");
        assertThat(opened()).isEmpty();
    }

    @Test
    void aFileThatIsNoJarIsNamed() throws IOException {
        Files.createDirectories(plugins());
        Files.writeString(plugins().resolve("acme.jar"), "<html>404</html>");
        assertThat(problem()).contains("acme.jar is no jar, or damaged");
    }

    @Test
    void aLibraryThatLiesAloneIsNamed() {
        jar().with("acme.Library", "package acme; public class Library {}")
                .at(plugins().resolve("library.jar"));
        assertThat(problem()).contains("library.jar brings no adapter", "one directory");
    }

    @Test
    void anEmptyDirectoryIsNamed() throws IOException {
        Files.createDirectories(plugins().resolve("acme"));
        assertThat(problem()).contains("acme has no jar in it");
    }

    @Test
    void aServiceThatTheJarDoesNotHoldIsNamed() {
        jar().naming("acme.Gone").at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("acme.jar", "acme.Gone");
    }

    @Test
    void oneThatFailsWhenItIsMadeIsNamedWithItsCause() {
        jar().withPlugin(
                        "TENANTS",
                        "acme",
                        API_VERSION,
                        "public Plugin() { throw new IllegalStateException(\"no disk\"); }")
                .at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("acme.jar", "no disk");
    }

    @Test
    void oneThatAnswersNothingWhenItIsAskedIsNamed() {
        jar().withPlugin("TENANTS", "acme", API_VERSION, "public List<Setting> settings() { return null; }")
                .at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("acme.jar", "asked what it is");
    }

    @Test
    void oneThatLacksALibraryIsNamedWithTheClass() {
        jar().with("lib.Needed", "package lib; public class Needed {}").at(scratch.resolve("library.jar"));
        jar().withPlugin("TENANTS", "acme", API_VERSION, "private final lib.Needed needed = new lib.Needed();")
                .at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("acme.jar lacks the class lib/Needed");
    }

    @Test
    void oneForANewerJavaIsNamedWithTheJavaThatRuns() {
        jar().withPlugin("TENANTS", "acme", API_VERSION, "")
                .forNewerJava()
                .at(plugins().resolve("acme.jar"));
        assertThat(problem())
                .contains(
                        "acme.jar was compiled for a newer Java",
                        "" + Runtime.version().feature());
    }

    @Test
    void oneForAnotherVersionOfTheApiIsAskedNoMoreThanItsName() {
        jar().withPlugin(
                        "TENANTS",
                        "acme",
                        API_VERSION + 1,
                        "public List<Setting> settings() { throw new AssertionError(); }")
                .at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("acme.jar", "version 5", "this is version 4");
    }

    @Test
    void oneForTheApiBeforeThisOneIsRefusedByItsNameAndBothVersions() {
        jar().withPlugin("TENANTS", "acme", API_VERSION - 1, "").at(plugins().resolve("acme-1.0.jar"));
        assertThat(problem())
                .startsWith("the tenants adapter 'acme' of " + plugins().resolve("acme-1.0.jar"))
                .contains("was built for version 3 of the plugin API; this is version 4", "take the adapter's release");
    }

    @Test
    void oneWithTheNameOfAnotherIsRefused() {
        jar().withPlugin("TENANTS", "embedded", API_VERSION, "").at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("'embedded' of", "acme.jar", "is built in");
    }

    @Test
    void oneWhoseNameIsNoSlugIsRefused() {
        jar().withPlugin("TENANTS", "Acme_1", API_VERSION, "").at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("Acme_1", "lower-case");
    }

    @Test
    void oneThatTakesAKeyOfOthersIsRefused() {
        declaring("database.url", "x");
        assertThat(problem()).contains("'database.url'", "'tenants.' or 'acme.'");
    }

    @Test
    void twoThatDoNotAgreeOnASettingAreRefusedByName() {
        declaring("tenants.pause", "PT2S");
        assertThat(problem()).contains("'tenants.pause' (default PT2S)", "'embedded'", "(default PT1S)");
    }

    @Test
    void twoThatAgreeOnASettingShareIt() {
        declaring("tenants.pause", "PT1S");
        assertThat(theOne().name()).isEqualTo("acme");
    }

    @Test
    void twoSettingsOfOneVariableAreRefused() {
        jar().withPlugin("TENANTS", "acme", API_VERSION, """
            public List<Setting> settings() {
                return List.of(Setting.of("acme.a-b", "1", ""), Setting.of("acme.a.b", "1", ""));
            }
            """).at(plugins().resolve("acme.jar"));
        assertThat(problem()).contains("acme.a-b", "acme.a.b");
    }

    @Test
    void whereAnybodyMayWriteNothingIsRun() throws IOException {
        jar().withPlugin("TENANTS", "acme", API_VERSION, "").at(plugins().resolve("acme.jar"));
        Files.setPosixFilePermissions(plugins(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(problem()).contains("anybody", plugins().toString(), "chmod o-w");

        Files.setPosixFilePermissions(plugins(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(plugins().resolve("acme.jar"), PosixFilePermissions.fromString("rw-rw-rw-"));
        PluginJars again = new PluginJars(List.of());
        again.open(List.of(plugins()));
        assertThat(again.found()).first().isInstanceOf(Found.Unusable.class);
    }

    private void declaring(String key, String standard) {
        jar().withPlugin(
                        "TENANTS",
                        "acme",
                        API_VERSION,
                        "public List<Setting> settings() { return List.of(Setting.of(\"%s\", \"%s\", \"\")); }"
                                .formatted(key, standard))
                .at(plugins().resolve("acme.jar"));
    }
}
