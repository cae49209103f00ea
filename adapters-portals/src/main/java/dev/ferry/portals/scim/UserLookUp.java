package dev.ferry.portals.scim;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.Deadline;
import dev.ferry.http.HttpFault;
import dev.ferry.portals.scim.AccountUsers.NotKnown;
import dev.ferry.portals.scim.ExpectedUsers.Expected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds those whom changes of one account mean, by as few questions as tell it. For one thread, and for the changes
 * that it is known to be asked for.
 */
final class UserLookUp {
    private static final Logger LOG = LoggerFactory.getLogger(UserLookUp.class);

    /** Whom filters are tried with. */
    private static final int SAMPLE = 10;

    /** Keys that have no other form than that in capitals; those of domains in other scripts have. */
    private static final Pattern PLAIN = Pattern.compile("(?!.*xn--)[!-~]+");

    /** What comes of a question that a server does not bear, such as one that is too long for it. */
    private static final Set<HttpFault.Kind> TOO_MUCH = Set.of(
            HttpFault.Kind.FAILED,
            HttpFault.Kind.GARBAGE,
            HttpFault.Kind.TOO_LARGE,
            HttpFault.Kind.BROKEN_OFF,
            HttpFault.Kind.TIMED_OUT);

    private final ScimServer server;
    private final ScimOptions options;
    private final UserMapping mapping;
    private final PublisherId account;
    private final AccountUsers users;
    private final ExpectedUsers expected;
    private final ListedUsers listed;

    /** @param expected whom it may be asked for next */
    UserLookUp(
            ScimServer server,
            ScimOptions options,
            UserMapping mapping,
            PublisherId account,
            AccountUsers users,
            ExpectedUsers expected) {
        this.server = server;
        this.options = options;
        this.mapping = mapping;
        this.account = account;
        this.users = users;
        this.expected = expected;
        this.listed = server.listed();
    }

    /** Everybody of the account, deactivated users too; that there is nobody is read twice before it counts. */
    List<GenericScimResource> all() throws NotKnown {
        List<GenericScimResource> all = users.all();
        if (options.accountAt().isEmpty()) {
            Map<String, List<String>> idsByKey = new HashMap<>();
            all.forEach(user -> mapping.keyOf(account, user)
                    .ifPresent(key -> idsByKey.computeIfAbsent(key, _ -> new ArrayList<>(1))
                            .add(String.valueOf(user.getId()))));
            listed.keep(account, idsByKey);
        }
        return all;
    }

    /** Who is listed under this key by what Ferry wrote or by their name; by their address where that finds nobody. */
    List<GenericScimResource> found(String key) throws NotKnown {
        Optional<List<GenericScimResource>> before = before(new Expected(key, false));
        listed.forget(account, key);
        if (before.isPresent()) {
            return before.get();
        }
        return timed(() -> {
            List<GenericScimResource> named = named(key);
            return named.isEmpty() ? addressed(key) : named;
        });
    }

    /** All who are listed under this key; nobody only where filters, or the list itself, show that nobody is. */
    List<GenericScimResource> known(String key) throws NotKnown {
        List<GenericScimResource> before = before(new Expected(key, true)).orElse(List.of());
        return before.isEmpty() ? knownNow(key) : before;
    }

    /** The same, asked for by itself now, whoever was found before. */
    List<GenericScimResource> knownNow(String key) throws NotKnown {
        List<GenericScimResource> found =
                timed(() -> eachOnce(Stream.concat(named(key).stream(), addressed(key).stream())));
        List<GenericScimResource> known =
                found.isEmpty() && !users.answered(() -> isToldByFilters(key)) ? knownAs(key, all()) : found;
        listed.forget(account, key);
        return known;
    }

    private List<GenericScimResource> timed(AccountUsers.Questions<List<GenericScimResource>> questions)
            throws NotKnown {
        long began = System.nanoTime();
        List<GenericScimResource> found = users.answered(questions);
        took(began, 1);
        return found;
    }

    /** Whom a question of before tells; absent where none does. */
    private Optional<List<GenericScimResource>> before(Expected now) throws NotKnown {
        Optional<List<GenericScimResource>> found = expected.take(now.key());
        if (found.isEmpty()) {
            found = listedBefore(now);
        }
        return found.isEmpty() ? together(now) : found;
    }

    /**
     * By a list that was read lately: those whom it showed are asked for by their ids, where that is faster than a
     * filter; who is new there is asked for by nobody, as a name that was taken meanwhile is turned down.
     */
    private Optional<List<GenericScimResource>> listedBefore(Expected now) throws NotKnown {
        Optional<List<String>> ids = listed.find(account, now.key());
        if (ids.isEmpty() || ids.get().isEmpty()) {
            return now.wholly() || ids.isEmpty() ? Optional.empty() : Optional.of(List.of());
        }
        if (!server.pace().prefersIds()) {
            return Optional.empty();
        }
        List<GenericScimResource> all = new ArrayList<>();
        for (String id : ids.get()) {
            long began = System.nanoTime();
            users.one(id).ifPresent(all::add);
            server.pace().told(since(began));
        }
        List<GenericScimResource> known = knownAs(now.key(), all);
        return known.size() == ids.get().size() ? Optional.of(known) : Optional.empty();
    }

