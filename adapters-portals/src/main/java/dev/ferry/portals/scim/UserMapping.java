package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How users are written there, and read back. */
final class UserMapping {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final JsonNodeFactory JSON = JsonUtils.getJsonNodeFactory();
    private static final Path EXTERNAL_ID = Path.of("externalId");
    private static final Path USER_NAME = Path.of("userName");
    private static final Path ACTIVE = Path.of("active");
    private static final Path DISPLAY_NAME = Path.of("displayName");
    private static final Path LANGUAGE = Path.of("preferredLanguage");
    private static final Path EMAILS = Path.of("emails");

    private final ScimOptions options;

    UserMapping(ScimOptions options) {
        this.options = options;
    }

    /** Whose a user there is. */
    enum Owner {
        /** Made or taken over by Ferry, for this account. */
        OURS,
        /** Nobody's who keeps users there from elsewhere. */
        NOBODYS,
        /** Kept there by somebody else: not to be touched. */
        ANOTHERS
    }

    /**
     * One attribute as it is to be.
     *
     * @param value absent where there is to be none
     */
    record Edit(Path path, Optional<JsonNode> value) {}

    /** By which a user is known there as Ferry's. */
    String externalId(PublisherId account, String key) {
        return account.value() + '/' + key;
    }

    String userName(PublisherId account, String key) {
        return prefixOfNames(account) + key;
    }

    private String prefixOfNames(PublisherId account) {
        return options.userName().replace(ScimOptions.KEY, "").replace(ScimOptions.ACCOUNT, account.value());
    }

    /** What Ferry wrote is its own in other letters too, as some servers keep it in small ones. */
    Owner ownerOf(PublisherId account, String key, GenericScimResource user) {
        return text(user, EXTERNAL_ID)
                .map(id -> isOurs(account, key, user, id) ? Owner.OURS : Owner.ANOTHERS)
                .orElse(Owner.NOBODYS);
    }

    /** Accounts may have ids that differ in letters alone: in other ones it is ours within the account. */
    private boolean isOurs(PublisherId account, String key, GenericScimResource user, String id) {
        String ours = externalId(account, key);
        return id.equals(ours) || (id.equalsIgnoreCase(ours) && isOf(account, user));
    }

    /**
     * Whether they are known under this key in the account's lists; one without its attribute too, where Ferry made
     * them, or they are named so.
     */
    boolean isKnownAs(PublisherId account, String key, GenericScimResource user) {
        return keyOf(account, user).filter(key::equals).isPresent()
                && (isOf(account, user)
                        || ownerOf(account, key, user) == Owner.OURS
                        || nameOf(user)
                                .filter(userName(account, key)::equalsIgnoreCase)
                                .isPresent());
    }

    /** Whether {@link #named} is to find them. */
    boolean isNamed(PublisherId account, String key, GenericScimResource user) {
        return ownerOf(account, key, user) == Owner.OURS
                || nameOf(user)
                        .filter(name -> name.equalsIgnoreCase(userName(account, key)) || name.equalsIgnoreCase(key))
                        .isPresent();
    }

    /** The filter that finds whom Ferry wrote down under one of these keys, and whoever is named so. */
    String named(PublisherId account, Collection<String> keys) {
        Stream<String> written = keys.stream()
                .map(key -> externalId(account, key))
                .flatMap(id -> Stream.of(id, id.toLowerCase(Locale.ROOT)))
                .map(id -> equal("externalId", id));
        Stream<String> named = keys.stream().map(key -> equal("userName", userName(account, key)));
        Stream<String> plain = within(account, keys.stream().map(key -> equal("userName", key)));
        return any(Stream.of(written, named, plain).flatMap(Function.identity()));
    }

    /** The filter that finds who has one of these addresses. */
    String addressed(PublisherId account, Collection<String> addresses) {
        return any(within(account, addresses.stream().map(address -> equal("emails.value", address))));
    }

    /** What finds of this account alone whom one of these filters finds. */
    private Stream<String> within(PublisherId account, Stream<String> filters) {
        if (options.accountAt().isEmpty()) {
            return filters;
        }
        List<String> all = filters.toList();
        String some = all.size() == 1 ? all.getFirst() : '(' + any(all.stream()) + ')';
        return options.accountAt().stream()
                .map(path -> '(' + equal(path.toString(), account.value()) + " and " + some + ')');
    }

