package dev.ferry.cli.offer;

import dev.ferry.domain.offer.OfferKind;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is to be said of a kind: one of these alone. */
final class KindChoice {
    @Option(names = "--correct", required = true)
    boolean correct;

    @Option(names = "--wrong", required = true)
    boolean wrong;

    /** What it is to be; {@code --set} is what every command takes for settings. */
    @Option(names = "--kind", paramLabel = "KIND", required = true)
    Optional<OfferKind> kind = Optional.empty();
}
