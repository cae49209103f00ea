package dev.ferry.rest.pages;

import dev.ferry.domain.text.VisibleText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a form did is said on the page that it leads to, once: the browser keeps it on the way there, and no address
 * brings it about. Thread-safe.
 */
@Singleton
public final class SaidOnce {
    /** Browsers keep about 4,000 letters. */
    private static final int MOST = 3_000;

    private final Cookies cookies;

    @Inject
    SaidOnce(Cookies cookies) {
        this.cookies = cookies;
    }

    /**
     * What is to be said.
     *
     * @param what the slug by which the page knows its sentence
     * @param words what is put into it
     */
    public record Said(String what, List<String> words) {
        public Said {
            words = List.copyOf(words);
        }
    }

    /** On to this page, which says that. */
    public Response leading(String path, Said said) {
        return Response.fromResponse(Answers.to(path))
                .header(HttpHeaders.SET_COOKIE, cookies.said(written(said)))
                .build();
    }

    /** What this page is to say; passed over where it cannot be read. */
    public Optional<Said> in(PageCall call) {
        return cookies.in(call.request(), Cookies.SAID).flatMap(SaidOnce::read);
    }

    /** The page that has said it: loaded anew, it does not say it again. */
    public Response after(PageCall call, Response page) {
        return cookies.in(call.request(), Cookies.SAID).isEmpty()
                ? page
                : Response.fromResponse(page)
                        .header(HttpHeaders.SET_COOKIE, cookies.nothingSaid())
                        .build();
    }

    private static String written(Said said) {
        String text = said.what() + '\n' + String.join("\n", said.words());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((text.length() > MOST / 2 ? said.what() : text).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Said> read(String kept) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            List<String> lines = Arrays.asList(text.split("\n", -1));
            return lines.stream().allMatch(VisibleText::isLine)
                    ? Optional.of(new Said(lines.getFirst(), lines.subList(1, lines.size())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
