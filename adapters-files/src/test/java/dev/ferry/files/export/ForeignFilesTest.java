package dev.ferry.files.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.ExportFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who hands in something else under the name of a table is told what it is. */
class ForeignFilesTest {
    private static final String TABLE = "publisher_id,display_name\ncontoso,Contoso\n";
    private static final String ZIP_BEFORE_A_NAME = "504b0304" + "00".repeat(26);

    @TempDir
    Path directory;

    private Outcome<Export> opened(String name, byte[] content) throws IOException {
        ExportFolder.begin(directory);
        Files.deleteIfExists(directory.resolve("accounts.csv"));
        Files.write(directory.resolve(name), content);
        return new FileExportReader(Limits.STANDARD).open(directory.toString());
    }

    private Refusal refusal(String name, byte[] content) throws IOException {
        return switch (opened(name, content)) {
            case Outcome.Refused<Export>(var reason) -> reason;
            case Outcome.Done<Export> _ -> throw new AssertionError("taken");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b0800, gzip",
        "504b0506, archive",
        "377abcaf271c0004, archive",
        "fd377a585a000004, archive",
        "425a68393141592653590001, archive",
        "28b52ffd0458, archive",
        "d0cf11e0a1b11ae1, workbook",
        "255044462d312e37, document",
        "7b5c72746631, document",
        "89504e470d0a1a0a, document",
        "fffe0000, utf-32",
        "0000feff, utf-32",
        "fffe, utf-16",
        "feff, utf-16"
    })
    void byItsFirstBytes(String hex, String why) throws IOException {
        requireWhy(refusal("accounts.csv", HexFormat.of().parseHex(hex)), Code.EXPORT_WRONG_ENCODING, why);
    }

    @ParameterizedTest
    @CsvSource({"[Content_Types].xml, workbook", "xl/workbook.xml, workbook", "accounts.csv, archive"})
    void anArchiveByWhatIsInItFirst(String entry, String why) throws IOException {
        String hex = ZIP_BEFORE_A_NAME + HexFormat.of().formatHex(entry.getBytes(UTF_8));
        requireWhy(refusal("accounts.csv", HexFormat.of().parseHex(hex)), Code.EXPORT_WRONG_ENCODING, why);
    }

    @ParameterizedTest
    @CsvSource({"UTF-32LE, utf-32", "UTF-32BE, utf-32", "UTF-16LE, utf-16", "UTF-16BE, utf-16"})
    void otherEncodingsWithoutAMarkByWhatIsEmptyOfALetter(String encoding, String why) throws IOException {
        requireWhy(refusal("accounts.csv", TABLE.getBytes(Charset.forName(encoding))), Code.EXPORT_WRONG_ENCODING, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                        | empty
        `﻿`                                  | empty
        `\n\r\n \t\n`                            | empty
        `"publisher_id,display_name"\n`          | quoted-line
        `<!DOCTYPE html>\n<html></html>`          | markup
        `[{"publisher_id":"contoso"}]`            | json
        `{"publisher_id":"contoso"}`              | json
        """)
    void whatStandsWhereAHeaderBelongs(String escaped, String why) throws IOException {
        requireWhy(
                refusal("accounts.csv", escaped.translateEscapes().getBytes(UTF_8)), Code.EXPORT_COLUMN_MISSING, why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " \t\r\n\r\n", ",,,\n"})
    void linesWithNothingAboveAHeaderArePassedOver(String nothing) throws IOException {
        assertThat(opened("accounts.csv", (nothing + TABLE).getBytes(UTF_8))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsNotPackedThoughItsNameSaysSo() throws IOException {
        requireWhy(refusal("accounts.csv.gz", TABLE.getBytes(UTF_8)), Code.EXPORT_UNREADABLE, "not-gzip");
        requireWhy(refusal("accounts.csv.gz", new byte[0]), Code.EXPORT_UNREADABLE, "not-gzip");
    }

    @Test
    void aColumnThatStandsThereTwiceByBothPlaces() throws IOException {
        Refusal twice = refusal("accounts.csv", "publisher_id,mpn_id,display_name,mpn_id\n".getBytes(UTF_8));

        assertThat(twice.code()).isEqualTo(Code.EXPORT_COLUMN_TWICE);
        assertThat(twice.facts()).containsEntry("first", 2).containsEntry("second", 4);
    }

    private static void requireWhy(Refusal refusal, Code code, String why) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.facts()).containsEntry("why", why);
    }
}
