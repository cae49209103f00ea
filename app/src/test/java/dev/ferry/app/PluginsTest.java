package dev.ferry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .hasMessageContaining("did you mean 'graph'?")
                .hasMessageContaining("embedded, graph");
    }

    @Test
    void aPluginForAnotherVersionOfTheApiIsRefused() {
        AdapterPlugin old = new StandInPlugin(Slot.TENANTS, "old", 0, List.of(), Map.of());
        assertThatThrownBy(() -> StandInPlugin.foundWith(old).chosen(choosing(Slot.TENANTS, "old")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("version 0");
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
                .hasMessageContaining("'h2'");
    }
}
