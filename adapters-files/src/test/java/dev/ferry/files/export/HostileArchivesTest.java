package dev.ferry.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.ExportFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileArchivesTest {
    @TempDir
    Path temporary;

    private Path archive = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        archive = temporary.resolve("export.zip");
        ExportFolder.begin(Files.createDirectory(temporary.resolve("export"))).zipped(archive, "");
    }

    private Refusal refusal() {
        return switch (new FileExportReader(Limits.STANDARD).open(archive.toString())) {
            case Outcome.Refused<Export>(var reason) -> reason;
            case Outcome.Done<Export> _ -> throw new AssertionError("not refused");
        };
    }

    private void packOver(String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive)))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("publisher_id,display_name\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Changes bytes without moving any, as a disk does, or an attacker. */
    private void patch(String from, String to) throws IOException {
        String bytes = Files.readString(archive, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(from);
        Files.writeString(archive, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    @Test
    void anArchiveThatBreaksOffIsRefusedWhereverItDoes() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        for (int length : new int[] {0, 1, 21, whole.length / 2, whole.length - 30, whole.length - 1}) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertThat(refusal().code()).isEqualTo(Code.EXPORT_NOT_AN_ARCHIVE);
        }
    }

    @Test
    void noByteOfAnEntryCanBeChangedUnnoticed() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        int data = 30 + "accounts.csv".length();
        for (int at = data; at < data + 30; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x10;
            Files.write(archive, broken);
            assertThat(refusal().code())
                    .isIn(Code.EXPORT_UNREADABLE, Code.EXPORT_COLUMN_MISSING, Code.EXPORT_WRONG_ENCODING);
        }
    }

    @Test
    void anEncryptedEntryIsRefused() throws IOException {
        patch("PK\1\2\24\0\24\0\10\10", "PK\1\2\24\0\24\0\11\10");
        assertThat(refusal())
                .isEqualTo(new Refusal(
                        Code.EXPORT_ENCRYPTED, Map.of("file", archive.toString(), "entry", "accounts.csv")));
    }

    @Test
    void anUnknownWayOfPackingIsRefused() throws IOException {
        patch("PK\1\2\24\0\24\0\10\10\10\0", "PK\1\2\24\0\24\0\10\10\14\0");
        assertThat(refusal())
                .isEqualTo(new Refusal(
                        Code.EXPORT_PACKING_UNKNOWN,
                        Map.of("file", archive.toString(), "entry", "accounts.csv", "method", "bzip2")));
    }

    @Test
    void namesWithTheSeparatorOfWindowsAreRead() throws IOException {
        packOver("export\\", "export\\accounts.csv");
        assertThat(refusal()).isEqualTo(new Refusal(Code.EXPORT_FILE_MISSING, Map.of("file", "users.csv")));
        for (String name : List.of("..\\accounts.csv", "\\\\server\\share\\accounts.csv", "C:\\accounts.csv", "\\x")) {
            packOver("accounts.csv", "users.csv", name);
            assertThat(refusal().code()).as(name).isEqualTo(Code.EXPORT_CLIMBS_OUT);
        }
    }

    @Test
    void namesOfOldProgramsDoNotKeepTheArchiveFromBeingRead() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive), Charset.forName("IBM437"))) {
            for (String name : List.of("läs mig.txt", "expört/accounts.csv")) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        assertThat(refusal()).isEqualTo(new Refusal(Code.EXPORT_FILE_MISSING, Map.of("file", "users.csv")));
    }

    @Test
    void aDirectoryOfTooManyEntriesIsRefusedUnread() throws IOException {
        String[] names = new String[70_000];
        Arrays.setAll(names, i -> "nothing-" + i + "-" + "x".repeat(20));
        packOver(names);
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_TOO_LARGE);
        Files.write(archive, new byte[100], StandardOpenOption.APPEND);
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_TOO_LARGE);
    }

    @Test
    void aDirectoryThatOnlyItsWideRecordOwnsUpToIsRefusedUnread() throws IOException {
        long end = 6L << 20;
        ByteBuffer records = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        records.putInt(0x06064b50).putLong(40, 5L << 20).putLong(48, 0);
        records.position(56).putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        records.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(-1)
                .putInt(-1);
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.seek(end);
            file.write(records.array());
        }
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_TOO_LARGE);
    }

    @Test
    void aPackedBombIsRefused() throws IOException {
        Path export = temporary.resolve("export");
        new ExportFolder(export).with("users.csv", "publisher_id,email,legacy_role,kind\n" + ",,,\n".repeat(6 << 20));
        new ExportFolder(export).zipped(archive, "");
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_TOO_LARGE);
    }

    @Test
    void aNameThatClimbsOutIsRefusedHoweverDeepItHides() throws IOException {
        for (String name :
                List.of("a/../../accounts.csv", "a/b/..", "..", "a\\..\\..\\x", "//x", "c:x", "a/../\u001b[31m")) {
            packOver("accounts.csv", "users.csv", name);
            assertThat(refusal().code()).isEqualTo(Code.EXPORT_CLIMBS_OUT);
            assertThat(refusal().facts().toString()).doesNotContain("\u001b");
        }
    }

    @Test
    void twoEntriesForOneTableAreRefused() throws IOException {
        packOver("one/accounts.csv", "two/accounts.csv", "one/users.csv");
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_FILE_AMBIGUOUS);
        packOver("accounts.csv", "accounts.jsonl.gz", "users.csv");
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_FILE_AMBIGUOUS);
        packOver("accounts.csv", "Accounts.csv", "users.csv");
        patch("Accounts", "accounts");
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_FILE_AMBIGUOUS);
    }

    @Test
    void whatMacsAndHiddenFilesAddIsPassedOver() throws IOException {
        packOver(
                "e/accounts.csv",
                "__MACOSX/e/accounts.csv",
                "e/._accounts.csv",
                ".hidden/accounts.csv",
                "e/deep/accounts.csv");
        assertThat(refusal()).isEqualTo(new Refusal(Code.EXPORT_FILE_MISSING, Map.of("file", "users.csv")));
    }

    @Test
    void gzipThatBreaksOffOrIsCorruptIsRefused() throws IOException {
        Path directory = temporary.resolve("export");
        new ExportFolder(directory).gzipped("users.csv");
        Path users = directory.resolve("users.csv.gz");
        byte[] whole = Files.readAllBytes(users);
        archive = directory;
        for (int length : new int[] {0, 5, 12, whole.length / 2, whole.length - 4}) {
            Files.write(users, Arrays.copyOf(whole, length));
            assertThat(refusal().code()).isEqualTo(Code.EXPORT_UNREADABLE);
        }
        byte[] checksum = whole.clone();
        checksum[whole.length - 8] ^= 1;
        Files.write(users, checksum);
        assertThat(refusal().code()).isEqualTo(Code.EXPORT_UNREADABLE);
    }
}