    private static String any(Stream<String> filters) {
        return filters.distinct().collect(Collectors.joining(" or "));
    }

    static String equal(String attribute, String value) {
        return attribute + " eq " + TextNode.valueOf(value);
    }

    /** Of those of one key the one whom Ferry keeps; the others where it keeps none. */
    List<GenericScimResource> meant(PublisherId account, String key, List<GenericScimResource> known) {
        List<GenericScimResource> ours = known.stream()
                .filter(user -> ownerOf(account, key, user) == Owner.OURS)
                .toList();
        return ours.isEmpty() ? known : ours;
    }

    /** As they are named there. */
    Optional<String> nameOf(GenericScimResource user) {
        return text(user, USER_NAME);
    }

    /** Their address, as it is written there. */
    Optional<String> addressOf(GenericScimResource user) {
        return text(user, EMAILS);
    }

    /** Whether they say that they are of this account, or their address does. */
    boolean isOf(PublisherId account, GenericScimResource user) {
        return options.accountAt()
                .map(path -> texts(user, path).contains(account.value()))
                .orElse(true);
    }

    /** A user who is new there. */
    GenericScimResource made(PublisherId account, LegacyUser user) {
        GenericScimResource made = new GenericScimResource(JSON.objectNode());
        Set<String> schemas = new LinkedHashSet<>(List.of(CORE));
        List<Edit> all = new ArrayList<>(standing(account, user));
        all.add(edit(USER_NAME, userName(account, user.identity().key())));
        user.identity()
                .email()
                .filter(_ -> options.emails())
                .ifPresent(address -> all.add(new Edit(EMAILS, Optional.of(emails(address)))));
        for (Edit edit : all) {
            edit.value()
                    .ifPresent(
                            _ -> Optional.ofNullable(edit.path().getSchemaUrn()).ifPresent(schemas::add));
            put(made, edit);
        }
        made.setSchemaUrns(schemas);
        return made;
    }

    /** What is to be changed of a user who is there; nothing where they stand so already. */
    List<Edit> edits(PublisherId account, LegacyUser wanted, GenericScimResource found) {
        return standing(account, wanted).stream()
                .filter(edit -> !stands(edit, wanted, found))
                .toList();
    }

    private List<Edit> standing(PublisherId account, LegacyUser user) {
        List<Edit> all = new ArrayList<>(List.of(
                edit(EXTERNAL_ID, externalId(account, user.identity().key())),
                active(user.active()),
                new Edit(DISPLAY_NAME, user.displayName().map(JSON::textNode)),
                new Edit(LANGUAGE, user.language().map(JSON::textNode)),
                edit(options.kindAt(), user.identity().kind().slug()),
                new Edit(options.roleAt(), Optional.of(role(user.role())))));
        options.objectIdAt()
                .filter(_ -> user.identity().kind() != UserKind.SERVICE_PRINCIPAL)
                .ifPresent(path -> all.add(new Edit(
                        path, user.identity().objectId().map(ObjectId::value).map(JSON::textNode))));
        options.accountAt().ifPresent(path -> all.add(edit(path, account.value())));
        return all;
    }

    /** With access or without. */
    Edit active(boolean active) {
        return new Edit(
                ACTIVE,
                Optional.of(options.textBooleans() ? text(active ? "True" : "False") : BooleanNode.valueOf(active)));
    }

    boolean isActive(GenericScimResource user) {
        JsonNode active = user.getObjectNode().path("active");
        return active.isMissingNode() || active.isNull() || Truth.of(active);
    }

    private boolean stands(Edit edit, LegacyUser wanted, GenericScimResource found) {
        if (edit.path().equals(ACTIVE)) {
            return isActive(found) == wanted.active();
        }
        if (edit.path().equals(options.roleAt())) {
            return role(found).equals(Optional.of(wanted.role()));
        }
        Optional<String> is = text(found, edit.path());
        Optional<String> toBe = edit.value().map(JsonNode::asText);
        return edit.path().equals(EXTERNAL_ID)
                ? is.isPresent() && toBe.isPresent() && is.get().equalsIgnoreCase(toBe.get())
                : is.equals(toBe);
    }

    /** A copy in which these stand as they are to be, for a server that takes users whole alone. */
    static GenericScimResource with(List<Edit> edits, GenericScimResource user) {
        GenericScimResource copy = new GenericScimResource(user.getObjectNode().deepCopy());
        edits.forEach(edit -> put(copy, edit));
        return copy;
    }

