package dev.ferry.rest.server.wire;

import dev.ferry.application.messages.Language;
import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.ReaderLanguage;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Problems as Grizzly sends them, where nobody works on the request. */
final class ProblemPackets {
    private ProblemPackets() {}

    /** The whole answer to the request of this response, in its reader's language. */
    static HttpContent of(Problems problems, HttpResponsePacket response, ProblemCode code) {
        return packet(response, code, problems.answer(code, languageOf(response)));
    }

    /** The same for a request with a body that nobody reads. */
    static HttpContent bodiless(Problems problems, HttpResponsePacket response) {
        BadInput reason = new BadInput(messages -> messages.text("problem.bad-request.bodiless"), "#");
        return packet(response, ProblemCode.BAD_REQUEST, problems.answer(reason, languageOf(response)));
    }

    private static Language languageOf(HttpResponsePacket response) {
        return ReaderLanguage.of(response.getRequest().getHeader("Accept-Language"));
    }

    private static HttpContent packet(HttpResponsePacket response, ProblemCode code, Answer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        HttpStatus.getHttpStatus(code.status()).setValues(response);
        answer.headers().forEach(response::setHeader);
        response.setContentType(answer.type());
        response.setContentLength(body.length);
        return HttpContent.builder(response)
                .content(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body))
                .last(true)
                .build();
    }
}
