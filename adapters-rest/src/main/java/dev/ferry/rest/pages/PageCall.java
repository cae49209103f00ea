package dev.ferry.rest.pages;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.access.Caller;
import jakarta.ws.rs.core.Form;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * A request of a person who is signed in: what the methods of pages are handed, as an argument marked {@code @Context}.
 */
public final class PageCall {
    private final ContainerRequest request;
    private final PageContext page;
    private final Caller caller;

    private PageCall(ContainerRequest request, PageContext page, Caller caller) {
        this.request = request;
        this.page = page;
        this.caller = caller;
    }

    static PageCall of(ContainerRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> new IllegalStateException("a public page asks who calls"));
        return new PageCall(request, PageContext.of(request), caller);
    }

    /** What the page that answers knows of its reader. */
    public PageContext page() {
        return page;
    }

    ContainerRequest request() {
        return request;
    }

    public Requester who() {
        return caller.who();
    }

    /** What they signed in with; a secret. */
    public String token() {
        return caller.token();
    }

    /**
     * The account that the path names. A path that can name none is refused here, as one of an account that does not
     * exist.
     */
    public PublisherId account() {
        return AccountPath.id(
                String.valueOf(request.getUriInfo().getPathParameters().getFirst("publisherId")));
    }

    /** The same for operators; refuses all others, whether there is such an account or not. */
    public Outcome<PublisherId> accountForOperator() {
        return AccountAccess.operatorOnly(who(), () -> Outcome.done(account()));
    }

    /** Whether the script of a page asks for this part of it alone. */
    public boolean isFor(String part) {
        return part.equals(request.getHeaderString("HX-Target"));
    }

    /** What the reader asked for and may undo for a moment, as far as this browser knows. */
    public AskedActs asked() {
        return AskedActs.of(request);
    }

    /** The fields of the form that was sent. */
    public Fields form() {
        return new Fields(request.readEntity(Form.class).asMap());
    }

    /** The fields of a form that is sent as the query of an address. */
    public Fields query() {
        return new Fields(request.getUriInfo().getQueryParameters());
    }
}
