package dev.ferry.rest.server.problem;

import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.http.ReaderLanguage;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Reads HTTP as Grizzly does, and says with a problem what Grizzly would turn down without a word. */
public final class ProblemCodec extends HttpServerFilter {
    private final Problems problems;

    @SuppressWarnings("deprecation") // the constructor that replaces it cannot bound the number of header fields
    public ProblemCodec(NetworkListener listener, Problems problems) {
        super(
                listener.isChunkingEnabled(),
                Limits.HEADER_BYTES,
                null, // every answer says its type itself
                listener.getKeepAlive(),
                null, // the listener's own filter watches idle connections
                Limits.HEADER_FIELDS,
                listener.getMaxResponseHeaders());
        this.problems = problems;
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        String language = response.getRequest().getHeader("Accept-Language");
        Answer answer = problems.answer(ProblemCode.ofStatus(response.getStatus()), ReaderLanguage.of(language));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(response::setHeader);
        response.setContentType(answer.type());
        response.setContentLength(body.length);
        return HttpContent.builder(response)
                .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body))
                .last(true)
                .build();
    }
}
