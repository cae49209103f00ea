package dev.ferry.app.plugin;

import dev.ferry.app.log.Faults;
import dev.ferry.host.ForeignPlugin;
import dev.ferry.host.PluginJar;
import dev.ferry.host.PluginRules;
import dev.ferry.host.PluginUnusable;
import dev.ferry.plugin.AdapterPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The jars of an installation, opened: each with a class loader of its own. */
public final class PluginJars implements AutoCloseable {
    private final Deque<PluginJar> opened = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();

    public PluginJars(List<AdapterPlugin> builtIn) {
        builtIn.forEach(plugin -> found.add(new Found.Usable(plugin, Optional.empty())));
    }

    /**
     * Opens what lies in these directories. What cannot be used is told of in {@link #found()}, and nothing is thrown.
     */
    public void open(List<Path> directories) {
        PluginFiles.in(directories).forEach(this::add);
    }

    /** Those that are built in, and behind them those of the jars, in the order of the directories and names. */
    public List<Found> found() {
        return List.copyOf(found);
    }

    private void add(PluginFiles files) {
        String origin = files.origin().toString();
        try {
            if (files.problem().isPresent()) {
                throw new PluginUnusable(files.problem().get());
            }
            PluginJar jar = PluginJar.open(origin, files.jars());
            opened.push(jar);
            jar.plugins().forEach(plugin -> found.add(judged(plugin)));
        } catch (PluginUnusable unusable) {
            found.add(new Found.Unusable(origin, Optional.empty(), String.valueOf(unusable.getMessage())));
        }
    }

    private Found judged(ForeignPlugin plugin) {
        List<Found.Usable> before = found.stream()
                .filter(Found.Usable.class::isInstance)
                .map(Found.Usable.class::cast)
                .toList();
        return PluginRules.amiss(plugin)
                .or(() -> PluginConflicts.amiss(plugin, before))
                .<Found>map(amiss -> new Found.Unusable(
                        plugin.origin(),
                        Optional.of(plugin),
                        "the " + plugin.slot().slug() + " adapter '" + plugin.name() + "' of " + plugin.origin() + ' '
                                + amiss))
                .orElseGet(() -> new Found.Usable(plugin, Optional.of(plugin.origin())));
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            PluginJar next = opened.pop();
            try {
                next.close();
            } catch (IOException failure) {
                Faults.log("closing " + next, failure);
            }
        }
    }
}
