package dev.ferry.rest.server;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.JsonFaults;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON is UTF-8 and nothing else (RFC 8259). Jackson would guess other encodings, and read characters that are written
 * in more bytes than they need: two spellings of one thing get past who looks for one of them.
 */
@Singleton
final class Utf8Bodies implements ReaderInterceptor, JerseyPart {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Inject
    Utf8Bodies() {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getMediaType().getSubtype().equalsIgnoreCase("json")) {
            byte[] body = context.getInputStream().readAllBytes();
            requireUtf8(body);
            int from = isMarked(body) ? MARK.length : 0;
            context.setInputStream(new ByteArrayInputStream(body, from, body.length - from));
        }
        return context.proceed();
    }

    private static void requireUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException _) {
            throw JsonFaults.noJson();
        }
    }

    /** Some tools put a mark before all that they write. */
    private static boolean isMarked(byte[] body) {
        return body.length >= MARK.length && body[0] == MARK[0] && body[1] == MARK[1] && body[2] == MARK[2];
    }
}
