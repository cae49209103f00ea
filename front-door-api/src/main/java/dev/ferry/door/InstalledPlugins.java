package dev.ferry.door;

import dev.ferry.plugin.Slot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The adapters of this installation, usable or not: what the composition root tells a front door about them.
 *
 * @param all those that are built in, by slot and name; then those of jars, in the order in which they were found
 */
public record InstalledPlugins(List<Installed> all) {

    public InstalledPlugins {
        all = List.copyOf(all);
    }

    /**
     * One adapter, or a jar that should have brought one.
     *
     * @param slot absent where it could not be asked
     * @param name absent where it could not be asked
     * @param inUse whether the settings choose it
     * @param jar the file or directory that it came from; absent where it is built in
     * @param apiVersion the version of the plugin API that it was built for; absent where it could not be asked
     * @param problem why it cannot be used, and what to do about it; absent where it can
     */
    public record Installed(
            Optional<Slot> slot,
            Optional<String> name,
            boolean inUse,
            Optional<String> jar,
            OptionalInt apiVersion,
            Optional<String> problem) {}
}
