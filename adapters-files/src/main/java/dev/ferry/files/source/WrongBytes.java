package dev.ferry.files.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Finds the line of the first bytes that are no text of an encoding. Readers decode far ahead of the row that they are
 * at, so that the file is read once more.
 */
public final class WrongBytes {
    private static final int BUFFER = 1 << 16;

    private final CharsetDecoder decoder;
    private final CharBuffer text = CharBuffer.allocate(BUFFER);
    private long line = 1;
    private char before;

    private WrongBytes(Charset encoding) {
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The line, from 1; the last one where the file is all text. */
    public static long line(ExportFile file, Charset encoding) throws IOException {
        try (InputStream raw = file.content().open();
                InputStream bytes = TableText.unpacked(file, raw)) {
            return new WrongBytes(encoding).find(bytes);
        }
    }

    private long find(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
        while (true) {
            bytes.compact();
            int more = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(more, 0)).flip();
            if (isWrong(bytes, more < 0) || more < 0) {
                return line;
            }
        }
    }

    private boolean isWrong(ByteBuffer bytes, boolean last) {
        while (true) {
            CoderResult result = decoder.decode(bytes, text, last);
            text.flip();
            while (text.hasRemaining()) {
                count(text.get());
            }
            text.clear();
            if (!result.isOverflow()) {
                return result.isError();
            }
        }
    }

    /** By line feeds, carriage returns, and both together. */
    private void count(char c) {
        if (c == '\r' || (c == '\n' && before != '\r')) {
            line++;
        }
        before = c;
    }
}
