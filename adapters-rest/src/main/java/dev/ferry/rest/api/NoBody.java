package dev.ferry.rest.api;

import dev.ferry.rest.server.problem.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Of routes that take no input: what is sent all the same is refused, not passed over. */
public final class NoBody {
    private static final Set<String> NOTHING = Set.of("", "{}");

    private NoBody() {}

    public static void require(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!NOTHING.contains(text.replaceAll("[ \\t\\r\\n]", ""))) {
            throw new BadInput(messages -> messages.text("problem.bad-request.no-body"), "#");
        }
    }
}
