package dev.ferry.portals.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.TokenSettings;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.scim.ScimOptions.AccountPlace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings of the plugin, and what they say. */
final class ScimSettings {
    static final String PREFIX = "scim";

    /** A change takes several requests, and all of them end in the time of one. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    private static final String SYSTEM = "the legacy portal";
    private static final HttpSettings HTTP = HttpSettings.under(PREFIX, SYSTEM).within(LONGEST_REQUEST);

    private static final String ACCOUNT_PATH = "scim.account-path";
    private static final String ACCOUNT_ATTRIBUTE = "scim.account-attribute";
    private static final String USER_NAME = "scim.user-name";
    private static final String ROLE_ATTRIBUTE = "scim.role-attribute";
    private static final String OWNER = "scim.role.owner";
    private static final String CONTRIBUTOR = "scim.role.contributor";
    private static final String KIND_ATTRIBUTE = "scim.kind-attribute";
    private static final String OBJECT_ID_ATTRIBUTE = "scim.object-id-attribute";
    private static final String EMAILS = "scim.emails";
    private static final String PATCH = "scim.patch";
    private static final String FILTER = "scim.filter";
    private static final String HIDES_INACTIVE = "scim.hides-inactive";
    private static final String MEDIA_TYPE = "scim.media-type";
    private static final String BOOLEANS = "scim.booleans";
    private static final String OPERATIONS = "scim.operations";
    private static final String PAGE_SIZE = "scim.page-size";
    private static final String ACCOUNT_SETTINGS = "scim.account-settings";
    private static final String READING_TIMEOUT = "scim.reading-timeout";

    private static final String TOKEN_URL = "scim.token-url";
    private static final List<String> TOKENS = List.of("scim.token", "scim.token-file");
    private static final List<String> OF_A_CLIENT =
            List.of("scim.client-id", "scim.client-secret", "scim.client-secret-file", "scim.scope");

    /** Ferry's own: how long an account is kept from other nodes. */
    private static final String LEASE = "sync.lease";

    private static final Duration USUAL_LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(25);

    private static final String AUTO = "auto";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** Below the base, and nothing that leads out of it. */
    private static final Pattern ACCOUNT_PATH_SHAPE = Pattern.compile("(?!/)(?!.*\\.\\.)[A-Za-z0-9._~/{}-]+");

    /** A sign that no account's id has tells where the account ends, so that no two make one name. */
    private static final Pattern ACCOUNT_BEFORE_KEY =
            Pattern.compile(Pattern.quote(ScimOptions.ACCOUNT) + ".*[^A-Za-z0-9_-].*" + Pattern.quote(ScimOptions.KEY));

    private static final Pattern ROLE = Pattern.compile("[!-~]([ -~]{0,98}[!-~])?");

    private ScimSettings() {}

