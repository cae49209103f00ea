package dev.ferry.testkit.operation;

import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.contract.Ability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link Backups} must do.
 *
 * <pre>{@code
 * class AcmeBackupsTest extends BackupsContract {
 *     protected Stores emptyStores() {
 *         return AcmeStores.empty();
 *     }
 *
 *     protected Backups backupsOf(Stores stores) {
 *         return ((AcmeStores) stores).backups();
 *     }
 *
 *     protected Stores restored(String file) {
 *         return AcmeStores.from(file);
 *     }
 * }
 * }</pre>
 *
 * <p>What may be lacking: {@link BackupsAbility}. Anyone who lacks it need not care for {@link #restored}.
 */
public abstract class BackupsContract extends StoreContract {
    private static final int BEFORE = 5;
    private static final int MOST = 5_000;

    @TempDir
    Path temporary;

    /** The backups of these stores, which are this test's. */
    protected abstract Backups backupsOf(Stores stores);

    /** The stores of an installation that was restored from this backup, by the name that {@code writeTo} answered. */
    protected abstract Stores restored(String file);

    @Override
    protected final Set<Ability> mayLack() {
        return Set.of(BackupsAbility.values());
    }

    @Test
    public final void whatIsRestoredIsWhatStood() throws Throwable {
        move("contoso");
        whereThereAreBackups(() -> {
            String file = written();
            move("fabrikam");
            try (Stores restored = restored(file)) {
                assertThat(restored.accounts().findAll(Set.of(id("contoso"), id("fabrikam"))))
                        .isEqualTo(Map.of(id("contoso"), account("contoso")));
                assertThat(restored.users().of(id("contoso"))).hasSize(2);
            }
        });
    }

    @Test
    public final void theNameIsTheFilesFullName() throws Throwable {
        whereThereAreBackups(() -> assertThat(Path.of(written())).isAbsolute().isRegularFile());
    }

    @Test
    public final void noBackupOverwritesAnything() throws Throwable {
        Files.writeString(temporary.resolve("backup"), "precious");
        whereThereAreBackups(() -> {
            assertRefused(Code.TARGET_EXISTS, "backup");
            assertThat(temporary.resolve("backup")).hasContent("precious");
        });
    }

    @Test
    public final void whereNothingCanBeWrittenIsRefused() throws Throwable {
        Files.writeString(temporary.resolve("file"), "precious");
        whereThereAreBackups(() -> {
            assertRefused(Code.TARGET_UNWRITABLE, "file/below");
            assertThat(temporary.resolve("file")).hasContent("precious");
        });
    }

    /** Moves go on while the backup is written: it holds each of them wholly or not at all, and all from before. */
    @Test
    public final void aBackupIsConsistentWhileOthersGoOnWorking() throws Throwable {
        whereThereAreBackups(() -> {
            CountDownLatch under = new CountDownLatch(BEFORE);
            AtomicBoolean over = new AtomicBoolean();
            try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
                Future<Integer> moved = worker.submit(() -> moveUntil(over, under));
                under.await();
                String file = written();
                over.set(true);
                assertConsistent(file, moved.get());
            }
        });
    }

    private int moveUntil(AtomicBoolean over, CountDownLatch underWay) {
        int moved = 0;
        while (!over.get() && moved < MOST) {
            move("account-" + moved);
            moved++;
            underWay.countDown();
        }
        return moved;
    }

    private void assertConsistent(String file, int moved) {
        try (Stores restored = restored(file)) {
            Set<PublisherId> all = IntStream.range(0, moved)
                    .mapToObj(number -> id("account-" + number))
                    .collect(Collectors.toSet());
            Set<PublisherId> there = restored.accounts().findAll(all).keySet();
            assertThat(there).hasSizeGreaterThanOrEqualTo(BEFORE);
            assertThat(restored.users().ofAccounts(all).keySet()).isEqualTo(there);
            assertThat(restored.users().ofAccounts(all).values()).allMatch(users -> users.size() == 2);
        }
    }

    private void move(String name) {
        stores().transactions().run(() -> {
            stores().accounts().openAll(List.of(account(name)));
            stores().users().addAll(Map.of(id(name), List.of(user(1, "anna@contoso.example"))));
            stores().users().addAll(Map.of(id(name), List.of(user(2, "bo@contoso.example"))));
        });
    }

    private String written() {
        return switch (writeTo("backup")) {
            case Done<String>(var file) -> file;
            case Refused<String>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private Outcome<String> writeTo(String file) {
        return backupsOf(stores()).writeTo(temporary.resolve(file).toString());
    }

    private void assertRefused(Code code, String file) {
        assertThat(writeTo(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private void whereThereAreBackups(Executable test) throws Throwable {
        shown(BackupsAbility.BACKING_UP, test, () -> {
            assertRefused(Code.BACKUP_BY_THE_DATABASE, "another");
            assertThat(filesNamed("another")).isEmpty();
        });
    }

    private List<String> filesNamed(String name) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name::equals)
                    .toList();
        }
    }
}