    private static void put(GenericScimResource user, Edit edit) {
        try {
            if (edit.value().isPresent()) {
                user.replaceValue(edit.path(), edit.value().get());
            } else {
                user.removeValues(edit.path());
            }
        } catch (ScimException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A user as the account's lists there have them; absent where nobody can be told by what stands there. */
    Optional<LegacyUser> read(PublisherId account, GenericScimResource user) {
        return identity(account, user)
                .map(identity -> new LegacyUser(
                        identity,
                        role(user).orElse(LegacyRole.CONTRIBUTOR),
                        text(user, DISPLAY_NAME),
                        text(user, LANGUAGE),
                        isActive(user)));
    }

    /** By what they are known in lists. */
    Optional<String> keyOf(PublisherId account, GenericScimResource user) {
        return identity(account, user).map(Identity::key);
    }

    private Optional<Identity> identity(PublisherId account, GenericScimResource user) {
        Optional<UserKind> kind = text(user, options.kindAt()).flatMap(said -> value(Slug.parse(UserKind.class, said)));
        List<String> known = keys(account, user).toList();
        Optional<EmailAddress> address = known.stream()
                .flatMap(key -> value(EmailAddress.parse(key)).stream())
                .findFirst();
        if (address.isPresent() && !kind.equals(Optional.of(UserKind.SERVICE_PRINCIPAL))) {
            Optional<ObjectId> objectId =
                    options.objectIdAt().flatMap(path -> text(user, path)).flatMap(id -> value(ObjectId.parse(id)));
            return Optional.of(Identity.ofPerson(kind.orElse(UserKind.WORK), address.get(), objectId));
        }
        return known.stream()
                .flatMap(key -> value(ObjectId.parse(key)).stream())
                .findFirst()
                .map(Identity::ofServicePrincipal);
    }

    /** By what they may be known: as Ferry wrote it, by their name there, by their address there. */
    private Stream<String> keys(PublisherId account, GenericScimResource user) {
        return Stream.of(
                        behind(externalId(account, ""), text(user, EXTERNAL_ID), isOf(account, user)),
                        behind(prefixOfNames(account), text(user, USER_NAME), false)
                                .or(() -> text(user, USER_NAME)),
                        text(user, EMAILS))
                .flatMap(Optional::stream);
    }

    private static Optional<String> behind(String prefix, Optional<String> text, boolean inOtherLetters) {
        return text.filter(whole -> whole.regionMatches(inOtherLetters, 0, prefix, 0, prefix.length()))
                .map(whole -> whole.substring(prefix.length()));
    }

    private Optional<LegacyRole> role(GenericScimResource user) {
        List<String> said = texts(user, options.roleAt());
        return Stream.of(LegacyRole.OWNER, LegacyRole.CONTRIBUTOR)
                .filter(role -> said.contains(options.roles().get(role)))
                .findFirst();
    }

    private JsonNode role(LegacyRole role) {
        TextNode name = text(options.roles().getOrDefault(role, role.slug()));
        if (!options.roleAt().equals(Path.of("roles"))) {
            return name;
        }
        ObjectNode one = JSON.objectNode();
        one.set("value", name);
        one.set("primary", BooleanNode.TRUE);
        return JSON.arrayNode().add(one);
    }

    private static ArrayNode emails(EmailAddress address) {
        ObjectNode one = JSON.objectNode();
        one.set("value", text(address.written()));
        one.set("type", text("work"));
        one.set("primary", BooleanNode.TRUE);
        return JSON.arrayNode().add(one);
    }

    private static Edit edit(Path path, String value) {
        return new Edit(path, Optional.of(text(value)));
    }

    private static TextNode text(String value) {
        return JSON.textNode(value);
    }

    private static Optional<String> text(GenericScimResource user, Path path) {
        return texts(user, path).stream().findFirst();
    }

    /** What stands there: one text, or several, or several with a {@code value} each. */
    private static List<String> texts(GenericScimResource user, Path path) {
        try {
            return JsonUtils.findMatchingPaths(path, user.getObjectNode()).stream()
                    .flatMap(found -> found.isArray() ? found.valueStream() : Stream.of(found))
                    .map(one -> one.isObject() ? one.path("value") : one)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (ScimException none) {
            return List.of();
        }
    }

    private static <T> Optional<T> value(Outcome<T> parsed) {
        return parsed instanceof Done<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
