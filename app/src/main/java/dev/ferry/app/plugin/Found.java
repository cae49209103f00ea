package dev.ferry.app.plugin;

import dev.ferry.door.InstalledPlugins.Installed;
import dev.ferry.host.ForeignPlugin;
import dev.ferry.plugin.AdapterPlugin;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** An adapter that was found, usable or not. */
sealed interface Found {

    /** How a front door is told of it. */
    Installed told(Predicate<AdapterPlugin> isInUse);

    /** One that keeps to the rules; {@code jar} is where it came from, if it is not built in. */
    record Usable(AdapterPlugin plugin, Optional<String> jar) implements Found {
        @Override
        public Installed told(Predicate<AdapterPlugin> isInUse) {
            return new Installed(
                    Optional.of(plugin.slot()),
                    Optional.of(plugin.name()),
                    isInUse.test(plugin),
                    jar,
                    OptionalInt.of(plugin.apiVersion()),
                    Optional.empty());
        }
    }

    /** One that does not, or a jar that brought none; {@code problem} names the jar, and says what to do. */
    record Unusable(String jar, Optional<ForeignPlugin> asked, String problem) implements Found {
        @Override
        public Installed told(Predicate<AdapterPlugin> isInUse) {
            return new Installed(
                    asked.map(ForeignPlugin::slot),
                    asked.map(ForeignPlugin::name),
                    false,
                    Optional.of(jar),
                    asked.map(plugin -> OptionalInt.of(plugin.apiVersion())).orElseGet(OptionalInt::empty),
                    Optional.of(problem));
        }
    }
}
