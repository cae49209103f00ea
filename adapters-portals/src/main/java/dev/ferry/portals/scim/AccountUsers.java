package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.portals.scim.UserMapping.Edit;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The users of one account there. What the server turns down is a {@link ScimException}; nothing of what it answers is
 * believed unless it fits the question.
 */
final class AccountUsers {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_IMPLEMENTED = 501;

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
    private final Runnable beforeEach;
    private final String place;

    /** @param beforeEach request: throws where it is too late for it */
    AccountUsers(
            ScimServer server, ScimOptions options, UserMapping mapping, PublisherId account, Runnable beforeEach) {
        this.server = server;
        this.options = options;
        this.mapping = mapping;
        this.account = account;
        this.beforeEach = beforeEach;
        this.place = options.pathOf(account) + "Users";
    }

    /** Everybody of the account, deactivated users too. */
    List<GenericScimResource> all() throws ScimException {
        Optional<String> filter = server.profile(account).filters()
                ? options.accountAt().map(path -> equal(path.toString(), account.value()))
                : Optional.empty();
        return listed(filter).filter(user -> mapping.isOf(account, user)).toList();
    }

    /** Who is known there as Ferry's under this key, or is named so: several where they are no longer one. */
    List<GenericScimResource> known(String key) throws ScimException {
        Predicate<GenericScimResource> ours = user -> mapping.ownerOf(account, key, user) == UserMapping.Owner.OURS;
        Predicate<GenericScimResource> named = user -> mapping.isNamed(account, key, user);
        if (!server.profile(account).filters()) {
            List<GenericScimResource> all = listed(Optional.empty()).toList();
            List<GenericScimResource> found = all.stream().filter(ours).toList();
            return found.isEmpty() ? all.stream().filter(named).toList() : found;
        }
        List<GenericScimResource> found = found("externalId", mapping.externalId(account, key))
                .filter(ours)
                .toList();
        return found.isEmpty()
                ? found("userName", mapping.userName(account, key))
                        .filter(named)
                        .toList()
                : found;
    }

    /** Nobody where the server finds no users by this attribute. */
    private Stream<GenericScimResource> found(String attribute, String value) throws ScimException {
        try {
            return listed(Optional.of(equal(attribute, value)));
        } catch (ScimException refused) {
            if (isAboutTheFilter(refused)) {
                return Stream.empty();
            }
            throw refused;
        }
    }

    private static String equal(String attribute, String value) {
        return attribute + " eq " + TextNode.valueOf(value);
    }

    private static boolean isAboutTheFilter(ScimException refused) {
        int status = refused.getScimError().getStatus();
        return status == NOT_IMPLEMENTED
                || (status == BAD_REQUEST
                        && "invalidFilter".equals(refused.getScimError().getScimType()));
    }

    void make(GenericScimResource user) throws ScimException {
        String answer = ask(service -> service.createRequest(place, user)
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
        String answer = server.profile(account).patches() ? patched(id, edits) : replaced(id, user, edits);
        told(answer).filter(other -> !id.equals(other.getId())).ifPresent(_ -> {
            throw server.garbage("told of another user than the one that it was to change");
        });
    }

    private String patched(String id, List<Edit> edits) throws ScimException {
        return ask(service -> {
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
        return ask(service -> service.replaceRequest(URI.create(place + '/' + id), UserMapping.with(edits, user))
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
        ask(service -> {
            service.deleteRequest(place, id).accept(options.mediaType()).invoke();
            return id;
        });
    }

    private <T> T ask(ScimServer.Question<T> question) throws ScimException {
        beforeEach.run();
        return server.ask(question);
    }

    private String idOf(GenericScimResource user) {
        return Optional.ofNullable(user.getId())
                .filter(id -> ID.matcher(id).matches())
                .orElseThrow(() -> server.garbage("gave a user an id that is none"));
    }

    /** Everybody on all pages, deactivated users too. */
    private Stream<GenericScimResource> listed(Optional<String> filter) throws ScimException {
        Map<String, GenericScimResource> all = read(filter);
        if (options.hidesInactive()) {
            String inactive = "active eq false";
            all.putAll(read(
                    Optional.of(filter.map(other -> other + " and " + inactive).orElse(inactive))));
        }
        return all.values().stream();
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

    /** Whether it came to as many as there are said to be: what is missing is never taken for gone. */
    private boolean readAll(Optional<String> filter, Map<String, GenericScimResource> all) throws ScimException {
        int pageSize = server.profile(account).pageSize();
        int total;
        int came = 0;
        int some;
        do {
            UserPage page = page(filter, came + 1, pageSize);
            total = page.total().orElseThrow(() -> server.garbage("answered with no list of users"));
            if (total < 0 || total > MOST) {
                throw server.garbage("said that there are " + total + " users");
            }
            page.users().forEach(user -> all.put(idOf(user), user));
            some = page.users().size();
            came += some;
        } while (some > 0 && came < total);
        return all.size() == total;
    }

    private UserPage page(Optional<String> filter, int from, int size) throws ScimException {
        return ask(service -> {
            UserPage page = new UserPage();
            var search = service.searchRequest(place).page(from, size).accept(options.mediaType());
            // Encoded here: Jersey would take {…} in an address for a template, and %40 for encoded already.
            filter.map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
                    .ifPresent(search::filter);
            search.invoke(page, GenericScimResource.class);
            return page;
        });
    }
}
