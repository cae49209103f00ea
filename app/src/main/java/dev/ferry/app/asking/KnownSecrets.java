package dev.ferry.app.asking;

import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The secrets among the settings: other systems are told them, and may quote them. Immutable. */
final class KnownSecrets {
    private static final String HIDDEN = "***";

    private final List<String> values;

    @Inject
    KnownSecrets(Settings settings) {
        values = settings.all().stream()
                .filter(one -> one.setting().secret())
                .flatMap(one -> Stream.concat(
                        one.value().stream(), inFile(settings, one.setting().key()).stream()))
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()) // one may be the beginning of another
                .toList();
    }

    /** Of adapters that are not in use the file need not be there, and not each secret may be in one. */
    private static Optional<String> inFile(Settings settings, String key) {
        try {
            return settings.secret(key);
        } catch (SettingsException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The text without any of them. */
    String hiddenIn(String text) {
        return values.stream().reduce(text, (hidden, value) -> hidden.replace(value, HIDDEN));
    }

    /** The fault without any of them, and what it was caused by; the very one where none is in it. */
    RuntimeException hiddenIn(RuntimeException fault) {
        return MaskedFault.of(fault, this::hiddenIn);
    }
}
