package dev.ferry.rest.server.wire;

import dev.ferry.application.messages.Language;
import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.ReaderLanguage;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Problems as Grizzly sends them, where nobody works on the request. */
final class ProblemPackets {
    private ProblemPackets() {}

    /** The whole answer to the request of this response, in its reader's language. */
    static HttpContent of(Problems problems, HttpResponsePacket response, ProblemCode code) {
        HttpRequestPacket request = response.getRequest();
        Language language = ReaderLanguage.of(request.getHeader("Accept-Language"));
        Answer answer = code == ProblemCode.BAD_REQUEST && Bodiless.isWronged(request)
                ? problems.answer(bodiless(), language)
                : problems.answer(code, language);
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

    private static BadInput bodiless() {
        return new BadInput(messages -> messages.text("problem.bad-request.bodiless"), "#");
    }
}
