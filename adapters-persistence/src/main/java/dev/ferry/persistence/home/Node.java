package dev.ferry.persistence.home;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * This installation among those that share its database.
 *
 * @param name what no other is called; asked for when it first takes part in a wave
 * @param lease for how long the others take it for alive after they last heard of it
 */
public record Node(Supplier<String> name, Duration lease) {
    private static final String LEASE = "database.node-lease";
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final String FILE = "node";

    public static final Setting SETTING = Setting.of(
            LEASE,
            "PT30S",
            "How long a node of which nothing is heard keeps the part of a wave that it was at: PT2S to PT45S.");

    public static Node from(Settings settings) {
        Duration lease = settings.duration(LEASE, SHORTEST, LONGEST);
        return of(settings.home().toAbsolutePath(), lease);
    }

    /** A node is a home: its name is kept there. */
    public static Node of(Path home, Duration lease) {
        return new Node(() -> nameIn(home), lease);
    }

    private static String nameIn(Path home) {
        try {
            return SecretFile.in(PrivateFiles.directory(home), FILE);
        } catch (IOException fault) {
            throw HomeFault.of("home", home, fault);
        }
    }
}