    static List<Setting> all() {
        return Stream.of(
                        HTTP.declared(),
                        TokenSettings.ofClient(PREFIX, SYSTEM),
                        TokenSettings.ofToken(PREFIX, SYSTEM),
                        own())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Setting> own() {
        return List.of(
                Setting.optional(
                        ACCOUNT_PATH,
                        "Where each account is below scim.url, if it has an address of its own:"
                                + " accounts/{publisherId}/scim/v2."),
                Setting.optional(
                        ACCOUNT_ATTRIBUTE,
                        "The attribute that names a user's account, if all share one address:"
                                + " urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization."),
                Setting.optional(
                        USER_NAME,
                        "How users are named there, of {publisherId} and {key}, their address or object id. Unless it"
                            + " is set: {publisherId}/{key}, or {key} where each account has an address of its own."),
                Setting.of(ROLE_ATTRIBUTE, "roles", "The attribute that holds a user's role."),
                Setting.of(OWNER, "owner", "What an owner is called there."),
                Setting.of(CONTRIBUTOR, "contributor", "What a contributor is called there."),
                Setting.of(KIND_ATTRIBUTE, "userType", "The attribute that holds a user's kind, such as work."),
                Setting.optional(
                        OBJECT_ID_ATTRIBUTE,
                        "The attribute that holds the object id of a person; unless it is set, nobody is told it."),
                Setting.of(EMAILS, "true", "Whether users get their address as emails: true or false."),
                Setting.of(PATCH, AUTO, "Whether it changes parts of users: yes, no, or auto, as it says itself."),
                Setting.of(FILTER, AUTO, "Whether it finds users by filters: yes, no, or auto, as it says itself."),
                Setting.of(
                        HIDES_INACTIVE,
                        "false",
                        "Whether its lists are without deactivated users unless they are asked for: true or false."),
                Setting.of(
                        MEDIA_TYPE,
                        "application/scim+json",
                        "The type of what is sent: application/scim+json or application/json."),
                Setting.of(BOOLEANS, "json", "How it takes booleans: json, or text (\"True\")."),
                Setting.of(OPERATIONS, "lower", "How it takes the operations of a PATCH: lower (replace) or capital."),
                Setting.of(PAGE_SIZE, "100", "How many users it is asked for at once: 1 to 1000."),
                Setting.of(
                        ACCOUNT_SETTINGS,
                        "set-aside",
                        "What becomes of changed settings of an account, for which SCIM has no place: set-aside, until"
                                + " an operator has entered them there and drops the change, or pass-over."),
                Setting.of(
                        READING_TIMEOUT,
                        "PT5M",
                        "How long reading the users of some hundreds of accounts may take in all, for the comparison:"
                                + " PT1S to PT1H."));
    }

    /** How it is reached. */
    static HttpOptions http(Settings settings) {
        return HTTP.read(settings);
    }

    /**
     * The rest.
     *
     * @throws SettingsException for what cannot work, before anything starts
     */
    static ScimOptions options(Settings settings) {
        requireOneKindOfToken(settings);
        AccountPlace accounts = accounts(settings);
        AttributePlaces.of(settings, List.of(ROLE_ATTRIBUTE, KIND_ATTRIBUTE, OBJECT_ID_ATTRIBUTE, ACCOUNT_ATTRIBUTE))
                .requireApart();
        return new ScimOptions(
                http(settings).url(),
                accounts,
                userName(settings, accounts),
                roles(settings),
                path(settings, ROLE_ATTRIBUTE),
                path(settings, KIND_ATTRIBUTE),
                settings.find(OBJECT_ID_ATTRIBUTE).map(_ -> path(settings, OBJECT_ID_ATTRIBUTE)),
                settings.flag(EMAILS),
                asItSays(settings, PATCH),
                asItSays(settings, FILTER),
                settings.flag(HIDES_INACTIVE),
                oneOf(settings, MEDIA_TYPE, "application/scim+json", "application/json"),
                oneOf(settings, BOOLEANS, "json", "text").equals("text"),
                oneOf(settings, OPERATIONS, "lower", "capital").equals("capital"),
                Math.toIntExact(settings.number(PAGE_SIZE, 1, 1_000)),
                oneOf(settings, ACCOUNT_SETTINGS, "set-aside", "pass-over").equals("pass-over"),
                longestChange(settings),
                settings.duration(READING_TIMEOUT, Duration.ofSeconds(1), Duration.ofHours(1)));
    }

    /**
     * A change that is begun within half of the lease is to end before it does, and not by a hair. Where nobody
     * declares the lease, as in a plugin's own tests, it is what it is unless it is set.
     */
    private static Duration longestChange(Settings settings) {
        boolean declared =
                settings.all().stream().anyMatch(one -> one.setting().key().equals(LEASE));
        Duration bound = (declared ? settings.duration(LEASE) : USUAL_LEASE)
                .multipliedBy(5)
                .dividedBy(12);
        return bound.compareTo(LONGEST_CHANGE) < 0 ? bound : LONGEST_CHANGE;
    }

    private static void requireOneKindOfToken(Settings settings) {
        boolean client = hasClient(settings);
        (client ? TOKENS : OF_A_CLIENT)
                .stream()
                        .filter(key -> settings.find(key).isPresent())
                        .findFirst()
                        .ifPresent(key -> {
                            throw new SettingsException(
                                    (client ? ScimFact.TOKEN_TWICE : ScimFact.TOKEN_URL_MISSING).of(key));
                        });
    }

    private static Map<LegacyRole, String> roles(Settings settings) {
        String owner = shaped(settings, OWNER, ROLE, ScimFact.TAKES_NAME);
        String contributor = shaped(settings, CONTRIBUTOR, ROLE, ScimFact.TAKES_NAME);
        if (owner.equalsIgnoreCase(contributor)) {
            throw new SettingsException(ScimFact.ROLE_TWICE.of(owner));
        }
        return Map.of(LegacyRole.OWNER, owner, LegacyRole.CONTRIBUTOR, contributor);
    }

    private static AccountPlace accounts(Settings settings) {
        if (settings.find(ACCOUNT_PATH).isPresent()
                == settings.find(ACCOUNT_ATTRIBUTE).isPresent()) {
            throw new SettingsException(ScimFact.ACCOUNTS_APART.of());
        }
        if (settings.find(ACCOUNT_PATH).isEmpty()) {
            return new AccountPlace.Attribute(path(settings, ACCOUNT_ATTRIBUTE));
        }
        String template = shaped(settings, ACCOUNT_PATH, ACCOUNT_PATH_SHAPE, ScimFact.TAKES_ACCOUNT_PATH);
        String rest = template.replaceFirst(Pattern.quote(ScimOptions.ACCOUNT), "");
        if (rest.length() == template.length() || rest.contains("{") || rest.contains("}")) {
            throw wrong(settings, ACCOUNT_PATH, ScimFact.TAKES_ACCOUNT_PATH);
        }
        return new AccountPlace.OwnAddress(template.endsWith("/") ? template : template + '/');
    }

    private static String userName(Settings settings, AccountPlace accounts) {
        boolean shared = accounts instanceof AccountPlace.Attribute;
        String template =
                settings.find(USER_NAME).orElse(shared ? ScimOptions.ACCOUNT + '/' + ScimOptions.KEY : ScimOptions.KEY);
        if (template.indexOf(ScimOptions.KEY) != template.length() - ScimOptions.KEY.length()) {
            throw new SettingsException(ScimFact.USER_NAME_SHAPE.of(template, ScimOptions.KEY));
        }
        if (shared && !ACCOUNT_BEFORE_KEY.matcher(template).matches()) {
            throw new SettingsException(
                    ScimFact.USER_NAME_AMBIGUOUS.of(template, ScimOptions.ACCOUNT, "/", ScimOptions.KEY));
        }
        return template;
    }

    static Path path(Settings settings, String key) {
        try {
            Path path = Path.fromString(settings.text(key));
            if (!path.isRoot()) {
                return path;
            }
        } catch (BadRequestException _) {
            // Said below.
        }
        throw wrong(settings, key, ScimFact.TAKES_ATTRIBUTE);
    }

    private static Optional<Boolean> asItSays(Settings settings, String key) {
        String said = oneOf(settings, key, AUTO, YES, NO);
        return said.equals(AUTO) ? Optional.empty() : Optional.of(said.equals(YES));
    }

    private static String oneOf(Settings settings, String key, String... known) {
        List<String> all = List.of(known);
        return settings.choice(key, text -> Optional.of(text).filter(all::contains), all);
    }

    private static String shaped(Settings settings, String key, Pattern shape, ScimFact takes) {
        String text = settings.text(key);
        if (!shape.matcher(text).matches()) {
            throw wrong(settings, key, takes);
        }
        return text;
    }

    private static SettingsException wrong(Settings settings, String key, ScimFact takes) {
        return new SettingsException(takes.of(key, VisibleText.revealed(settings.text(key)), ScimOptions.ACCOUNT));
    }

    /** Whether a client of OAuth 2.0 is told of, not one token. */
    static boolean hasClient(Settings settings) {
        return settings.find(TOKEN_URL).isPresent();
    }
}
