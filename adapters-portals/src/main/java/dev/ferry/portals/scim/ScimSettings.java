package dev.ferry.portals.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
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

    /** A change takes several requests, and all of them end within half of the lease of sync-back. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String SYSTEM = "the legacy portal";
    private static final HttpSettings HTTP = HttpSettings.under(PREFIX, SYSTEM).within(LONGEST);

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

    private static final String AUTO = "auto";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** Below the base, and nothing that leads out of it. */
    private static final Pattern ACCOUNT_PATH_SHAPE = Pattern.compile("(?!/)(?!.*\\.\\.)[A-Za-z0-9._~/{}-]+");

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
                                + " an operator has entered them there and drops the change, or pass-over."));
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
        AccountPlace accounts = accounts(settings);
        return new ScimOptions(
                http(settings).url(),
                accounts,
                userName(settings, accounts),
                Map.of(
                        LegacyRole.OWNER, shaped(settings, OWNER, ROLE, "a name in printable ASCII"),
                        LegacyRole.CONTRIBUTOR, shaped(settings, CONTRIBUTOR, ROLE, "a name in printable ASCII")),
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
                oneOf(settings, ACCOUNT_SETTINGS, "set-aside", "pass-over").equals("pass-over"));
    }

    private static AccountPlace accounts(Settings settings) {
        if (settings.find(ACCOUNT_PATH).isPresent()
                == settings.find(ACCOUNT_ATTRIBUTE).isPresent()) {
            throw new SettingsException(
                    "one of " + ACCOUNT_PATH + " and " + ACCOUNT_ATTRIBUTE + " is to be set, and not both");
        }
        if (settings.find(ACCOUNT_PATH).isEmpty()) {
            return new AccountPlace.Attribute(path(settings, ACCOUNT_ATTRIBUTE));
        }
        String template =
                shaped(settings, ACCOUNT_PATH, ACCOUNT_PATH_SHAPE, "a path below scim.url with {publisherId}");
        String rest = template.replaceFirst(Pattern.quote(ScimOptions.ACCOUNT), "");
        if (rest.length() == template.length() || rest.contains("{") || rest.contains("}")) {
            throw settings.wrong(ACCOUNT_PATH, "a path below scim.url with {publisherId} in it once");
        }
        return new AccountPlace.OwnAddress(template.endsWith("/") ? template : template + '/');
    }

    private static String userName(Settings settings, AccountPlace accounts) {
        boolean shared = accounts instanceof AccountPlace.Attribute;
        String template =
                settings.find(USER_NAME).orElse(shared ? ScimOptions.ACCOUNT + '/' + ScimOptions.KEY : ScimOptions.KEY);
        if (!template.endsWith(ScimOptions.KEY) || (shared && !template.startsWith(ScimOptions.ACCOUNT))) {
            throw settings.wrong(
                    USER_NAME, "what ends in {key}, and begins with {publisherId} where accounts share one address");
        }
        return template;
    }

    private static Path path(Settings settings, String key) {
        try {
            Path path = Path.fromString(settings.text(key));
            if (!path.isRoot()) {
                return path;
            }
        } catch (BadRequestException _) {
            // Said below.
        }
        throw settings.wrong(key, "the path of an attribute, such as userType or urn:…:User:organization");
    }

    private static Optional<Boolean> asItSays(Settings settings, String key) {
        String said = oneOf(settings, key, AUTO, YES, NO);
        return said.equals(AUTO) ? Optional.empty() : Optional.of(said.equals(YES));
    }

    private static String oneOf(Settings settings, String key, String... known) {
        List<String> all = List.of(known);
        return settings.choice(key, text -> Optional.of(text).filter(all::contains), all);
    }

    private static String shaped(Settings settings, String key, Pattern shape, String takes) {
        String text = settings.text(key);
        if (!shape.matcher(text).matches()) {
            throw settings.wrong(key, takes);
        }
        return text;
    }

    /** Whether a client of OAuth 2.0 is told of, not one token. */
    static boolean hasClient(Settings settings) {
        return settings.find(PREFIX + ".token-url").isPresent();
    }
}
