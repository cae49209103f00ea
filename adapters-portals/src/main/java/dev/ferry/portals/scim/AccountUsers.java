package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.portals.scim.UserMapping.Edit;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The users of one account there, for one call of the port, on one thread. A question that the server turns down was
 * not answered; what it says of a change is a {@link ScimException}. Nothing of what it answers is believed unless it
 * fits the question.
 */
final class AccountUsers {
    /** More than any portal has; a server that says so says nothing. */
    private static final int MOST = 1_000_000;

    /** A list that users came to or left while it was read is read anew, so often. */
    private static final int READINGS = 2;

    /** A part of a path that ends no path and names no template. */
    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~@:=+-]{1,256}");

    private final ScimServer server;
    private final ScimOptions options;
    private final UserMapping mapping;
    private final PublisherId account;
    private final String place;
    private @Nullable ServerProfile profile;

    AccountUsers(ScimServer server, ScimOptions options, UserMapping mapping, PublisherId account) {
        this.server = server;
        this.options = options;
        this.mapping = mapping;
        this.account = account;
        this.place = options.pathOf(account) + "Users";
    }

    /** The account is not known there. */
    static final class NotKnown extends Exception {
        /** @param reason as the server says it, in one line */
        NotKnown(String reason) {
            super(reason);
        }
    }

    /** Questions whose refusal says nothing of what was asked. */
    @FunctionalInterface
    interface Questions<T> {
        /**
         * What the server says.
         *
         * @throws ScimException when it turned a question down
         */
        T answer() throws ScimException;
    }

    /** A refusal says nothing but that the account is not known, where it says that. */
    <T> T answered(Questions<T> questions) throws NotKnown {
        try {
            return questions.answer();
        } catch (ScimException refused) {
            if (ScimServer.isNotFound(refused) && options.accountAt().isEmpty()) {
                throw new NotKnown(ScimServer.reason(refused));
            }
            throw server.refused(refused);
        }
    }

    /** Everybody of the account, deactivated users too; that there is nobody is read twice before it counts. */
    List<GenericScimResource> all() throws NotKnown {
        return answered(() -> {
            List<GenericScimResource> all = everybody();
            return all.isEmpty() ? everybody() : all;
        });
    }

    /** The user of this id as they stand now; nothing where there is none any more. */
    Optional<GenericScimResource> one(String id) throws NotKnown {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        URI of = URI.create(place + '/' + id);
        return answered(() -> {
            try {
                GenericScimResource user = server.ask(service ->
                        service.retrieveRequest(of).accept(options.mediaType()).invoke(GenericScimResource.class));
                return Optional.of(user).filter(told -> id.equals(told.getId()));
            } catch (ScimException refused) {
                if (ScimServer.isNotFound(refused)) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    /** What the server says of itself, once it has shown users of the account too. */
    ServerProfile tried() throws NotKnown {
        return answered(() -> {
            ServerProfile said = profile();
            page(Optional.empty(), 1, 1);
            return said;
        });
    }

    /** Whether it takes the filter that users are looked up with. */
    boolean findsByFilters() throws NotKnown {
        return answered(() -> {
            try {
                if (profile().filters()) {
                    page(Optional.of(mapping.named(account, List.of("nobody@ferry.invalid"))), 1, 1);
                }
                return profile().filters();
            } catch (ScimException refused) {
                if (ScimServer.isBadRequest(refused)) {
                    return false;
                }
                throw refused;
            }
        });
    }

    List<GenericScimResource> everybody() throws ScimException {
        Questions<List<GenericScimResource>> whole = () -> listed(Optional.empty());
        Optional<String> filter = ofAccount();
        return filter.isPresent() ? found(filter.get(), whole) : whole.answer();
    }

    /** The filter that tells its users from those of other accounts, where one is needed and taken. */
    Optional<String> ofAccount() throws ScimException {
        return profile().filters()
                ? options.accountAt().map(path -> UserMapping.equal(path.toString(), account.value()))
                : Optional.empty();
    }

    /** By a filter; where the server takes none such, among those whom another question brings. */
    List<GenericScimResource> found(String filter, Questions<List<GenericScimResource>> otherwise)
            throws ScimException {
        try {
            return listed(Optional.of(filter));
        } catch (ScimException refused) {
            if (!ScimServer.isBadRequest(refused)) {
                throw refused;
            }
            return otherwise.answer();
        }
    }

    /** Of an account that is not known nobody can be asked what the server does: then it says that of its users too. */
    ServerProfile profile() throws ScimException {
        ServerProfile kept = profile;
        if (kept != null) {
            return kept;
        }
        try {
            ServerProfile read = server.profile(account);
            profile = read;
            return read;
        } catch (ScimException refused) {
            if (ScimServer.isNotFound(refused)) {
                page(Optional.empty(), 1, 1);
            }
            throw server.refused(refused);
        }
    }

    void make(GenericScimResource user) throws ScimException {
        String answer = server.ask(service -> service.createRequest(place, user)
                .contentType(options.mediaType())
                .accept(options.mediaType())
                .invoke(String.class));
        idOf(told(answer).orElseThrow(() -> server.garbage("did not say whom it made")));
    }

    /** Changes no more than these of a user, where the server takes that. */
    void change(GenericScimResource user, List<Edit> edits) throws ScimException {
        if (edits.isEmpty()) {
            return;
        }
        String id = idOf(user);
        String answer = profile().patches() ? patched(id, edits) : replaced(id, user, edits);
        told(answer).filter(other -> !id.equals(other.getId())).ifPresent(_ -> {
            throw server.garbage("told of another user than the one that it was to change");
        });
    }

    private String patched(String id, List<Edit> edits) throws ScimException {
        return server.ask(service -> {
            var request = service.modifyRequest(place, id)
                    .contentType(options.mediaType())
                    .accept(options.mediaType());
            edits.forEach(edit -> request.addOperation(edit.value()
                    .map(value -> PatchOperation.replace(edit.path(), value))
                    .orElseGet(() -> PatchOperation.remove(edit.path()))));
            return request.invoke(String.class);
        });
    }

    private String replaced(String id, GenericScimResource user, List<Edit> edits) throws ScimException {
        return server.ask(service -> service.replaceRequest(URI.create(place + '/' + id), UserMapping.with(edits, user))
                .contentType(options.mediaType())
                .accept(options.mediaType())
                .invoke(String.class));
    }

    /** Absent where it has nothing to say, as a 204. */
    private Optional<GenericScimResource> told(String answer) {
        try {
            return answer.isBlank()
                    ? Optional.empty()
                    : Optional.of(new GenericScimResource(
                            (ObjectNode) JsonUtils.getObjectReader().readTree(answer)));
        } catch (IOException | ClassCastException _) {
            throw server.garbage("told of a user in JSON of another shape");
        }
    }

    void delete(GenericScimResource user) throws ScimException {
        String id = idOf(user);
        server.ask(service -> {
            service.deleteRequest(place, id).accept(options.mediaType()).invoke();
            return id;
        });
    }

    String idOf(GenericScimResource user) {
        return Optional.ofNullable(user.getId())
                .filter(id -> ID.matcher(id).matches())
                .orElseThrow(() -> server.garbage("gave a user an id that is none"));
    }

    /** On all pages, deactivated users too. */
    List<GenericScimResource> listed(Optional<String> filter) throws ScimException {
        Map<String, GenericScimResource> all = read(filter);
        if (options.hidesInactive()) {
            String inactive = "active eq false";
            all.putAll(read(Optional.of(
                    filter.map(other -> '(' + other + ") and " + inactive).orElse(inactive))));
        }
        return List.copyOf(all.values());
    }

    private Map<String, GenericScimResource> read(Optional<String> filter) throws ScimException {
        for (int reading = 1; reading <= READINGS; reading++) {
            Map<String, GenericScimResource> all = new LinkedHashMap<>();
            if (readAll(filter, all)) {
                return all;
            }
        }
        throw server.garbage("did not list as many users as it said that there are");
    }

    /**
     * Whether it came to as many as there are said to be on every page: what is missing is never taken for gone. By the
     * id, whatever that is: nobody is asked for by it.
     */
    private boolean readAll(Optional<String> filter, Map<String, GenericScimResource> all) throws ScimException {
        int total;
        int came = 0;
        int some;
        int first = -1;
        do {
            ListPage page = page(filter, came + 1, profile().pageSize());
            total = page.total();
            if (total < 0 || total > MOST) {
                throw server.garbage("said that there are " + total + " users");
            }
            if (first >= 0 && total != first) {
                return false;
            }
            first = total;
            page.resources().forEach(user -> all.put(String.valueOf(user.getId()), user));
            some = page.resources().size();
            came += some;
        } while (some > 0 && came < total);
        return all.size() == total;
    }

    /** A part of those whom a filter finds, or of all. */
    ListPage page(Optional<String> filter, int from, int size) throws ScimException {
        return server.list(place, filter, Optional.of(new ListPage.Part(from, size)));
    }
}
