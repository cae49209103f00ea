package dev.ferry.testkit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link SyntheticExports} must do.
 *
 * <pre>{@code
 * class AcmeExportsTest extends SyntheticExportsContract {
 *     protected SyntheticExports exports() {
 *         return new AcmeExports();
 *     }
 *
 *     protected ExportReader reader() {
 *         return new AcmeReader();
 *     }
 * }
 * }</pre>
 */
public abstract class SyntheticExportsContract extends Contract {
    @TempDir
    Path temporary;

    /** The exports under test. */
    protected abstract SyntheticExports exports();

    /** A reader of what they write. */
    protected abstract ExportReader reader();

    @Test
    public final void theSameNumbersGiveTheSameBytes() {
        write("one", 50, 3);
        write("same", 50, 3);

        assertThat(bytesOf("same")).isEqualTo(bytesOf("one")).isNotEmpty();
    }

    @Test
    public final void anotherNumberGivesAnotherExport() {
        write("one", 50, 3);
        write("another", 50, 4);
        write("larger", 51, 3);

        assertThat(bytesOf("another")).isNotEqualTo(bytesOf("one"));
        assertThat(bytesOf("larger")).isNotEqualTo(bytesOf("one"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 1_000})
    public final void anExportOfAnySizeHasAsManyAccountsAndCanBeRead(long accounts) {
        long rows = write("some", accounts, 1);

        assertThat(rows).isGreaterThanOrEqualTo(accounts);
        try (Export export = read("some")) {
            assertThat(export.accountRows()).isEqualTo(accounts);
        }
    }

    @Test
    public final void allRowsThatWereWrittenAreCounted() {
        long rows = write("some", 200, 1);

        CollectedRejects rejects = new CollectedRejects();
        try (Export export = read("some");
                Stream<LegacyAccount> accounts = export.accounts(rejects);
                Stream<?> tenants = export.tenants(rejects);
                Stream<?> memberships = export.memberships(rejects)) {
            long good = accounts.mapToLong(
                            one -> 1L + one.users().size() + one.offers().size())
                    .sum();
            assertThat(rows).isEqualTo(good + tenants.count() + memberships.count() + rejects.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    public final void everySeedIsASeed(long seed) {
        write("some", 5, seed);

        try (Export export = read("some")) {
            assertThat(export.accountRows()).isEqualTo(5);
        }
    }

    @Test
    public final void anEmptyDirectoryIsFilled() throws IOException {
        Files.createDirectory(temporary.resolve("there"));

        assertThat(write("there", 3, 1)).isPositive();
    }

    @Test
    public final void aDirectoryThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectory(temporary.resolve("full")).resolve("precious"), "precious");
        Map<String, String> before = bytesOf("full");

        assertThat(exports().write(location("full"), 3, 1))
                .isEqualTo(Outcome.refused(Code.TARGET_EXISTS, "file", location("full")));
        assertThat(bytesOf("full")).isEqualTo(before);
    }

    @Test
    public final void whatCannotBeADirectoryIsRefused() throws IOException {
        Files.writeString(temporary.resolve("file"), "precious");

        assertThat(exports().write(location("file/below"), 3, 1))
                .isEqualTo(Outcome.refused(Code.TARGET_UNWRITABLE, "file", location("file/below")));
        assertThat(temporary.resolve("file")).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    public final void anExportOfNoAccountsIsABug(long accounts) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> exports().write(location("none"), accounts, 1));
    }

    private String location(String name) {
        return temporary.resolve(name).toString();
    }

    private long write(String name, long accounts, long seed) {
        return switch (exports().write(location(name), accounts, seed)) {
            case Outcome.Done<Long>(var rows) -> rows;
            case Outcome.Refused<Long>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private Export read(String name) {
        return switch (reader().open(location(name))) {
            case Outcome.Done<Export>(var export) -> export;
            case Outcome.Refused<Export>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    /** What each file holds, by the files' names. */
    private Map<String, String> bytesOf(String name) {
        Path directory = temporary.resolve(name);
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(directory.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
