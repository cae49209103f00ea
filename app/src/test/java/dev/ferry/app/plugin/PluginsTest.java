package dev.ferry.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.door.InstalledPlugins.Installed;
import dev.ferry.host.PluginRules;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import dev.ferry.plugin.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PluginsTest {
    private static final AdapterPlugin OTHER = StandInPlugin.named(Slot.TENANTS, "graph");

    private static Settings choosing(Slot slot, String name) {
        return new Settings(
                Path.of("/home"),
                Stream.of(Slot.values())
                        .map(one -> new Resolved(
                                Setting.of(one.slug(), one.standard(), ""),
                                Optional.of(one == slot ? name : one.standard()),
                                "flag"))
                        .toList());
    }

    @Test
    void onePluginIsChosenForEachSlotByName() {
        assertThat(StandInPlugin.foundWith(OTHER).chosen(choosing(Slot.TENANTS, "graph")))
                .hasSize(Slot.values().length)
                .contains(OTHER);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnesAndTheNearest() {
        assertThatThrownBy(() -> StandInPlugin.foundWith(OTHER).chosen(choosing(Slot.TENANTS, "grahp")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("did you mean ‘graph’?")
                .hasMessageContaining("embedded, graph");
    }

    @Test
    void aJarThatCannotBeUsedEndsTheStartAndIsListed() {
        Plugins plugins = new Plugins(List.of(
                new Found.Usable(OTHER, Optional.of("graph.jar")),
                new Found.Unusable("bad.jar", Optional.empty(), "bad.jar is no jar")));

        assertThatThrownBy(plugins::requireUsable)
                .isInstanceOf(SettingsException.class)
                .hasMessage("bad.jar is no jar");
        assertThat(plugins.installed(choosing(Slot.TENANTS, "graph")).all())
                .extracting(Installed::jar, Installed::inUse, Installed::problem)
                .containsExactly(
                        tuple(Optional.of("graph.jar"), true, Optional.empty()),
                        tuple(Optional.of("bad.jar"), false, Optional.of("bad.jar is no jar")));
    }

    @Test
    void whatComesWithFerryKeepsToTheRulesButForItsKeys() {
        List<AdapterPlugin> builtIn = Plugins.builtIn();
        assertThat(builtIn).extracting(AdapterPlugin::slot).contains(Slot.values());
        for (int i = 0; i < builtIn.size(); i++) {
            List<Found.Usable> before = builtIn.subList(0, i).stream()
                    .map(plugin -> new Found.Usable(plugin, Optional.empty()))
                    .toList();
            assertThat(PluginRules.amissButForKeys(builtIn.get(i))).isEmpty();
            assertThat(PluginConflicts.amiss(builtIn.get(i), before)).isEmpty();
        }
    }

    @Test
    void aPluginThatNeedsAnotherOneSaysSo() {
        AdapterPlugin needy = new StandInPlugin(
                Slot.TENANTS,
                "needy",
                AdapterPlugin.API_VERSION,
                List.of(),
                Map.of(Slot.PERSISTENCE, Set.of("postgres")));
        assertThatThrownBy(() -> StandInPlugin.foundWith(needy).chosen(choosing(Slot.TENANTS, "needy")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("postgres")
                .hasMessageContaining("‘h2’");
    }
}
