package dev.ferry.persistence.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.testkit.sample.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Text that nobody has looked at, such as a tenant's name from an adapter of others, fails no page of a wave. Exports
 * bring none: their reader rejects rows with control characters, and decodes strictly. PostgreSQL takes no U+0000 as
 * text, nor half a surrogate pair in UTF-8.
 */
abstract class TextContract {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    protected abstract InjectedStores stores();

    @Test
    void factsComeBackWithTheControlsThatTheyHad() {
        assertThat(written("a\u0000b\u001b[31m\u202e")).isEqualTo("a\u0000b\u001b[31m\u202e");
    }

    @Test
    void halfASurrogatePairFailsNothing() {
        assertThat(written("a\ud800b")).asString().startsWith("a").endsWith("b");
        assertThat(written("\udc00")).asString().hasSize(1);
    }

    private @Nullable Object written(String name) {
        try (InjectedStores stores = stores()) {
            stores.history().appendAll(List.of(entry(name)));
            try (Stream<HistoryEntry> entries = stores.history().entries(Optional.empty())) {
                return entries.findFirst().orElseThrow().facts().get("tenantName");
            }
        }
    }

    private static HistoryEntry entry(String name) {
        return new HistoryEntry(
                AT, "operator", Action.JUDGED, Optional.of(Samples.id("contoso")), Map.of("tenantName", name));
    }
}
