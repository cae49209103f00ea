package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A file's text: unpacked, counted, digested, strictly in its encoding, without byte order marks. */
public final class TableText {
    private static final int BUFFER = 1 << 16;
    private static final char MARK = 0xFEFF;

    /** Stands for bytes that are no text of the encoding; no character, so that none in a file is taken for it. */
    static final char WRONG = 0xFFFF;

    private TableText() {}

    public static Reader open(ExportFile file, Budget budget, Charset encoding, MessageDigest digest)
            throws IOException {
        InputStream raw = file.content().open();
        try {
            InputStream counted = new BudgetedInput(unpacked(file, raw), file, budget);
            return reader(file, new DigestInputStream(counted, digest), encoding, CodingErrorAction.REPORT);
        } catch (IOException | RuntimeException failed) {
            raw.close();
            throw failed;
        }
    }

    /** The same, where {@link #WRONG} takes the place of what is wrong in its encoding: for a look at its beginning. */
    static Reader openLeniently(ExportFile file, Budget budget, Charset encoding) throws IOException {
        InputStream raw = file.content().open();
        try {
            InputStream counted = new BudgetedInput(unpacked(file, raw), file, budget);
            return reader(file, counted, encoding, CodingErrorAction.REPLACE);
        } catch (IOException | RuntimeException failed) {
            raw.close();
            throw failed;
        }
    }

    static InputStream unpacked(ExportFile file, InputStream raw) throws IOException {
        if (!file.format().gzipped()) {
            return raw;
        }
        PushbackInputStream packed = new PushbackInputStream(raw, 2);
        byte[] start = packed.readNBytes(2);
        packed.unread(start);
        if (start.length < 2 || (start[0] & 0xFF) != 0x1F || (start[1] & 0xFF) != 0x8B) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, Map.of("file", file.name(), "line", 1L, "why", "not-gzip"));
        }
        return new GZIPInputStream(packed, BUFFER);
    }

    private static Reader reader(ExportFile file, InputStream in, Charset encoding, CodingErrorAction wrong)
            throws IOException {
        PushbackInputStream beginning = new PushbackInputStream(in, ForeignBytes.LENGTH);
        byte[] start = beginning.readNBytes(ForeignBytes.LENGTH);
        beginning.unread(start);
        ForeignBytes.of(start).ifPresent(foreign -> {
            throw wrong(file, foreign.slug());
        });
        boolean plain = encoding.equals(StandardCharsets.UTF_8);
        InputStream bytes = plain ? withoutMarks(beginning, start, file) : beginning;
        Reader text = new InputStreamReader(
                bytes,
                encoding.newDecoder()
                        .onMalformedInput(wrong)
                        .onUnmappableCharacter(wrong)
                        .replaceWith(String.valueOf(WRONG)));
        return plain ? text : withoutMark(text);
    }

    private static ExportRefused wrong(ExportFile file, String why) {
        return new ExportRefused(Code.EXPORT_WRONG_ENCODING, Map.of("file", file.name(), "line", 1L, "why", why));
    }

    /** A mark may stand there twice: some programs write their own before that of what they were given. */
    private static InputStream withoutMarks(PushbackInputStream text, byte[] beginning, ExportFile file)
            throws IOException {
        if (isUtf32(beginning)) {
            throw wrong(file, "utf-32");
        }
        if (beginning.length >= 2 && isUtf16(beginning[0] & 0xFF, beginning[1] & 0xFF)) {
            throw wrong(file, "utf-16");
        }
        byte[] start = text.readNBytes(3);
        while (isMark(start)) {
            start = text.readNBytes(3);
        }
        text.unread(start);
        return text;
    }

    private static boolean isMark(byte[] start) {
        return start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
    }

    /** By its mark, or by what is empty of its first letter: before UTF-16, whose mark its own begins with. */
    private static boolean isUtf32(byte[] start) {
        if (start.length < 4) {
            return false;
        }
        int first = ByteBuffer.wrap(start).getInt();
        return first == 0x0000FEFF
                || first == 0xFFFE0000
                || (first != 0 && (first & 0xFFFFFF00) == 0)
                || (first != 0 && (first & 0x00FFFFFF) == 0);
    }

    /** By its mark, or by the half of its first letter that is empty. */
    private static boolean isUtf16(int first, int second) {
        return (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE)
                || (first == 0 && second != 0)
                || (first != 0 && second == 0);
    }

    private static Reader withoutMark(Reader in) throws IOException {
        PushbackReader text = new PushbackReader(in);
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return text;
    }
}