    private List<GenericScimResource> eachOnce(Stream<GenericScimResource> all) {
        Map<String, GenericScimResource> byId = new LinkedHashMap<>();
        all.forEach(user -> byId.put(users.idOf(user), user));
        return List.copyOf(byId.values());
    }

    /** With those who are asked for next. */
    private Optional<List<GenericScimResource>> together(Expected now) throws NotKnown {
        Collection<Expected> some = expected.with(now, server.pace().together(), this::isToBeLookedUp);
        if (some.size() < 2
                || !server.findsTogether()
                || !users.answered(() -> users.profile().filters())) {
            return Optional.empty();
        }
        long began = System.nanoTime();
        try {
            expected.keep(foundTogether(some));
        } catch (ScimException _) {
            server.findsOneByOne();
            return Optional.empty();
        } catch (PortUnavailable down) {
            if (HttpFault.behind(down)
                    .map(HttpFault::kind)
                    .filter(TOO_MUCH::contains)
                    .isEmpty()) {
                throw down;
            }
            server.findsOneByOne();
            return Optional.empty();
        }
        took(began, some.size());
        return expected.take(now.key());
    }

    private boolean isToBeLookedUp(Expected next) {
        Optional<List<String>> ids = listed.find(account, next.key());
        return ids.isEmpty()
                || (ids.get().isEmpty() ? next.wholly() : !server.pace().prefersIds());
    }

    /**
     * Reads the list of an account whose users were looked up longer than that takes; in so little of the time of a
     * change that it can be made all the same.
     */
    private void took(long began, int many) {
        Duration time = since(began);
        Duration fifth = options.longestChange().dividedBy(5);
        server.pace().filtered(time, many);
        if (server.pace().isSlowToFilter()
                && options.accountAt().isEmpty()
                && time.compareTo(fifth) < 0
                && listed.isWorthAList(account, time)) {
            try {
                Deadline.within(fifth.multipliedBy(2), this::all);
            } catch (PortUnavailable | NotKnown none) {
                LOG.debug("{}: the list of {} is not read before its changes", LegacyPortal.SYSTEM, account, none);
            }
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Map<String, List<GenericScimResource>> foundTogether(Collection<Expected> some) throws ScimException {
        List<String> keys = some.stream().map(Expected::key).toList();
        List<GenericScimResource> named = users.listed(Optional.of(mapping.named(account, keys)));
        Map<String, List<GenericScimResource>> byKey = byKey(keys, named);
        List<String> addresses = some.stream()
                .filter(one ->
                        one.wholly() || byKey.getOrDefault(one.key(), List.of()).isEmpty())
                .map(Expected::key)
                .filter(key -> key.contains("@"))
                .toList();
        if (!addresses.isEmpty()) {
            Stream<GenericScimResource> addressed =
                    users.found(mapping.addressed(account, addresses), users::everybody).stream();
            byKey.putAll(byKey(addresses, eachOnce(Stream.concat(named.stream(), addressed))));
        }
        return byKey;
    }

    private Map<String, List<GenericScimResource>> byKey(List<String> keys, List<GenericScimResource> users) {
        Map<String, List<GenericScimResource>> known = users.stream()
                .filter(user -> mapping.keyOf(account, user).isPresent())
                .collect(Collectors.groupingBy(
                        user -> mapping.keyOf(account, user).orElseThrow()));
        Map<String, List<GenericScimResource>> byKey = new HashMap<>();
        keys.forEach(key -> byKey.put(key, knownAs(key, known.getOrDefault(key, List.of()))));
        return byKey;
    }

    /**
     * Whether there is nobody of this key where filters find nobody: to read thousands takes longer than a change may.
     * Letters beyond ASCII have more forms than two cases, and users who are hidden are asked for apart: then the list
     * itself is read.
     */
    private boolean isToldByFilters(String key) throws ScimException {
        return !options.hidesInactive()
                && users.profile().filters()
                && PLAIN.matcher(key).matches()
                && server.findsByFilters(this::findsListed);
    }

    private boolean findsListed() throws ScimException {
        try {
            return new FilterTrial(mapping, account).passes(sample(), filter -> users.listed(Optional.of(filter)));
        } catch (ScimException refused) {
            if (ScimServer.isBadRequest(refused)) {
                return false;
            }
            throw refused;
        }
    }

    /** Some of the account; none where all of it is read as soon. */
    private List<GenericScimResource> sample() throws ScimException {
        ListPage some = users.page(users.ofAccount(), 1, SAMPLE);
        return some.total() > users.profile().pageSize()
                ? some.resources().stream()
                        .filter(user -> mapping.isOf(account, user))
                        .toList()
                : List.of();
    }

    private List<GenericScimResource> named(String key) throws ScimException {
        return knownAs(
                key,
                users.profile().filters()
                        ? users.found(mapping.named(account, List.of(key)), users::everybody)
                        : users.everybody());
    }

    /** Asked by itself: some servers fail at it where a user has no address. */
    private List<GenericScimResource> addressed(String key) throws ScimException {
        return users.profile().filters() && key.contains("@")
                ? knownAs(key, users.found(mapping.addressed(account, List.of(key)), users::everybody))
                : List.of();
    }

    private List<GenericScimResource> knownAs(String key, List<GenericScimResource> users) {
        return users.stream()
                .filter(user -> mapping.isKnownAs(account, key, user))
                .toList();
    }
}
