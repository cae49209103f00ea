package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;

/** A file's text: unpacked, counted, digested, strictly UTF-8, without a byte order mark. */
public final class TableText {
    private static final int BUFFER = 1 << 16;

    private TableText() {}

    public static Reader open(ExportFile file, Budget budget, MessageDigest digest) throws IOException {
        InputStream raw = file.content().open();
        try {
            InputStream unpacked = file.format().gzipped() ? new GZIPInputStream(raw, BUFFER) : raw;
            InputStream counted = new BudgetedInput(unpacked, file, budget);
            return new InputStreamReader(
                    withoutMark(new DigestInputStream(counted, digest), file),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException failed) {
            raw.close();
            throw failed;
        }
    }

    private static InputStream withoutMark(InputStream in, ExportFile file) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, 3);
        byte[] start = text.readNBytes(3);
        if (start.length >= 2 && isUtf16Mark(start[0] & 0xFF, start[1] & 0xFF)) {
            throw new ExportRefused(Code.EXPORT_WRONG_ENCODING, file.name(), 1);
        }
        boolean marked = start.length == 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        if (!marked) {
            text.unread(start);
        }
        return text;
    }

    private static boolean isUtf16Mark(int first, int second) {
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }
}
